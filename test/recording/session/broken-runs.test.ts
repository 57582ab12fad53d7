import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import { GraphSession, SessionRunError } from '../../../src/index.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const STEPS = 5;
const tf = await nativeTensorFlow();
const test = suite('recording/broken-runs');

/** `update` runs, and then `checked` refuses what is no number; `train` needs neither. */
async function opened() {
  const graph = new GraphBuilder();
  graph.constant('one', 1);
  graph.placeholder('x', []);
  for (const name of ['weight', 'moving_mean']) graph.variable(name, 0, { trainable: false });
  graph.group('init', ['weight/Assign', 'moving_mean/Assign']);
  graph.op('train', 'ApplyGradientDescent', ['weight', 'one', 'x']);
  graph.op('update', 'AssignAdd', ['moving_mean', 'one']);
  const message = { message: { s: Buffer.from('x') }, T: { type: 1 } };
  graph.op('checked', 'CheckNumerics', ['x', '^update'], message);
  graph.op('fetch', 'Identity', ['checked']);
  const folder = path.join(temporaryFolder(), 'model');
  await graph.save(folder);
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir });
  await session.run('init');
  const run = async (fetch: string, x: number): Promise<void> => {
    for (const output of (await session.run(fetch, { feeds: { x } })).outputs) output?.dispose();
  };
  const runBroken = async (): Promise<void> => {
    assert.instance(await run('fetch', Number.NaN).catch((error) => error), SessionRunError);
  };
  for (let step = 0; step < STEPS; step++) await run('train', 1);
  return { session, logdir, run, runBroken };
}

async function assignsOf(logdir: string) {
  const run = await readRun(logdir);
  const of = (name: string) =>
    variableOf(run, name).assigns.map(({ observed, unobservedBecause }) => [
      observed?.count,
      unobservedBecause,
    ]);
  return { train: of('weight'), update: of('moving_mean'), run };
}

test('what a run that ended with an error may have run is not told as "did not run"', async () => {
  const { session, logdir, runBroken } = await opened();
  await runBroken();
  await runBroken();
  await session.dispose();
  assert.equal(session.failures, []);
  const { train, update, run } = await assignsOf(logdir);
  assert.equal(update, [[undefined, 'a run that ended with an error may have run it']]);
  assert.equal(train, [[STEPS, undefined]]);
  assert.equal(
    run.problems.map(({ code, severity, message }) => [code, severity, message]),
    [
      [
        'broken-run',
        'note',
        'a run of fetch ended with an error: what it did until then is not counted (2 times)',
      ],
    ],
  );
});

test('once a run was counted, its count stands', async () => {
  for (const isFirst of [true, false]) {
    const { session, logdir, run, runBroken } = await opened();
    if (isFirst) await run('fetch', 1);
    await runBroken();
    if (!isFirst) await run('fetch', 1);
    await run('train', 1);
    await session.dispose();
    assert.equal((await assignsOf(logdir)).update, [[1, undefined]]);
  }
});

test.run();
