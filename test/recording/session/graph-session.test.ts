import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { batchSource } from '../../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../../examples/batch-norm/graph.js';
import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import {
  FeedError,
  GraphSession,
  NativeTensorFlowError,
  SavedModelError,
  SessionRunError,
  UnknownOpError,
} from '../../../src/index.js';
import { judgeRun, lastOf, readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const STEPS = 25;
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const tf = await nativeTensorFlow();

async function savedBatchNorm(healthy: boolean): Promise<string> {
  const folder = path.join(temporaryFolder(), 'model');
  await buildBatchNormGraph({ healthy }).save(folder);
  return folder;
}

async function openBatchNorm(options: {
  healthy: boolean;
  logdir?: string;
  overheadBudget?: number;
}) {
  const { healthy, logdir = temporaryFolder(), ...recorded } = options;
  const folder = await savedBatchNorm(healthy);
  const session = await GraphSession.open(tf, folder, { logdir, ...recorded });
  await session.run('init');
  return { session, logdir };
}

function feeds(): { x: number[][]; y: number[][] } {
  const { x, y } = batchSource()();
  return { x, y };
}

async function train(
  session: Awaited<ReturnType<typeof openBatchNorm>>['session'],
): Promise<number[]> {
  const losses: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    const { outputs } = await session.run(['loss', 'train_op'], { feeds: feeds() });
    losses.push(outputs[0]?.dataSync()[0] ?? Number.NaN);
    outputs[0]?.dispose();
  }
  return losses;
}

/** Asserts that a promise rejects with an error of a class, whose message says something. */
async function rejects(
  promise: Promise<unknown>,
  type: new (...args: never[]) => Error & { readonly advice: string },
  says: RegExp,
): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.instance(error, type);
  assert.match((error as Error).message, says);
  assert.ok((error as { readonly advice: string }).advice.length > 0);
}

const test = suite('recording/graph-session');

test('the flat graph: trains, and is explained with the missing edges by name', async () => {
  const { session, logdir } = await openBatchNorm({ healthy: false });
  const losses = await train(session);
  await session.dispose();
  assert.ok((losses.at(-1) as number) < (losses[0] as number));
  const { verdict, findings, steps } = await judgeRun(logdir);
  assert.is(verdict, 'stale');
  assert.is(steps, STEPS);
  assert.is(findings.length, 1);
  const [finding] = findings;
  assert.is(finding?.id, 'update-ops-not-run');
  assert.is(finding?.evidence, 'confirmed');
  assert.is(finding?.certainty, 'proven');
  assert.equal(finding?.variables, ['bn_mean', 'bn_variance']);
  assert.equal(
    finding?.missingEdges.map(({ fetch, assign, variable }) => [fetch, assign, variable]),
    [
      ['train_op', 'mean_assign', 'bn_mean'],
      ['train_op', 'variance_assign', 'bn_variance'],
    ],
  );
});

test('the healthy graph is silent', async () => {
  const { session, logdir } = await openBatchNorm({ healthy: true });
  await train(session);
  await session.dispose();
  const { verdict, findings } = await judgeRun(logdir);
  assert.is(verdict, 'ok');
  assert.equal(findings, []);
});

test('a run tells which assigns its fetches imply', async () => {
  const { session } = await openBatchNorm({ healthy: false });
  const implied = async (fetches: string[], fed: object): Promise<string[]> => {
    const { assigns } = await session.run(fetches, { feeds: fed as Record<string, number[][]> });
    return assigns.flatMap(({ op, implied }) => (implied ? [op] : [])).sort();
  };
  assert.equal(await implied(['loss'], feeds()), []);
  assert.equal(await implied(['mean_assign'], { x: feeds().x }), ['mean_assign']);
  const updates = ['beta', 'gamma', 'output_weights', 'weights'];
  assert.equal(
    await implied(['train_op'], feeds()),
    updates.map((name) => `GradientDescent/update_${name}`),
  );
  const { assigns } = await session.run('train_op', { feeds: feeds() });
  assert.equal(
    assigns.find(({ op }) => op === 'mean_assign'),
    { op: 'mean_assign', variable: 'bn_mean', observed: 0, implied: false },
  );
  await session.dispose();
});

test('fetches ops without outputs, and evaluation is no training step', async () => {
  const { session, logdir } = await openBatchNorm({ healthy: false });
  const { outputs } = await session.run(['train_op', 'loss:0', 'train_op'], { feeds: feeds() });
  assert.is(outputs[0], undefined);
  assert.equal(outputs[1]?.shape, []);
  assert.is(outputs[2], undefined);
  await session.run('loss', { feeds: feeds() });
  assert.is(session.steps, 1);
  await session.dispose();
  assert.is((await readRun(logdir)).trainingSteps, 1);
});

