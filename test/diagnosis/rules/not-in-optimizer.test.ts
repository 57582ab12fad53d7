import { graphOf, healthyLayer } from '../../support/graphs.js';
import { ruleSuite } from '../../support/rule-cases.js';
import { assignView, flat, moving, plainRun, recordedRun } from '../../support/run-view.js';
import { gradient, recordedGradients, weight } from '../../support/weights.js';

const optimizer = (observed: number) =>
  ({ ...assignView('SGD', { observed }), writer: 'optimizer' }) as const;

ruleSuite('not-in-optimizer', {
  finds: {
    'the optimizer never wrote to it': {
      run: recordedRun([
        moving('out/kernel', { assigns: [optimizer(30)] }),
        weight('in/kernel', { assigns: [], trainable: true }),
      ]),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['in/kernel'],
      message:
        'in/kernel never changed over 30 training steps, while other weights did: the optimizer never wrote to it.',
      why: /its gradient was never asked for/,
      fix: /varList/,
    },
    'its gradient was asked for': {
      run: recordedRun([
        moving('out/kernel', { assigns: [optimizer(30)] }),
        weight('in/kernel', { trainable: true, recorded: recordedGradients([0.5]) }),
      ]),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['in/kernel'],
      message: /the optimizer never wrote to it/,
      why: /the largest norm of 1 recorded gradients of in\/kernel is 0\.500/,
    },
    'a logged gradient that is not 0': {
      run: plainRun([moving('out.weight'), weight('in.weight'), gradient('in.weight.grad', 0.1)]),
      severity: 'error',
      evidence: 'observed',
      variables: ['in.weight'],
      message: /a gradient that is not 0 reaches it, as when the optimizer does not have it/,
      fix: /ModuleList/,
    },
    'a fresh initial value': {
      run: plainRun([weight('in.weight'), moving('out.weight')]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['in.weight'],
      message: /as when the optimizer does not have it, or no gradient reaches it/,
      why: /looks as its initializer left it \(uniform\)/,
    },
    'a layer behind others that train': {
      run: plainRun([moving('in.weight'), weight('out.weight', { spread: 0.2 })]),
      severity: 'warning',
      evidence: 'observed',
      variables: ['out.weight'],
      message: /as when the optimizer does not have it/,
      why: /in\.weight comes before it and moved/,
    },
    'a graph that applies gradients to others only': {
      run: plainRun(
        [moving('w', { trainable: true }), flat('v', { trainable: true, value: 0.4 })],
        {
          graph: graphOf(`${healthyLayer}\nv = VariableV2\nv/read = Identity(v)`),
        },
      ),
      severity: 'error',
      evidence: 'explained',
      variables: ['v'],
      message: /"train" depends on no op that applies a gradient to it/,
      why: /applies gradients to w, not to v/,
    },
  },
  quiet: {
    'a loaded layer that comes first': plainRun([
      weight('in.weight', { spread: 0.2 }),
      moving('out.weight'),
    ]),
    'fine-tuning by adapters': plainRun([
      moving('in.lora_A.weight'),
      weight('out.weight', { spread: 0.2 }),
    ]),
    'a frozen batch norm': plainRun([
      moving('in.weight'),
      weight('bn.weight', { spread: 0.9 }),
      flat('bn.running_mean', { value: 0.3 }),
    ]),
    'nothing trains': plainRun([weight('in.weight')]),
    'the optimizer wrote to it': recordedRun([
      moving('out/kernel', { assigns: [optimizer(30)] }),
      weight('in/kernel', { assigns: [optimizer(30)], trainable: true }),
    ]),
  },
}).run();
