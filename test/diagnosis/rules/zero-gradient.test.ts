import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, recordedRun } from '../../support/run-view.js';
import { gradient, recordedGradients, weight } from '../../support/weights.js';

ruleSuite('zero-gradient', {
  finds: {
    'a logged gradient that is all 0': {
      run: plainRun([moving('out.bias'), weight('in.weight'), gradient('in.weight.grad', 0)]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['in.weight'],
      message: 'in.weight never changed over steps 0 to 29: every element of its gradient was 0.',
      why: /every element of the 30 gradients logged as in\.weight\.grad is 0/,
      fix: /LeakyReLU/,
    },
    'a recorded one': {
      run: recordedRun([
        moving('out/bias'),
        weight('in/kernel', { recorded: recordedGradients([0, 0, 0]) }),
      ]),
      severity: 'warning',
      evidence: 'confirmed',
      variables: ['in/kernel'],
      message: /every element of its gradient was 0/,
      fix: /leakyReLU/,
    },
  },
  quiet: {
    'a gradient that is not 0': plainRun([
      moving('out.bias'),
      weight('in.weight'),
      gradient('in.weight.grad', 1e-9),
    ]),
    'a variable that is not trained': plainRun([
      moving('out.bias'),
      weight('in.weight', { trainable: false }),
      gradient('in.weight.grad', 0),
    ]),
  },
}).run();
