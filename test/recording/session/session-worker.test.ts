import path from 'node:path';
// As it was built: a thread of its own does not know TypeScript.
import { GraphSession, SavedModelError, SessionRunError, WideTensor } from 'flatline';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { batchSource } from '../../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../../examples/batch-norm/graph.js';
import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import { judgeRun, readRun } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const STEPS = 20;
const tf = await nativeTensorFlow();

async function saved(graph: GraphBuilder): Promise<string> {
  const folder = path.join(temporaryFolder(), 'model');
  await graph.save(folder);
  return folder;
}

async function train(folder: string, worker: boolean) {
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir, worker });
  await session.run('init');
  const nextBatch = batchSource();
  const runs: unknown[] = [];
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  for (let step = 0; step < STEPS; step++) {
    const feeds = { ...nextBatch() };
    const { outputs, assigns } = await session.run('loss', { feeds, alsoRun: ['train_op'] });
    runs.push([outputs[0]?.dataSync()[0], assigns]);
    outputs[0]?.dispose();
  }
  clearInterval(timer);
  await session.dispose();
  const { variables } = await readRun(logdir);
  const last = variables.map(({ name, columns }) => [name, columns.fingerprint.at(-1)]);
  const { verdict, findings } = await judgeRun(logdir);
  // Evidence tells the file of its records, which has a name of its own.
  const found = findings.map(({ id, certainty, variables, message }) => ({
    id,
    certainty,
    variables,
    message,
  }));
  return { result: { runs, last, verdict, found, failures: session.failures }, turns };
}

const test = suite('recording/session-worker');

test('trains, counts and judges exactly as in this thread, with the event loop free', async () => {
  const folder = await saved(buildBatchNormGraph({ healthy: false }));
  const tensors = tf.memory().numTensors;
  const inWorker = await train(folder, true);
  assert.is(tf.memory().numTensors, tensors);
  const inThread = await train(folder, false);
  assert.equal(inWorker.result, inThread.result);
  assert.is(inWorker.result.verdict, 'stale');
  assert.ok(inWorker.turns > 0, 'the event loop never got its turn');
});

test('tensors of every kind go to the thread and come back', async () => {
  const graph = new GraphBuilder();
  for (const [name, dtype] of Object.entries({ f: 1, d: 2, i: 3, s: 7, l: 9, b: 10 })) {
    const attributes = { dtype: { type: dtype }, shape: { shape: { dim: [{ size: 2 }] } } };
    graph.op(name, 'Placeholder', [], attributes);
    graph.op(`${name}/out`, 'Identity', [name], { T: { type: dtype } });
  }
  const session = await GraphSession.open(tf, await saved(graph), {
    logdir: temporaryFolder(),
    worker: true,
  });
  const feeds = {
    f: tf.tensor1d([1.5, -2]),
    d: [Math.PI, -1e300],
    i: [3, -4],
    s: ['a', 'ü'],
    l: [-1, 2n ** 62n],
    b: [true, false],
  };
  const names = ['f', 'd', 'i', 's', 'l', 'b'];
  const { outputs } = await session.run(
    names.map((name) => `${name}/out`),
    { feeds },
  );
  assert.equal(
    outputs.map((output) => Array.from<unknown>(output?.dataSync() ?? [])),
    [
      [1.5, -2],
      [Math.PI, -1e300],
      [3, -4],
      ['a', 'ü'],
      [-1, 2 ** 62],
      [1, 0],
    ],
  );
  assert.equal(
    outputs.map((output) => output?.dtype),
    ['float32', 'float64', 'int32', 'string', 'int64', 'bool'],
  );
  const long = outputs[4];
  assert.equal(long instanceof WideTensor ? long.bigInts : long, BigInt64Array.of(-1n, 2n ** 62n));
  await session.dispose();
});

test('complex numbers come back from the thread, and are refused on the way there', async () => {
  const graph = new GraphBuilder();
  const float = { dtype: { type: 1 }, shape: { shape: { dim: [{ size: 2 }] } } };
  graph.op('real', 'Placeholder', [], float);
  graph.op('made', 'Complex', ['real', 'real'], { T: { type: 1 }, Tout: { type: 8 } });
  graph.op('z', 'Placeholder', [], { ...float, dtype: { type: 8 } });
  graph.op('same', 'Identity', ['z'], { T: { type: 8 } });
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, await saved(graph), { logdir, worker: true });
  const { outputs } = await session.run('made', { feeds: { real: [1, -2] } });
  assert.is(outputs[0]?.dtype, 'complex64');
  assert.equal([...(outputs[0]?.dataSync() ?? [])], [1, 1, -2, -2]);
  const error = await session
    .run('same', { feeds: { z: tf.complex([1, 2], [3, 4]) } })
    .catch((reason) => reason);
  assert.instance(error, SessionRunError);
  assert.match(error.message, /a complex64 tensor cannot be sent to the session's thread/);
  assert.match(error.advice, /real and its imaginary part/);
  await session.dispose();
});

test('errors come back as in this thread, and the session goes on', async () => {
  const folder = await saved(buildBatchNormGraph({ healthy: false }));
  const session = await GraphSession.open(tf, folder, { logdir: temporaryFolder(), worker: true });
  await session.run('init');
  const error = await session.run('loss').catch((reason) => reason);
  assert.instance(error, SessionRunError);
  assert.match(error.message, /TensorFlow could not run loss:0: .*placeholder/);
  await session.run('init');
  await session.dispose();
  const open = GraphSession.open(tf, path.join(folder, 'nowhere'), {
    logdir: temporaryFolder(),
    worker: true,
  });
  assert.instance(await open.catch((reason) => reason), SavedModelError);
});

test.run();
