import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, recordedRun, variable } from '../../support/run-view.js';
import { recordedFacts } from '../../support/weights.js';

const empty = variable('fc.weight', [0, 0, 0]);

ruleSuite('non-finite', {
  finds: {
    'a scalar that is NaN': {
      run: plainRun([
        variable('fc.weight', [1, 2, 3, Number.NaN, Number.NaN], { source: 'scalar' }),
      ]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['fc.weight'],
      message: 'fc.weight holds numbers that are not finite, from step 3 on.',
      why: /is NaN at step 3/,
    },
    'a histogram whose norm is infinite': {
      run: plainRun([variable('fc.weight', [1, 2, Number.POSITIVE_INFINITY])]),
      severity: 'error',
      evidence: 'observed',
      variables: ['fc.weight'],
      message: /from step 2 on/,
    },
    'elements that a recorder counted': {
      run: recordedRun([
        moving('dense/kernel', {
          recorded: recordedFacts({ nonFinite: Float64Array.of(0, 0, 5, 5) }),
        }),
      ]),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['dense/kernel'],
      message: /from step 2 on/,
      why: /5 elements are NaN or infinite at step 2/,
      fix: /enableDebugMode/,
    },
    'too few points to say anything else': {
      run: plainRun([variable('fc.weight', [1, Number.NaN])]),
      severity: 'error',
      evidence: 'observed',
      variables: ['fc.weight'],
      message: /from step 1 on/,
    },
  },
  quiet: {
    'finite numbers': plainRun([moving('dense/kernel')]),
    'an empty histogram has no mean, and a norm of 0': plainRun([
      { ...empty, columns: { ...empty.columns, mean: empty.columns.mean.map(() => Number.NaN) } },
    ]),
  },
}).run();
