import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { batchSource } from '../../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../../examples/batch-norm/graph.js';
import { GraphSession, type GraphSessionOptions } from '../../../src/index.js';
import { readEvents } from '../../support/event-bytes.js';
import { fixturesFolder } from '../../support/fixtures.js';
import { readRun } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const test = suite('recording/run-trace');

/** The ops of each run metadata of a log, by its tag. */
function tracesOf(logdir: string): Readonly<Record<string, readonly string[]>> {
  const [file = ''] = readdirSync(logdir);
  const { events } = readEvents(readFileSync(path.join(logdir, file)));
  return Object.fromEntries(
    events.flatMap(({ content }) =>
      content.kind === 'run-metadata' ? [[content.tag, [...(content.trace.executed ?? [])]]] : [],
    ),
  );
}

async function traceCond(flags: readonly boolean[], options: GraphSessionOptions = {}) {
  const logdir = temporaryFolder();
  const folder = path.join(fixturesFolder, 'session_graphs', 'ref_cond');
  const session = await GraphSession.open(tf, folder, { logdir, ...options });
  await session.run('init');
  for (const flag of flags) {
    const { outputs } = await session.run('fetch', { feeds: { flag } });
    for (const output of outputs) output?.dispose();
  }
  await session.dispose();
  assert.equal(session.failures, []);
  return tracesOf(logdir);
}

const branchesIn = (ops: readonly string[] = []): string[] =>
  ops.filter((op) => /(^|\/)in_(true|false)$/.test(op)).map((op) => op.replace(/^.*\//, ''));

test('tells what the first run of each combination of fetches ran, and is no evidence', async () => {
  const folder = path.join(temporaryFolder(), 'model');
  await buildBatchNormGraph({ healthy: false }).save(folder);
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir });
  await session.run('init');
  const { x, y } = batchSource()();
  for (let step = 0; step < 12; step++) {
    await session.run('train_op', { feeds: { x, y } });
  }
  const { outputs } = await session.run('loss', { feeds: { x, y } });
  outputs[0]?.dispose();
  await session.dispose();
  const traces = tracesOf(logdir);
  assert.equal(Object.keys(traces), [
    'flatline/run 0: init',
    'flatline/run 1: train_op',
    'flatline/run 2: loss',
  ]);
  const [, training = [], evaluation = []] = Object.values(traces);
  for (const op of ['train_op', 'GradientDescent/update_gamma']) {
    assert.ok(training.includes(op), op);
  }
  for (const op of ['mean_assign', 'variance_assign', 'init', 'x']) {
    assert.not.ok(training.includes(op), op);
  }
  assert.ok(evaluation.includes('loss'));
  assert.not.ok(evaluation.includes('train_op'));
  assert.is((await readRun(logdir)).traces, undefined);
});

test('of a branch it tells the writers that were counted', async () => {
  assert.equal(branchesIn((await traceCond([true, false]))['flatline/run 1: fetch']), ['in_true']);
  assert.equal(branchesIn((await traceCond([false]))['flatline/run 1: fetch']), ['in_false']);
});

test('without counters it tells nothing of branches', async () => {
  const traces = await traceCond([true], { countAssigns: false });
  const ops = traces['flatline/run 1: fetch'];
  assert.equal(branchesIn(ops), []);
  assert.ok(ops?.includes('fetch'));
});

test('where a tensor is fed that an op makes, it tells what was counted alone', async () => {
  const logdir = temporaryFolder();
  const folder = path.join(fixturesFolder, 'session_graphs', 'fed_in_the_middle');
  const session = await GraphSession.open(tf, folder, { logdir });
  await session.run('init');
  const truth = JSON.parse(
    readFileSync(path.join(fixturesFolder, 'session_graphs', 'truth.json'), 'utf8'),
  ).fed_in_the_middle;
  const fed = truth.runs.find(
    ({ feeds }: { feeds: object }) => !Object.keys(feeds).every((name) => /^x/.test(name)),
  );
  const { outputs } = await session.run(fed.fetches, { feeds: fed.feeds });
  for (const output of outputs) output?.dispose();
  await session.dispose();
  assert.equal(
    (Object.values(tracesOf(logdir)).at(-1) ?? []).map((op) => op.replace(/^.*\//, '')).sort(),
    Object.keys(fed.counts).sort(),
  );
});

test('can be turned off', async () => {
  assert.equal(await traceCond([true], { runMetadata: false }), {});
});

test.run();
