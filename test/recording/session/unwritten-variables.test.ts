import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { batchSource } from '../../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../../examples/batch-norm/graph.js';
import { GraphSession } from '../../../src/index.js';
import { NativeSession } from '../../../src/recording/session/native-session.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const STEPS = 12;
const VARIABLES = 6;
const tf = await nativeTensorFlow();
const test = suite('recording/unwritten-variables');

/** How many variables are read at a time by some work. */
async function readsOf(work: () => Promise<void>): Promise<number[]> {
  const read = NativeSession.prototype.runForMemory;
  const reads: number[] = [];
  NativeSession.prototype.runForMemory = function (feeds, fetches) {
    reads.push(fetches.filter((fetch) => fetch.endsWith('/read:0')).length);
    return read.call(this, feeds, fetches);
  };
  try {
    await work();
  } finally {
    NativeSession.prototype.runForMemory = read;
  }
  return reads;
}

async function opened(healthy: boolean) {
  const folder = path.join(temporaryFolder(), 'model');
  await buildBatchNormGraph({ healthy }).save(folder);
  const logdir = temporaryFolder();
  const options = { logdir, overheadBudget: Number.POSITIVE_INFINITY, sampleInterval: 1 };
  const session = await GraphSession.open(tf, folder, options);
  const nextBatch = batchSource();
  const train = async (steps: number): Promise<void> => {
    for (let step = 0; step < steps; step++) {
      const feeds = { ...nextBatch() };
      for (const output of (await session.run('train_op', { feeds })).outputs) output?.dispose();
    }
  };
  return { session, logdir, train };
}

for (const healthy of [true, false]) {
  test(`the ${healthy ? 'healthy' : 'flat'} graph: what no assign wrote is sampled without reading it`, async () => {
    const { session, logdir, train } = await opened(healthy);
    await session.run('init');
    // What the first run of some fetches writes is known after it.
    await train(1);
    const written = healthy ? VARIABLES : VARIABLES - 2;
    assert.equal(await readsOf(() => train(STEPS - 1)), new Array(STEPS - 1).fill(written));
    await session.dispose();
    assert.equal(session.failures, []);
    const { columns } = variableOf(await readRun(logdir), 'bn_mean');
    assert.equal(
      [...columns.step],
      Array.from({ length: STEPS + 1 }, (_, step) => step),
    );
    assert.is(new Set(columns.fingerprint).size, healthy ? STEPS + 1 : 1);
  });
}

test('values that were set from outside, and runs that broke off, have everything read again', async () => {
  const flat = await opened(false);
  await flat.session.run('init');
  await flat.train(2);
  const other = await opened(false);
  await other.session.run('init');
  await flat.session.continueFrom(other.session);
  assert.equal(await readsOf(() => flat.train(2)), [VARIABLES, VARIABLES - 2]);
  await flat.session.run('loss', { feeds: { x: [[1, 2, 3, 4]] } }).catch(() => undefined);
  assert.equal(await readsOf(() => flat.train(2)), [VARIABLES, VARIABLES - 2]);
  await flat.session.dispose();
  await other.session.dispose();
  assert.equal([...flat.session.failures, ...other.session.failures], []);
  const { variables } = await readRun(flat.logdir);
  assert.equal(
    variables.map(({ recorded }) => recorded?.restoredStep),
    variables.map(() => 2),
  );
});

test.run();
