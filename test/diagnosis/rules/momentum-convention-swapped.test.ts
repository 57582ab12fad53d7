import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, variable } from '../../support/run-view.js';

/** Batches that wander to and fro. */
const means = Array.from({ length: 30 }, (_, at) => 2 + Math.sin(at * 1.7));
const batch = variable('bn.batch_mean', means);
function averaged(share: number) {
  const values: number[] = [];
  for (const mean of means) values.push((1 - share) * (values.at(-1) ?? 0) + share * mean);
  return variable('bn.running_mean', values);
}

ruleSuite('momentum-convention-swapped', {
  finds: {
    'the statistic follows the last batch': {
      run: plainRun([moving('fc.weight'), batch, averaged(0.99)]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['bn.running_mean'],
      message:
        'bn.running_mean follows the last batch: each one gets a weight of 0.99, where 0.01 to 0.1 is usual.',
      why: /fitted over 29 steps/,
      fix: /1 minus that of Keras/,
    },
  },
  quiet: {
    'a usual momentum': plainRun([moving('fc.weight'), batch, averaged(0.1)]),
    "no batch's statistics in the log": plainRun([moving('fc.weight'), averaged(0.99)]),
    'those of another layer': plainRun([
      moving('fc.weight'),
      { ...batch, name: 'bn2.batch_mean' },
      averaged(0.99),
    ]),
  },
}).run();
