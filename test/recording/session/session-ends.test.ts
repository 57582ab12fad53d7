import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
// As it was built: a thread of its own does not know TypeScript.
import { check, GraphSession, SessionRunError } from 'flatline';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { batchSource } from '../../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../../examples/batch-norm/graph.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const test = suite('recording/session-ends');

async function opened(worker: boolean) {
  const folder = path.join(temporaryFolder(), 'model');
  await buildBatchNormGraph({ healthy: true }).save(folder);
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir, worker });
  await session.run('init');
  const train = () => session.run('train_op', { feeds: { ...batchSource()() } });
  return { session, folder, logdir, train };
}

for (const worker of [false, true]) {
  const where = worker ? 'in a thread of its own' : 'in this thread';

  test(`${where}: dispose waits for the runs before it, and a run after it is refused`, async () => {
    const { session, train } = await opened(worker);
    const before = train();
    const first = session.dispose();
    const second = session.dispose();
    const after = await train().catch((error) => error);
    assert.instance(after, SessionRunError);
    assert.match(after.message, /the session is disposed/);
    assert.ok((await before).assigns.length > 0);
    await Promise.all([first, second]);
    await session.dispose();
    assert.is(session.steps, 1);
    assert.equal(session.failures, []);
  });

  test(`${where}: the model's folder may go once it is loaded`, async () => {
    const { session, folder, train } = await opened(worker);
    await rm(folder, { recursive: true });
    await train();
    await session.dispose();
    assert.is(session.steps, 1);
    assert.equal(session.failures, []);
  });
}

test('runs that do not wait for each other are recorded as if they did', async () => {
  const { session, train } = await opened(true);
  const runs = await Promise.all([train(), train(), train()]);
  assert.equal(
    runs.map(({ assigns }) => assigns.find(({ op }) => op === 'mean_assign')?.observed),
    [1, 1, 1],
  );
  assert.is(session.steps, 3);
  await session.dispose();
});

test('a thread that ends is told by the run, by those after it and in the log', async () => {
  const { session, logdir, train } = await opened(true);
  await train();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function () {
    void this.terminate();
  };
  const during = await train().catch((error) => error);
  Worker.prototype.postMessage = post;
  for (const error of [during, await train().catch((reason) => reason)]) {
    assert.instance(error, SessionRunError);
    assert.match(error.message, /the session's thread ended with code 1/);
    assert.match(error.advice, /Open another session/);
  }
  await session.dispose();
  assert.match(session.failures.join(), /thread ended/);
  const { runs } = await check(logdir);
  const told = runs[0]?.problems.map(({ severity, message }) => `${severity}: ${message}`);
  assert.match(told?.join() ?? '', /error: the recorder: the session's thread ended/);
  assert.match(told?.join() ?? '', /note: a run of train_op ended with an error/);
});

test.run();