test('fetching the assigns beside the train op moves the statistics', async () => {
  const { session, logdir } = await openBatchNorm({ healthy: false });
  for (let step = 0; step < STEPS; step++) {
    await session.run(['train_op', 'mean_assign', 'variance_assign'], { feeds: feeds() });
  }
  await session.dispose();
  assert.is((await judgeRun(logdir)).verdict, 'ok');
  const [assign] = variableOf(await readRun(logdir), 'bn_mean').assigns;
  assert.equal(assign?.implied, { runs: STEPS });
  assert.equal(assign?.observed, { count: STEPS });
});

test('records what TensorFlow itself holds', async () => {
  const overheadBudget = Number.POSITIVE_INFINITY;
  const { session, logdir } = await openBatchNorm({ healthy: true, overheadBudget });
  await train(session);
  const { outputs } = await session.run(['bn_mean', 'weights']);
  const [mean, weights] = outputs.map((output) => output?.dataSync() ?? new Float32Array());
  await session.dispose();
  const run = await readRun(logdir);
  const columns = variableOf(run, 'bn_mean').columns;
  assert.is(columns.step.length, STEPS + 1);
  assert.is(lastOf(columns.max), Math.max(...(mean as Float32Array)));
  assert.is(lastOf(variableOf(run, 'weights').columns.min), Math.min(...(weights as Float32Array)));
  assert.is(variableOf(run, 'weights').trainable, true);
  assert.is(variableOf(run, 'bn_mean').trainable, false);
});

test('training is bit-equal to a session without a recording', async () => {
  const { session } = await openBatchNorm({ healthy: true });
  const recorded = await train(session);
  await session.dispose();
  const backend = tf.backend() as unknown as {
    loadSavedModelMetaGraph(folder: string, tags: string): number;
    runSavedModel(
      id: number,
      inputs: unknown[],
      infos: object[],
      fetches: string[],
    ): { dataSync(): Float32Array }[];
    deleteSavedModel(id: number): void;
  };
  // The bare session cannot fetch a NoOp: the graph gets one fetchable op of its own.
  const graph = buildBatchNormGraph({ healthy: true });
  for (const op of ['train_op', 'init'])
    graph.op(`run_${op}`, 'Identity', ['learning_rate', `^${op}`]);
  const folder = path.join(temporaryFolder(), 'bare');
  await graph.save(folder);
  const bare = backend.loadSavedModelMetaGraph(folder, 'serve');
  backend.runSavedModel(bare, [], [], ['run_init:0']);
  const losses: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    const fed = feeds();
    const inputs = [tf.tensor2d(fed.x), tf.tensor2d(fed.y)];
    const infos = [{ name: 'x:0' }, { name: 'y:0' }];
    const [loss] = backend.runSavedModel(bare, inputs, infos, ['loss:0', 'run_train_op:0']);
    losses.push(loss?.dataSync()[0] ?? Number.NaN);
  }
  backend.deleteSavedModel(bare);
  assert.equal(recorded, losses);
});

test('leaks no tensor and no file', async () => {
  const leftBehind = () => readdirSync(tmpdir()).filter((name) => /^flatline-\w{6}$/.test(name));
  const before = leftBehind();
  const { session } = await openBatchNorm({ healthy: true });
  await train(session);
  const tensors = tf.memory().numTensors;
  await train(session);
  assert.is(tf.memory().numTensors, tensors);
  await session.dispose();
  await session.dispose();
  assert.equal(leftBehind(), before);
});

for (const name of ['saved_model_flat', 'saved_model_healthy', 'saved_model_resource_flat']) {
  test(`trains and judges ${name}, exported by Python`, async () => {
    const logdir = temporaryFolder();
    const session = await GraphSession.open(tf, path.join(fixtures, name), { logdir });
    for (let step = 0; step < STEPS; step++) await session.run('train_op', { feeds: feeds() });
    assert.equal(session.failures, []);
    await session.dispose();
    const { verdict, findings } = await judgeRun(logdir);
    if (name.endsWith('flat')) {
      assert.is(verdict, 'stale');
      assert.equal(
        findings.map(({ id, evidence, variables }) => ({ id, evidence, variables })),
        [
          {
            id: 'update-ops-not-run',
            evidence: 'confirmed',
            variables: ['bn_mean', 'bn_variance'],
          },
        ],
      );
    } else {
      assert.is(verdict, 'ok');
      assert.equal(findings, []);
    }
    assert.is(variableOf(await readRun(logdir), 'bn_mean').origin, 'restored');
  });
}

