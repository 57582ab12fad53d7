import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, variable } from '../../support/run-view.js';

/** Statistics that wander around these values. */
function layer({ mean = 2, variance = 1, batchMean = 2 }) {
  const around = (name: string, value: number) =>
    variable(
      name,
      Array.from({ length: 30 }, (_, at) => value + Math.sin(at) / 1000),
    );
  return [
    around('bn.running_mean', mean),
    around('bn.running_var', variance),
    around('bn.batch_mean', batchMean),
    around('bn.batch_var', 1),
  ];
}

ruleSuite('train-eval-stat-mismatch', {
  finds: {
    'a mean that is far from the batches': {
      run: plainRun([moving('fc.weight'), ...layer({ mean: 9, batchMean: 2 })]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['bn.running_mean'],
      message: /is far from the statistics of the batches at the end of training/,
      why: /7 standard deviations of a batch away from bn\.batch_mean/,
    },
    'a variance that is three times as large': {
      run: plainRun([moving('fc.weight'), ...layer({ variance: 3 })]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['bn.running_var'],
      message: /far from the statistics/,
      why: /3 times bn\.batch_var/,
    },
  },
  quiet: {
    'near the batches': plainRun([moving('fc.weight'), ...layer({})]),
    "no batch's statistics in the log": plainRun([
      moving('fc.weight'),
      ...layer({ mean: 9 }).filter(({ name }) => !name.includes('batch')),
    ]),
  },
}).run();
