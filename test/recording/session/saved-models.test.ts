import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { batchSource } from '../../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../../examples/batch-norm/graph.js';
import { GraphSession } from '../../../src/index.js';
import { fixturesFolder } from '../../support/fixtures.js';
import { GRAPH_STEPS, trainGraph } from '../../support/graph-training.js';
import { judgeRun, readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';
import { trainBare } from '../eager/bare-training.js';

const tf = await nativeTensorFlow();
const examples = fileURLToPath(new URL('../../../examples/saved-model/', import.meta.url));

/** Where each model lies; those of TensorFlow 2 have a train step as a signature. */
const models: Readonly<Record<string, string>> = {
  'simple_save of TensorFlow 1': path.join(fixturesFolder, 'saved_model_simple_save'),
  'reference variables, flat': path.join(fixturesFolder, 'saved_model_flat'),
  'reference variables, healthy': path.join(fixturesFolder, 'saved_model_healthy'),
  'resource variables, flat': path.join(fixturesFolder, 'saved_model_resource_flat'),
  'a train function, flat': path.join(examples, 'flat'),
  'a train function, healthy': path.join(examples, 'healthy'),
};

const test = suite('recording/saved-models');

for (const [what, folder] of Object.entries(models)) {
  test(`${what}: ${GRAPH_STEPS} steps are bit-equal to the bare binding`, async () => {
    const counted = await trainGraph(tf, folder, temporaryFolder(), true);
    assert.is(counted.steps, GRAPH_STEPS);
    assert.not.equal(counted.losses[0], counted.losses.at(-1));
    assert.equal([counted.losses, counted.last], trainBare(tf, folder, GRAPH_STEPS));
  });
}

for (const healthy of [false, true]) {
  test(`the example's graph, ${healthy ? 'healthy' : 'flat'}: bit-equal as well`, async () => {
    const folder = path.join(temporaryFolder(), 'flatline-graph');
    await buildBatchNormGraph({ healthy }).save(folder);
    const counted = await trainGraph(tf, folder, temporaryFolder(), true);
    assert.equal([counted.losses, counted.last], trainBare(tf, folder, GRAPH_STEPS));
    const plain = await trainGraph(tf, folder, temporaryFolder(), false);
    assert.equal(counted, plain, 'without counters');
  });
}

test('simple_save: the assign that nobody fetches is confirmed not to run', async () => {
  const logdir = temporaryFolder();
  await trainGraph(tf, path.join(fixturesFolder, 'saved_model_simple_save'), logdir, true);
  const { findings } = await judgeRun(logdir);
  assert.equal(
    findings.map(({ id, evidence, variables }) => [id, evidence, variables]),
    [['update-ops-not-run', 'confirmed', ['moving_mean']]],
  );
});

test('a checkpoint that is restored in the middle of training is told with its step', async () => {
  const folder = path.join(fixturesFolder, 'saved_model_simple_save');
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir });
  const { x, y } = batchSource()();
  const train = () => session.run('loss', { feeds: { x, y }, alsoRun: ['train_op'] });
  for (let step = 0; step < 3; step++) await train();
  const checkpoint = path.join(folder, 'variables', 'variables');
  await session.run('save/restore_all', { feeds: { 'save/Const': checkpoint } });
  await train();
  await session.dispose();
  assert.equal(session.failures, []);
  const run = await readRun(logdir);
  assert.is(run.trainingSteps, 4);
  for (const { name, recorded } of run.variables) assert.is(recorded?.restoredStep, 3, name);
});

test('what an ExportArchive of Keras keeps and never uses is told, and the rest is judged', async () => {
  const logdir = temporaryFolder();
  await trainGraph(tf, path.join(fixturesFolder, 'saved_model_export_archive'), logdir, true);
  const { verdict, findings, variables } = await judgeRun(logdir);
  const layers = ['hidden/bias', 'hidden/kernel', 'out/bias', 'out/kernel'];
  const twins = layers.map((name) => `sequential/${name}`);
  assert.equal(
    findings.map((finding) => [finding.id, finding.severity, [...finding.variables].sort()]),
    [['never-in-training', 'info', twins]],
  );
  assert.match(findings[0]?.message ?? '', /left aside: not judged, since they never had a value/);
  const statuses = new Map(variables.map(({ name, status }) => [name, status]));
  for (const twin of twins) {
    assert.is(statuses.get(twin), 'constant');
    assert.is(statuses.get(`${twin}_1`), 'moving');
  }
  assert.is(verdict, 'ok');
});

test('writers in the bodies of functions are counted for the variables that calls pass', async () => {
  const logdir = temporaryFolder();
  await trainGraph(tf, path.join(examples, 'healthy'), logdir, true);
  const { assigns } = variableOf(await readRun(logdir), 'moving_mean');
  assert.equal(
    assigns.map(({ name, observed, implied }) => [
      name.replace(/_\d+/, ''),
      observed?.count,
      implied?.runs,
    ]),
    [
      ['__inference_update_statistics/update_mean', 0, 0],
      ['__inference_train/update_mean', GRAPH_STEPS, GRAPH_STEPS],
    ],
  );
});

test('a session that does not count says so, and falls back on what is implied', async () => {
  const logdir = temporaryFolder();
  await trainGraph(tf, path.join(fixturesFolder, 'saved_model_flat'), logdir, false);
  const { findings } = await judgeRun(logdir);
  assert.is(findings[0]?.evidence, 'explained');
  assert.match(JSON.stringify(findings[0]?.why), /could not be counted: counting was turned off/);
});

test.run();
