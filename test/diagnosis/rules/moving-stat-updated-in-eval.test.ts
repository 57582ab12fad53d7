import { runName } from '../../../src/model/names.js';
import { ruleSuite } from '../../support/rule-cases.js';
import { assignView, flat, moving, plainRun, recordedRun } from '../../support/run-view.js';

const statistic = moving('bn/moving_mean', { assigns: [assignView('bn', { observed: 30 })] });
const evaluation = {
  kind: 'tensorflow.js',
  engine: 'tfjs',
  observesAssigns: true,
  closed: true,
  purpose: 'eval',
} as const;

ruleSuite('moving-stat-updated-in-eval', {
  finds: {
    'a run that its user called an evaluation': {
      run: recordedRun([statistic], { recorder: evaluation }),
      severity: 'warning',
      evidence: 'confirmed',
      variables: ['bn/moving_mean'],
      message: /moved in a run that only evaluates/,
      why: /saw 30 writes to bn\/moving_mean/,
      fix: /without \{ training: true \}/,
    },
  },
  quiet: {
    'a training run': recordedRun([statistic]),
    'an evaluation that keeps them': recordedRun(
      [flat('bn/moving_mean', { assigns: [assignView('bn', { observed: 0 })] })],
      { recorder: evaluation },
    ),
    'values alone: training may have moved them between two evaluations': plainRun([statistic], {
      name: runName('eval'),
    }),
  },
}).run();
