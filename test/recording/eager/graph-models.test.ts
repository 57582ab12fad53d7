import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check, watch } from '../../../src/index.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { javaScriptTensorFlow } from '../../support/tensorflow.js';

const tf = await javaScriptTensorFlow();
const test = suite('recording/graph-models');

/** A graph of a placeholder and one op of the user's own, which may write a variable. */
function graphModel() {
  const placeholder = {
    name: 'x',
    op: 'Placeholder',
    attr: { dtype: { type: 'DT_FLOAT' }, shape: { shape: { dim: [{ size: '2' }] } } },
  };
  const assigns = ['bn/mean_assign', 'bn/unfetched'].map((name) => ({
    name,
    op: 'AssignMean',
    input: ['x'],
    attr: {},
  }));
  const modelTopology = { node: [placeholder, ...assigns], versions: { producer: 1 } };
  const weights = { weightSpecs: [], weightData: new ArrayBuffer(0) };
  return tf.loadGraphModelSync(tf.io.fromMemorySync({ modelTopology, ...weights }));
}

test('a graph model is run: told once, its result is the same, and nothing passes for healthy', async () => {
  const logdir = temporaryFolder();
  const mean = tf.variable(tf.zeros([2]), false, 'bn/mean');
  tf.registerOp('AssignMean', (node) => {
    mean.assign(node.inputs[0] as typeof mean);
    return node.inputs[0] as typeof mean;
  });
  const execute = tf.GraphModel.prototype.execute;
  const recording = watch(tf, { logdir });
  const model = graphModel();
  for (let run = 0; run < 3; run++) {
    const output = model.execute({ x: tf.tensor1d([1, run]) }, 'bn/mean_assign') as typeof mean;
    assert.equal([...output.dataSync()], [1, run]);
    recording.step();
  }
  recording.dispose();
  tf.deregisterOp('AssignMean');
  mean.dispose();
  assert.is(tf.GraphModel.prototype.execute, execute);
  assert.equal(recording.failures, []);
  const { runs, verdict } = await check(logdir);
  assert.is(verdict, 'ok');
  const problems = runs[0]?.problems ?? [];
  assert.equal(
    problems.map(({ code, severity }) => [code, severity]),
    [
      ['graph-model', 'note'],
      ['graph-model', 'note'],
    ],
  );
  assert.match(
    problems[0]?.message ?? '',
    /3 ops was run: it holds no variables.*\(bn\/mean_assign, bn\/unfetched\)/,
  );
  assert.match(problems[1]?.message ?? '', /: bn\/mean_assign 3, bn\/unfetched never/);
  assert.is(runs[0]?.variables[0]?.assigns.observed, 3);
  const { assigns } = variableOf(await readRun(logdir), 'bn/mean');
  assert.equal(
    assigns.map(({ name, writer, observed }) => [name, writer, observed?.count]),
    [['bn/mean_assign', 'graph-op', 3]],
  );
});

test('what others write beside a registered op stays theirs, and its attributes are as before', async () => {
  const logdir = temporaryFolder();
  const mean = tf.variable(tf.zeros([2]), false, 'bn/mean');
  tf.registerOp('AssignMean', (node) => {
    mean.assign(node.inputs[0] as typeof mean);
    return node.inputs[0] as typeof mean;
  });
  const model = graphModel();
  const nodes = Reflect.get(Reflect.get(Reflect.get(model, 'executor'), 'graph'), 'nodes');
  const attributes = () => Object.getOwnPropertyDescriptor(nodes['bn/mean_assign'], 'rawAttrs');
  const before = attributes();
  const recording = watch(tf, { logdir });
  mean.assign(tf.ones([2]));
  recording.step();
  for (let run = 0; run < 2; run++) {
    await model.executeAsync({ x: tf.tensor1d([2, run]) }, 'bn/mean_assign');
    mean.assign(tf.tensor1d([3, run]));
    recording.step();
  }
  recording.dispose();
  assert.equal(attributes(), before);
  tf.deregisterOp('AssignMean');
  mean.dispose();
  assert.equal(recording.failures, []);
  const { assigns } = variableOf(await readRun(logdir), 'bn/mean');
  const user = assigns.find(({ writer }) => writer === 'user');
  assert.ok((user?.observed?.count ?? 0) >= 2);
});

test('a run of nothing but graph models could not be judged', async () => {
  const logdir = temporaryFolder();
  tf.registerOp('AssignMean', (node) => node.inputs[0] as ReturnType<typeof tf.zeros>);
  const recording = watch(tf, { logdir });
  graphModel().execute({ x: tf.tensor1d([1, 2]) }, 'bn/mean_assign');
  recording.dispose();
  tf.deregisterOp('AssignMean');
  const { runs, verdict } = await check(logdir);
  assert.is(verdict, 'cannot-judge');
  assert.equal(
    runs[0]?.problems.map(({ code }) => code),
    ['graph-model', 'graph-model'],
  );
});

test.run();