test('says what is wrong with a fetch or a feed, and the session goes on', async () => {
  const { session } = await openBatchNorm({ healthy: false });
  const { x, y } = { x: feeds().x, y: feeds().y };
  await rejects(
    session.run('train_opp', { feeds: feeds() }),
    UnknownOpError,
    /no op named "train_opp"/,
  );
  await rejects(session.run('loss', { feeds: { 'z:0': x } }), UnknownOpError, /no op named "z"/);
  await rejects(
    session.run('loss', { feeds: { 'x:0': [[1, 2]], 'y:0': y } }),
    FeedError,
    /"x" takes shape \[\?,4\].*\[1,2\]/,
  );
  const wrongType = tf.ones([32, 4], 'int32');
  await rejects(
    session.run('loss', { feeds: { 'x:0': wrongType, 'y:0': y } }),
    FeedError,
    /dtype float32.*int32/,
  );
  await rejects(
    session.run('loss', { feeds: { 'x:0': [[1, 2, 3, 4], [5]], 'y:0': y } }),
    FeedError,
    /"x" is no tensor/,
  );
  await rejects(session.run('loss', { feeds: { 'x:0': x } }), SessionRunError, /placeholder.*y/i);
  await rejects(session.run('loss:7', { feeds: feeds() }), SessionRunError, /loss:7/);
  const { outputs } = await session.run('loss', { feeds: feeds() });
  assert.ok(Number.isFinite(outputs[0]?.dataSync()[0]));
  await session.dispose();
  await rejects(session.run('loss', { feeds: feeds() }), SessionRunError, /disposed/);
});

test('reading before the initializer ran is told by TensorFlow, not by a crash', async () => {
  const session = await GraphSession.open(tf, await savedBatchNorm(false), {
    logdir: temporaryFolder(),
  });
  await rejects(session.run('loss', { feeds: feeds() }), SessionRunError, /uninitialized/);
  await session.dispose();
});

test('says what is wrong with a SavedModel', async () => {
  const open = (folder: string, tag = 'serve') =>
    GraphSession.open(tf, folder, { logdir: temporaryFolder(), tag });
  const folder = temporaryFolder();
  await rejects(
    open(path.join(folder, 'nowhere')),
    SavedModelError,
    /there is no .*saved_model\.pb/,
  );
  await rejects(
    open(await savedBatchNorm(false), 'train'),
    SavedModelError,
    /tag "train"; its tags are "serve"/,
  );
  writeFileSync(path.join(folder, 'saved_model.pb'), 'this is no protocol buffer');
  await rejects(open(folder), SavedModelError, /is not a SavedModel/);
  writeFileSync(path.join(folder, 'saved_model.pb'), '');
  await rejects(open(folder), SavedModelError, /holds no graph/);
  const broken = path.join(folder, 'broken');
  cpSync(path.join(fixtures, 'saved_model_flat'), broken, { recursive: true });
  for (const name of readdirSync(path.join(broken, 'variables'))) {
    writeFileSync(path.join(broken, 'variables', name), 'cut');
  }
  await rejects(open(broken), SavedModelError, /TensorFlow cannot load/);
});

test('refuses an engine that runs no graphs', async () => {
  const pureJavaScript = {
    backend: () => ({}),
    getBackend: () => 'cpu',
    version_core: '4.22.0',
    tensor: () => undefined,
    complex: () => undefined,
  };
  await rejects(
    GraphSession.open(pureJavaScript, await savedBatchNorm(false), { logdir: temporaryFolder() }),
    NativeTensorFlowError,
    /needs native TensorFlow.*"cpu"/,
  );
});

test('a graph without variables is run, and judged as what it is', async () => {
  const graph = new GraphBuilder();
  graph.op('double', 'AddV2', [graph.placeholder('x', []), 'x']);
  const folder = path.join(temporaryFolder(), 'no-variables');
  await graph.save(folder);
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir });
  const { outputs, assigns } = await session.run('double', { feeds: { x: 21 } });
  assert.is(outputs[0]?.dataSync()[0], 42);
  assert.equal(assigns, []);
  await session.dispose();
  const { verdict, findings } = await judgeRun(logdir);
  assert.is(verdict, 'cannot-judge');
  assert.match(findings[0]?.message ?? '', /No variable was recorded/);
});

test('two sessions at once keep their values apart', async () => {
  const [flat, healthy] = [
    await openBatchNorm({ healthy: false }),
    await openBatchNorm({ healthy: true }),
  ];
  for (let step = 0; step < STEPS; step++) {
    await flat.session.run('train_op', { feeds: feeds() });
    await healthy.session.run('train_op', { feeds: feeds() });
  }
  await flat.session.dispose();
  await healthy.session.dispose();
  assert.is((await judgeRun(flat.logdir)).verdict, 'stale');
  assert.is((await judgeRun(healthy.logdir)).verdict, 'ok');
});

test('a user node in our scope is left alone', async () => {
  const graph = buildBatchNormGraph({ healthy: true });
  graph.constant('flatline/one', 5);
  const folder = path.join(temporaryFolder(), 'scoped');
  mkdirSync(folder);
  await graph.save(folder);
  const session = await GraphSession.open(tf, folder, { logdir: temporaryFolder() });
  await session.run('init');
  const { outputs } = await session.run(['flatline/one', 'train_op'], { feeds: feeds() });
  assert.is(outputs[0]?.dataSync()[0], 5);
  await session.dispose();
});

test.run();
