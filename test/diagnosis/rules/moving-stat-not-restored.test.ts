import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, variable } from '../../support/run-view.js';

const restarts = [{ index: 10, step: 10 }];
const rising = Array.from({ length: 10 }, (_, at) => 2 * (1 - 0.7 ** (at + 1)));
const kernel = variable(
  'dense/kernel',
  Array.from({ length: 20 }, (_, at) => 3 + at / 100),
  { restarts },
);

ruleSuite('moving-stat-not-restored', {
  finds: {
    'the weights go on and the mean begins anew': {
      run: plainRun([kernel, variable('bn/moving_mean', [...rising, ...rising], { restarts })]),
      severity: 'error',
      evidence: 'observed',
      variables: ['bn/moving_mean'],
      message:
        'bn/moving_mean began anew at the restart at step 10, while the weights went on: the checkpoint lacks it.',
      why: /dense\/kernel went on/,
      fix: /not model\.trainable_weights/,
    },
  },
  quiet: {
    'the statistics go on too': plainRun([
      kernel,
      variable('bn/moving_mean', [...rising, ...rising.map((value) => 2 + value / 10)], {
        restarts,
      }),
    ]),
    'the weights begin anew as well': plainRun([
      variable('dense/kernel', [...rising, ...rising], { restarts }),
      variable('bn/moving_mean', [...rising, ...rising], { restarts }),
    ]),
    'no restart': plainRun([kernel, moving('bn/moving_mean')]),
  },
}).run();
