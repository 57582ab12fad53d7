import { ruleSuite } from '../../support/rule-cases.js';
import { flat, moving, plainRun } from '../../support/run-view.js';

ruleSuite('slot-never-written', {
  finds: {
    'a slot at 0 beside a variable that moves': {
      run: plainRun([moving('a/kernel'), flat('a/kernel/Momentum')]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['a/kernel/Momentum'],
      message: /stayed at 0 over steps 0 to 29, while the variable it belongs to moved/,
    },
    'the same under the tags of TensorFlow 1': {
      run: plainRun([moving('a/kernel_1'), flat('a/kernel/Adam_1')]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['a/kernel/Adam_1'],
      message: /another optimizer trains it/,
      fix: /train_op = optimizer\.minimize/,
    },
  },
  quiet: {
    'a slot that moves': plainRun([moving('a/kernel'), moving('a/kernel/Momentum')]),
    'a slot at another value': plainRun([
      moving('a/kernel'),
      flat('a/kernel/accumulator', { value: 0.1 }),
    ]),
    'the variable stands still too': plainRun([
      moving('b/kernel'),
      flat('a/kernel'),
      flat('a/kernel/Momentum'),
    ]),
  },
}).run();
