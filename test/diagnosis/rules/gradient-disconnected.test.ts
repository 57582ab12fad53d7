import { graphOf } from '../../support/graphs.js';
import { ruleSuite } from '../../support/rule-cases.js';
import { moving, plainRun, recordedRun } from '../../support/run-view.js';
import { gradient, recordedGradients, weight } from '../../support/weights.js';

/** Two layers; only the second is trained, and `op` stands between them. */
const network = (op: string): string => `
  x = Placeholder
  in/w = VariableV2
  in/read = Identity(in/w)
  in/matmul = MatMul(x, in/read)
  between = ${op}(in/matmul)
  out/w = VariableV2
  out/read = Identity(out/w)
  out/matmul = MatMul(between, out/read)
  gradients/out/matmul_grad/MatMul = MatMul(between, out/matmul)
  rate = Const
  apply = ApplyGradientDescent(out/w, rate, gradients/out/matmul_grad/MatMul)
  train = NoOp(^apply)
`;

ruleSuite('gradient-disconnected', {
  finds: {
    'a recorder that saw no gradient each time': {
      run: recordedRun([
        moving('out/kernel'),
        weight('in/kernel', { recorded: recordedGradients([], 30) }),
      ]),
      severity: 'error',
      evidence: 'confirmed',
      variables: ['in/kernel'],
      message: /no gradient reached it, the loss does not depend on it/,
      why: /asked for 30 times, and there was none each time/,
      fix: /variableGrads/,
    },
    'no gradient among those logged, at a fresh value': {
      run: plainRun([moving('out.weight'), gradient('out.weight.grad', 0.1), weight('in.weight')]),
      severity: 'error',
      evidence: 'observed',
      variables: ['in.weight'],
      message: /its gradient is missing where others are logged/,
      fix: /\.detach\(\)/,
    },
    'at a value that looks loaded it may be frozen on purpose': {
      run: plainRun([
        moving('out.weight'),
        gradient('out.weight.grad', 0.1),
        weight('in.weight', { spread: 0.2 }),
      ]),
      severity: 'info',
      evidence: 'observed',
      variables: ['in.weight'],
      message: /its gradient is missing/,
    },
    'a graph with a stop_gradient on the way': {
      run: plainRun([moving('out/w'), weight('in/w', { trainable: true })], {
        graph: graphOf(network('StopGradient')),
      }),
      severity: 'error',
      evidence: 'explained',
      variables: ['in/w'],
      message: /no gradient of the loss leads back to it, "between" stops it/,
      why: /ends at between/,
    },
  },
  quiet: {
    'a gradient that is there': recordedRun([
      moving('out/kernel'),
      weight('in/kernel', { recorded: recordedGradients([0.1, 0.2]) }),
    ]),
    'a gradient that is missing now and then': recordedRun([
      moving('out/kernel'),
      weight('in/kernel', { recorded: recordedGradients([0.1], 12) }),
    ]),
    'a graph without a stop': plainRun([moving('out/w'), weight('in/w', { trainable: true })], {
      graph: graphOf(network('Relu')),
    }),
    'nobody logs gradients': plainRun([moving('out.weight'), weight('in.weight')]),
  },
}).run();
