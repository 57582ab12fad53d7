import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  isMovingStatistic,
  isWeight,
  roleOfName,
  type VariableRole,
  variableRoles,
} from '../../src/model/variable.js';

const test = suite('model/variable');

const names: Readonly<Record<VariableRole, readonly string[]>> = {
  gradient: ['hidden.weight.grad', 'gradients/hidden/kernel', 'hidden/kernel/gradient', 'grads.w'],
  activation: ['dense/activations', 'block.output', 'head/logits'],
  'batch-mean': ['bn/batch_mean', 'bn.batch_mean'],
  'batch-variance': ['bn/batch_variance', 'bn.batch_var'],
  'moving-mean': [
    'bn1/moving_mean',
    'bn1/moving_mean:0',
    'batch_normalization_1/moving_mean_1',
    'bn.running_mean',
    'bn_mean',
    'bn_mean_1',
    'tower_0/bn_mean',
  ],
  'moving-variance': ['bn1/moving_variance', 'bn.running_var', 'running_variance', 'bn_variance_1'],
  counter: ['global_step', 'scope/global_step:0', 'Adam/iterations', 'bn.num_batches_tracked'],
  shadow: ['w/ExponentialMovingAverage', 'w/ExponentialMovingAverage_1'],
  slot: ['w/Adam', 'w/Adam_1', 'w/Momentum', 'optimizer/velocity', 'w/RMSProp_2'],
  gamma: ['bn/gamma', 'gamma_1', 'layer_norm.scale'],
  beta: ['bn/beta:0', 'beta'],
  bias: ['dense/bias', 'out.bias', 'biases'],
  kernel: ['dense/kernel', 'hidden.weight', 'weights_1', 'embeddings', 'lstm/recurrent_kernel'],
  other: ['lookup_table', 'meaning', 'moving_mean_of_loss', 'bn_means', 'step_size', ''],
};

for (const role of variableRoles) {
  test(`names of role ${role}`, () => {
    for (const name of names[role]) {
      assert.is(roleOfName(name), role, name);
    }
  });
}

test('PyTorch calls a batch norm\'s gamma "weight": the name alone says kernel', () => {
  assert.is(roleOfName('bn.weight'), 'kernel');
});

test('statistics and weights are no role in common', () => {
  assert.equal(variableRoles.filter(isMovingStatistic), ['moving-mean', 'moving-variance']);
  assert.equal(variableRoles.filter(isWeight), ['kernel', 'bias', 'gamma', 'beta']);
});

test.run();
