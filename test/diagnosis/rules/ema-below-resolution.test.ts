import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, variable } from '../../support/run-view.js';
import { weight } from '../../support/weights.js';

/** 8 significant bits. */
const bfloat16 = Array<number>(30).fill(0.2373046875);
const still = weight('ema.fc.weight', { edges: bfloat16 });
const nearlyStill = {
  ...still,
  columns: { ...still.columns, fingerprint: still.columns.step },
};

ruleSuite('ema-below-resolution', {
  finds: {
    'a shadow in bfloat16': {
      run: plainRun([moving('fc.weight'), weight('ema.fc.weight', { edges: bfloat16 })]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['ema.fc.weight'],
      message:
        /in bfloat16 the small steps of a moving average are rounded away; keep it in float32/,
      why: /its smallest and largest elements never changed, those of fc\.weight did/,
    },
    'only elements near 0 get through': {
      run: plainRun([moving('fc.weight'), nearlyStill]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['ema.fc.weight'],
      message: /^ema\.fc\.weight hardly changed/,
    },
  },
  quiet: {
    'a shadow in float32': plainRun([
      moving('fc.weight'),
      weight('ema.fc.weight', { edges: bfloat16.map(() => Math.fround(0.2371)) }),
    ]),
    'a shadow in bfloat16 that moves': plainRun([
      moving('fc.weight'),
      variable('ema.fc.weight', [1.0234375, 1.03125, 1.0390625, 1.046875]),
    ]),
    'weights in bfloat16 are no average': plainRun([
      moving('fc.weight'),
      weight('out.weight', { edges: bfloat16 }),
    ]),
  },
}).run();
