import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, recordedRun } from '../../support/run-view.js';
import { weight } from '../../support/weights.js';

function changedBy(change: number) {
  const view = weight('dense/kernel', {
    edges: Array.from({ length: 30 }, (_, at) => 1 + at * 1e-9),
  });
  return { ...view, columns: { ...view.columns, maxChange: view.columns.max.map(() => change) } };
}

ruleSuite('slow-update', {
  finds: {
    'a billionth of its size': {
      run: recordedRun([changedBy(1e-9)]),
      severity: 'info',
      evidence: 'confirmed',
      variables: ['dense/kernel'],
      message: /moved by less than 1e-8 of its size in a step/,
    },
  },
  quiet: {
    'an usual change': recordedRun([changedBy(0.1)]),
    'not recorded': plainRun([moving('dense/kernel')]),
  },
}).run();
