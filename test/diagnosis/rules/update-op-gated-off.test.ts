import { graphOf } from '../../support/graphs.js';
import { ruleSuite } from '../../support/rule-cases.js';
import { flat, moving, plainRun, sessionRun } from '../../support/run-view.js';

const gatedLayer = `
  x = Placeholder
  is_training = PlaceholderWithDefault
  w = VariableV2
  w/read = Identity(w)
  act = MatMul(x, w/read)
  moments = Mean(act)
  moving_mean = VariableV2
  pred = Identity(is_training)
  switch = RefSwitch(moving_mean, pred)
  update = Assign(switch:1, moments)
  out = Sub(act, moments, ^update)
  grad = MatMul(x, out)
  rate = Const
  apply_w = ApplyGradientDescent(w, rate, grad)
  train = NoOp(^apply_w)
`;

const functionalLayer = `
  x = Placeholder
  is_training = PlaceholderWithDefault
  w = VarHandleOp
  moving_mean = VarHandleOp
  cond = If(is_training, moving_mean, x) -> branch
  grad = MatMul(x, x, ^cond)
  rate = Const
  apply_w = ResourceApplyGradientDescent(w, rate, grad)
  train = NoOp(^apply_w)
`;

ruleSuite('update-op-gated-off', {
  finds: {
    'a v1 cond': {
      run: plainRun([moving('w', { trainable: true }), flat('moving_mean')], {
        graph: graphOf(gatedLayer),
      }),
      severity: 'error',
      evidence: 'explained',
      variables: ['moving_mean'],
      message:
        'moving_mean never changed over steps 0 to 29: its update stands in a branch on "is_training" that training does not take.',
      why: /update is in the closure of train .* in a branch that is_training decides \(a cond\)/,
      fix: /\{"is_training:0": True/,
    },
    'a branch for False, with ops between the Switch and the assign': {
      run: plainRun([moving('w', { trainable: true }), flat('moving_mean')], {
        graph: graphOf(
          gatedLayer
            .replace(
              'update = Assign(switch:1, moments)',
              'new = Mul(gated, rate)\n  update = Assign(moving_mean, new)',
            )
            .replace('pred)\n', 'pred)\n  gated = Switch(moments, pred)\n'),
        ),
      }),
      severity: 'error',
      evidence: 'explained',
      variables: ['moving_mean'],
      message: /a branch on "is_training"/,
      fix: /\{"is_training:0": False/,
    },
    'a functional If': {
      run: plainRun([moving('w', { trainable: true }), flat('moving_mean')], {
        graph: graphOf(functionalLayer, {
          functions: { branch: 'v = _Arg\nx = _Arg\nset = AssignVariableOp(v, x)' },
        }),
      }),
      severity: 'error',
      evidence: 'explained',
      variables: ['moving_mean'],
      message: /a branch on "is_training"/,
      why: /\(If\)/,
    },
    'recorded feeds without the predicate': {
      run: sessionRun([moving('w', { trainable: true }), flat('moving_mean')], {
        graph: graphOf(gatedLayer),
        fetchSets: [{ fetches: ['train'], feeds: ['x'], trainingSteps: 30 }],
      }),
      severity: 'error',
      evidence: 'explained',
      variables: ['moving_mean'],
      message: /a branch on "is_training"/,
      why: /is_training is not among what training feeds/,
    },
  },
  quiet: {
    'the branch is taken': plainRun([moving('w', { trainable: true }), moving('moving_mean')], {
      graph: graphOf(gatedLayer),
    }),
    'no gate before the update': plainRun([moving('w', { trainable: true }), flat('moving_mean')], {
      graph: graphOf(
        gatedLayer.replace('Assign(switch:1, moments)', 'Assign(moving_mean, moments)'),
      ),
    }),
    'training does not reach the update': plainRun(
      [moving('w', { trainable: true }), flat('moving_mean')],
      { graph: graphOf(gatedLayer.replace(', ^update', '')) },
    ),
  },
}).run();
