import { ruleSuite } from '../../support/rule-cases.js';
import { flat, moving, plainRun } from '../../support/run-view.js';

ruleSuite('legitimately-flat-bias', {
  finds: {
    'a bias before a batch norm': {
      run: plainRun([
        moving('fc.weight'),
        flat('fc.bias', { value: 4.2 }),
        moving('bn.weight'),
        moving('bn.running_mean'),
      ]),
      severity: 'info',
      evidence: 'observed',
      variables: ['fc.bias'],
      message: /it feeds a batch norm, which takes any bias away again/,
      why: /the batch norm of bn\.running_mean comes right behind it/,
    },
  },
  quiet: {
    'no batch norm behind it': plainRun([
      moving('fc.weight'),
      flat('fc.bias', { value: 4.2 }),
      moving('out.weight'),
    ]),
    'its kernel stands still too': plainRun([
      moving('in.weight'),
      flat('fc.weight', { value: 4.2 }),
      flat('fc.bias', { value: 4.2 }),
      moving('bn.running_mean'),
    ]),
    'it moves': plainRun([moving('fc.weight'), moving('fc.bias'), moving('bn.running_mean')]),
  },
}).run();
