import { ruleSuite } from '../../support/rule-cases.js';
import { moving, recordedRun } from '../../support/run-view.js';
import { recordedFacts } from '../../support/weights.js';

const embedding = (name: string, changed: number) =>
  moving(name, { recorded: recordedFacts({ changedSinceStart: Float64Array.of(0, changed) }) });

ruleSuite('sparse-rows-flat', {
  finds: {
    'a tenth of an embedding': {
      run: recordedRun([embedding('words/embeddings', 0.1)]),
      severity: 'info',
      evidence: 'confirmed',
      variables: ['words/embeddings'],
      message: /rows that no batch looked up get no gradient/,
      why: /90\.0 % of the elements never changed/,
    },
  },
  quiet: {
    'every row moved': recordedRun([embedding('words/embeddings', 1)]),
    'no embedding': recordedRun([embedding('dense/kernel', 0.1)]),
    'not recorded': recordedRun([moving('words/embeddings')]),
  },
}).run();
