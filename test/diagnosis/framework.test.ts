import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { frameworkOf } from '../../src/diagnosis/framework.js';
import { graphOf } from '../support/graphs.js';
import { flat, plainRun, recordedRun, scalar, sessionRun } from '../support/run-view.js';

const test = suite('diagnosis/framework');

test('a recorder knows what it recorded', () => {
  assert.is(frameworkOf(recordedRun([flat('bn.running_mean')])).framework, 'tensorflow.js');
  assert.is(frameworkOf(sessionRun([flat('bn.running_mean')])).framework, 'tf1-graph');
});

test('PyTorch is known by the names of its buffers', () => {
  assert.is(frameworkOf(plainRun([flat('bn.running_var')])).framework, 'pytorch');
  assert.is(frameworkOf(plainRun([flat('bn.num_batches_tracked')])).framework, 'pytorch');
});

test('a TensorFlow 1 graph is known by its ops or its collections', () => {
  const run = (graph: ReturnType<typeof graphOf>) => plainRun([flat('bn/moving_mean')], { graph });
  assert.is(frameworkOf(run(graphOf('v = VariableV2'))).framework, 'tf1-graph');
  assert.is(frameworkOf(run(graphOf('s = ScalarSummary'))).framework, 'tf1-graph');
  const collections = { train_op: ['a'] };
  assert.is(frameworkOf(run(graphOf('a = NoOp', { collections }))).framework, 'tf1-graph');
  assert.is(
    frameworkOf(run(graphOf('v = VarHandleOp\nc = StatefulPartitionedCall'))).framework,
    'keras',
  );
});

test('Keras is known by its statistics or its epochs', () => {
  assert.is(frameworkOf(plainRun([flat('bn/moving_variance')])).framework, 'keras');
  assert.is(
    frameworkOf(plainRun([flat('w')], { scalars: [scalar('epoch_loss', 3)] })).framework,
    'keras',
  );
});

test('anything else is not guessed', () => {
  assert.is(frameworkOf(plainRun([flat('bn_mean'), flat('w')])).framework, 'unknown');
  assert.is(frameworkOf(plainRun([])).framework, 'unknown');
});

test.run();
