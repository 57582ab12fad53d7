import { graphOf, healthyLayer } from '../../support/graphs.js';
import { ruleSuite } from '../../support/rule-cases.js';
import { assignView, flat, moving, plainRun, recordedRun } from '../../support/run-view.js';

ruleSuite('step-counter-stuck', {
  finds: {
    'a counter at 0 while a kernel trains': {
      run: plainRun([moving('dense/kernel'), flat('global_step')]),
      severity: 'error',
      evidence: 'observed',
      variables: ['global_step'],
      message:
        'global_step never changed over steps 0 to 29 of training, so every schedule that reads it stands still too.',
      why: /trained meanwhile: dense\/kernel/,
    },
    'a float32 that is full': {
      run: plainRun([moving('dense/kernel'), flat('global_step', { value: 2 ** 24 })]),
      severity: 'error',
      evidence: 'observed',
      variables: ['global_step'],
      message: /a float32 counts no further than 2\^24/,
      fix: /int64/,
    },
    'no write that the recorder saw': {
      run: recordedRun([
        moving('dense/kernel'),
        flat('global_step', { assigns: [assignView('count', { observed: 0 })] }),
      ]),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['global_step'],
      message: /stands still too/,
      why: /saw 0 writes/,
    },
    'a graph in which training does not reach the count': {
      run: plainRun([moving('w', { trainable: true }), flat('global_step')], {
        graph: graphOf(`${healthyLayer}
          global_step = VariableV2
          one = Const
          count = AssignAdd(global_step, one)`),
      }),
      severity: 'error',
      evidence: 'explained',
      variables: ['global_step'],
      message: /stands still too/,
      why: /count would count, and train does not depend on it/,
      fix: /global_step=global_step/,
    },
  },
  quiet: {
    'a counter that counts': plainRun([moving('dense/kernel'), moving('global_step')]),
    'nothing trains': plainRun([flat('dense/kernel'), flat('global_step')]),
    "a batch norm's own counter": plainRun([moving('fc.weight'), flat('bn.num_batches_tracked')]),
  },
}).run();
