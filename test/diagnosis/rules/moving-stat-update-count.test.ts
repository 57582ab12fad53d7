import { ruleSuite } from '../../support/rule-cases.js';
import { assignView, moving, plainRun, recordedRun, variable } from '../../support/run-view.js';
import { scalarOf } from '../../support/weights.js';

const written = (observed: number) =>
  moving('bn/moving_mean', { assigns: [assignView('bn', { observed })] });
const counter = (perStep: number) =>
  variable(
    'bn.num_batches_tracked',
    Array.from({ length: 30 }, (_, at) => perStep * (at + 1)),
  );

ruleSuite('moving-stat-update-count', {
  finds: {
    'two writes in each step': {
      run: recordedRun([written(60)]),
      severity: 'warning',
      evidence: 'confirmed',
      variables: ['bn/moving_mean'],
      message: /was updated 2 times in each training step: as when its layer is used twice/,
      why: /saw 60 writes to bn\/moving_mean in 30 training steps/,
    },
    'eight are an accumulation': {
      run: recordedRun([written(240)]),
      severity: 'info',
      evidence: 'confirmed',
      variables: ['bn/moving_mean'],
      message: /updated 8 times in each training step: as with gradients accumulated/,
    },
    'a counter that rises by two': {
      run: plainRun([moving('fc.weight'), counter(2)]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['bn.num_batches_tracked'],
      message: /rose by 2 in each step/,
      why: /rose from 2 to 60 over 29 steps/,
      fix: /checkpointed block/,
    },
  },
  quiet: {
    'one write in each step': recordedRun([written(30)]),
    'two optimizers take turns in each step': recordedRun([written(60)], {
      optimizers: ['critic', 'generator'].map((name) => ({
        name,
        className: 'AdamOptimizer',
        steps: 30,
        learningRate: scalarOf('', [0.1]).columns,
      })),
    }),
    'one at the start more': recordedRun([written(31)]),
    'a counter that rises by one': plainRun([moving('fc.weight'), counter(1)]),
    'steps that are epochs': plainRun([moving('fc.weight'), counter(8)]),
  },
}).run();
