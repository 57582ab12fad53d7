import { ruleSuite } from '../../support/rule-cases.js';
import { assignView, flat, moving, plainRun, recordedRun } from '../../support/run-view.js';

ruleSuite('ema-shadow-flat', {
  finds: {
    'a shadow by its name': {
      run: plainRun([
        moving('a/kernel'),
        flat('a/kernel/ExponentialMovingAverage', { value: 0.3 }),
      ]),
      severity: 'error',
      evidence: 'observed',
      variables: ['a/kernel/ExponentialMovingAverage'],
      message: /while what it averages did: the average is not taken/,
      why: /a\/kernel moved/,
    },
    'buffers of an averaged model': {
      run: plainRun([
        moving('bn.running_mean'),
        moving('bn.running_var'),
        flat('ema.bn.running_mean'),
        flat('ema.bn.running_var', { value: 1 }),
      ]),
      severity: 'error',
      evidence: 'observed',
      variables: ['ema.bn.running_mean', 'ema.bn.running_var'],
      message: /while what they average did/,
      fix: /use_buffers=True/,
    },
    'no write that the recorder saw': {
      run: recordedRun([
        moving('a/kernel'),
        flat('a/kernel/ExponentialMovingAverage', {
          assigns: [assignView('user', { observed: 0 })],
        }),
      ]),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['a/kernel/ExponentialMovingAverage'],
      message: /the average is not taken/,
      fix: /shadow\.assign/,
    },
  },
  quiet: {
    'a shadow that moves by little': plainRun([
      moving('a/kernel'),
      moving('a/kernel/ExponentialMovingAverage'),
    ]),
    'what it averages stands still too': plainRun([
      moving('b/kernel'),
      flat('a/kernel', { value: 0.3 }),
      flat('a/kernel/ExponentialMovingAverage', { value: 0.3 }),
    ]),
  },
}).run();
