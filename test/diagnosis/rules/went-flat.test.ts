import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, variable } from '../../support/run-view.js';

const frozenAt = (step: number) =>
  variable(
    'fc.weight',
    Array.from({ length: 60 }, (_, at) => Math.min(at, step)),
  );

ruleSuite('went-flat', {
  finds: {
    'still from step 20 on, while another goes on': {
      run: plainRun([moving('out.weight', { points: 60 }), frozenAt(20)]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['fc.weight'],
      message:
        'fc.weight froze at step 20: it moved until then, and never since, while out.weight goes on.',
      why: /the last change was at step 20, the last point is at step 59/,
    },
  },
  quiet: {
    'the whole training has come to rest': plainRun([
      frozenAt(20),
      { ...frozenAt(21), name: 'out.weight' },
    ]),
    'still for a few steps only': plainRun([moving('out.weight', { points: 60 }), frozenAt(50)]),
    'no weight goes on': plainRun([frozenAt(20)]),
    'it moves': plainRun([moving('out.weight'), moving('fc.weight')]),
  },
}).run();
