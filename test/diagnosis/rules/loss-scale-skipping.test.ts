import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun } from '../../support/run-view.js';
import { scalarOf, weight } from '../../support/weights.js';

const falling = Array.from({ length: 20 }, (_, at) => 65536 / 2 ** at);

ruleSuite('loss-scale-skipping', {
  finds: {
    'a scale that falls at every point': {
      run: plainRun([weight('fc.weight')], { scalars: [scalarOf('loss_scale', falling)] }),
      severity: 'error',
      evidence: 'observed',
      variables: ['fc.weight'],
      message:
        'fc.weight never changed over steps 0 to 29, while the loss scale fell at every point: steps whose gradients are not finite are skipped.',
      why: /loss_scale fell 19 times in a row/,
      fix: /detect_anomaly/,
    },
  },
  quiet: {
    'a scale that settles': plainRun([weight('fc.weight')], {
      scalars: [scalarOf('loss_scale', [65536, 32768, ...Array<number>(20).fill(16384)])],
    }),
    'weights that move': plainRun([moving('fc.weight')], {
      scalars: [scalarOf('amp/scale', falling)],
    }),
    'no scale': plainRun([weight('fc.weight')]),
  },
}).run();
