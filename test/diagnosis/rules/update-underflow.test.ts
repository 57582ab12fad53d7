import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun } from '../../support/run-view.js';
import { gradient, scalarOf, weight } from '../../support/weights.js';

/** 8 significant bits. */
const bfloat16 = Array<number>(30).fill(0.2373046875);
const rates = (rate: number): number[] => Array<number>(30).fill(rate);

ruleSuite('update-underflow', {
  finds: {
    'bfloat16 and a small learning rate': {
      run: plainRun([weight('fc.weight', { edges: bfloat16 }), gradient('fc.weight.grad', 0.5)], {
        scalars: [scalarOf('lr', rates(1e-5))],
      }),
      severity: 'warning',
      evidence: 'observed',
      variables: ['fc.weight'],
      message: /in bfloat16 its updates are too small to change a typical element/,
      why: /no update is larger than 5e-6/,
      fix: /model\.float\(\)/,
    },
  },
  quiet: {
    'the same in float32': plainRun(
      [
        weight('fc.weight', { edges: bfloat16.map(() => Math.fround(0.2371)) }),
        gradient('fc.weight.grad', 0.5),
      ],
      { scalars: [scalarOf('lr', rates(1e-5))] },
    ),
    'a larger rate': plainRun(
      [weight('fc.weight', { edges: bfloat16 }), gradient('fc.weight.grad', 0.5)],
      { scalars: [scalarOf('lr', rates(0.1))] },
    ),
    'no gradient is known': plainRun([weight('fc.weight', { edges: bfloat16 })], {
      scalars: [scalarOf('lr', rates(1e-5))],
    }),
    'no rate is known': plainRun([
      moving('out.weight'),
      weight('fc.weight', { edges: bfloat16 }),
      gradient('fc.weight.grad', 0.5),
    ]),
  },
}).run();
