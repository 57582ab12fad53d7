import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { batchSource } from '../../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../../examples/batch-norm/graph.js';
import { EventWriter } from '../../../src/events/event-writer.js';
import { check } from '../../../src/index.js';
import type { EventSink } from '../../../src/recording/event-sink.js';
import { GraphSession } from '../../../src/recording/session/graph-session.js';
import { saidOnStderr, withFileSystem } from '../../support/failing-system.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const STEPS = 20;
const tf = await nativeTensorFlow();
const model = path.join(temporaryFolder(), 'model');
await buildBatchNormGraph({ healthy: true }).save(model);

/** Trains, and gives every loss; `trouble` is made before the given step. */
async function train(sink: EventSink, trouble: (step: number) => void = () => undefined) {
  const session = await GraphSession.open(tf, model, () => sink);
  await session.run('init');
  const nextBatch = batchSource();
  const losses: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    trouble(step);
    const feeds = { ...nextBatch() };
    const { outputs } = await session.run('loss', { feeds, alsoRun: ['train_op'] });
    losses.push(outputs[0]?.dataSync()[0] ?? Number.NaN);
    outputs[0]?.dispose();
  }
  session.flush();
  await session.dispose();
  return { losses, failures: session.failures };
}

const test = suite('recording/session-faults');
const sound = await train(EventWriter.open(temporaryFolder()));

test('a sink that throws at everything changes nothing of the training, and is told', async () => {
  const fail = (): never => {
    throw new Error('the sink is broken');
  };
  const sink = { write: fail, flush: fail, close: fail, failure: undefined };
  const { losses, failures } = await train(sink);
  assert.equal(losses, sound.losses);
  assert.ok(failures.length > 0);
  assert.ok(failures.every((failure) => failure === 'the sink is broken'));
});

test('a full disk changes nothing of the training, and is told', async () => {
  const full = (): never => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir, { flushMillis: 0 });
  await saidOnStderr(async () => {
    await withFileSystem({ writeSync: full, writevSync: full } as never, async () => {
      const { losses, failures } = await train(writer);
      assert.equal(losses, sound.losses);
      assert.match(failures.join(), /no space left/);
    });
  });
  assert.is((await check(logdir)).verdict, 'cannot-judge');
});

test('a deleted log directory changes nothing of the training, and is told', async () => {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir, { flushMillis: 0 });
  await saidOnStderr(async () => {
    const { losses, failures } = await train(writer, (step) => {
      if (step === 5) rmSync(logdir, { recursive: true });
    });
    assert.equal(losses, sound.losses);
    assert.match(failures.join(), /removed|no such/);
  });
  const told = await check(logdir).then(
    ({ verdict }) => verdict,
    (error: Error) => error.message,
  );
  assert.match(told, /cannot-judge|no .*folder|there is nothing/i);
});

test('after kill -9 what was recorded is judged, and the missing end is told', async () => {
  const logdir = temporaryFolder();
  const main = fileURLToPath(new URL('../../../examples/saved-model/main.ts', import.meta.url));
  const words = ['--import', 'tsx', main, 'flat', logdir, '1000000'];
  const child = spawn(process.execPath, words, { stdio: 'ignore' });
  const size = (): number =>
    readdirSync(logdir).reduce((sum, file) => sum + statSync(path.join(logdir, file)).size, 0);
  while (size() < 300_000 && child.exitCode === null) await sleep(50);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { runs, verdict } = await check(logdir);
  assert.is(verdict, 'stale');
  assert.equal(
    runs[0]?.findings.map(({ id, evidence }) => [id, evidence]),
    [['update-ops-not-run', 'confirmed']],
  );
  assert.match(JSON.stringify(runs[0]?.problems), /end/);
});

test.run();
