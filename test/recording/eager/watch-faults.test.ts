import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs, { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check, EventWriter, LogdirError } from '../../../src/index.js';
import type { OutgoingEvent } from '../../../src/model/log-event.js';
import { type WatchOptions, watchTensorFlow } from '../../../src/recording/eager/watch.js';
import type { EventSink } from '../../../src/recording/event-sink.js';
import { saidOnStderr, withFileSystem } from '../../support/failing-system.js';
import { eventually } from '../../support/served.js';
import { runOnSmallDisk } from '../../support/small-disk.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { javaScriptTensorFlow } from '../../support/tensorflow.js';

const tf = await javaScriptTensorFlow();
const test = suite('recording/watch faults');

/** Ten steps, with or without a recording into a sink; what the weight is in the end. */
function train(name: string, sink?: EventSink, options?: WatchOptions, halfway?: () => void) {
  const recording = sink && watchTensorFlow(tf, sink, options);
  const weight = tf.variable(tf.tensor1d([1, 2]), true, name);
  const optimizer = tf.train.adam(0.1);
  for (let step = 0; step < 10; step++) {
    if (step === 5) halfway?.();
    optimizer.minimize(() => weight.square().sum().asScalar());
  }
  recording?.dispose();
  const values = [...weight.dataSync()];
  weight.dispose();
  optimizer.dispose();
  return { values, failures: recording?.failures ?? [] };
}

function sinkThat(write: (event: OutgoingEvent) => void): EventSink {
  return { write, flush: () => undefined, close: () => undefined, failure: undefined };
}

test('a sink that always throws: the training is the same, and the failure is told', () => {
  const throwing = sinkThat(() => {
    throw new Error('the sink is broken');
  });
  const { values, failures } = train('faults/throwing', throwing);
  assert.equal(values, train('faults/bare').values);
  assert.equal(failures, ['the sink is broken']);
});

test('what failed once is a problem of the run, and the next steps are recorded', () => {
  let failuresLeft = 2;
  const entries: unknown[] = [];
  const flaky = sinkThat((event) => {
    if (failuresLeft-- > 0) throw new Error('try again');
    if (event.kind !== 'summary') return;
    for (const value of event.values)
      if (value.kind === 'recording') entries.push(...value.entries);
  });
  train('faults/flaky', flaky, { overheadBudget: Number.POSITIVE_INFINITY });
  const kinds = entries.map((entry) => (entry as { kind: string }).kind);
  assert.is(kinds[0], 'recorder');
  const problems = entries.filter((_, index) => kinds[index] === 'problem');
  const problem = { kind: 'problem', code: 'unrecorded-step', message: 'try again', count: 1 };
  assert.equal(problems, [problem, problem]);
});

test('a callback that throws: the training is the same, and that is told as well', () => {
  const throwing = sinkThat(() => {
    throw new Error('the sink is broken');
  });
  const onProblem = () => {
    throw new Error('so is the callback');
  };
  const { values, failures } = train('faults/callback', throwing, { onProblem });
  assert.equal(values, train('faults/bare').values);
  assert.equal(failures, ['the sink is broken', 'onProblem threw: so is the callback']);
});

test('options that make no sense are refused before anything is changed', () => {
  const assign = Reflect.get(tf.Variable.prototype, 'assign');
  const sink = sinkThat(() => undefined);
  for (const options of [
    { sampleInterval: 0 },
    { overheadBudget: -1 },
    { overheadBudget: Number.NaN },
  ]) {
    assert.throws(
      () => watchTensorFlow(tf, sink, options),
      (error: { code?: string }) => error.code === 'recording-option',
    );
  }
  assert.is(Reflect.get(tf.Variable.prototype, 'assign'), assign);
});

test('the disk fills up: the training is the same, and check tells what is missing', async () => {
  const logdir = temporaryFolder();
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });
  let values: readonly number[] = [];
  let failures: readonly string[] = [];
  const said = await saidOnStderr(async () => {
    const sink = EventWriter.open(logdir, { flushMillis: 0 });
    let writes = 0;
    const { writeSync } = fs;
    const failing = ((...args: Parameters<typeof writeSync>) => {
      if (++writes > 3) throw full;
      return writeSync(...args);
    }) as typeof writeSync;
    await withFileSystem({ writeSync: failing }, () => {
      const options = { overheadBudget: Number.POSITIVE_INFINITY, sampleInterval: 1 };
      ({ values, failures } = train('faults/full', sink, options));
    });
  });
  assert.equal(values, train('faults/bare').values);
  assert.match(failures.join(), 'ENOSPC');
  assert.match(said, 'recording stopped, training goes on');
  const [run] = (await check(logdir)).runs;
  const codes = run?.problems.map(({ code }) => code) ?? [];
  assert.ok(
    codes.includes('recording-stopped') || codes.includes('recording-without-end'),
    codes.join(),
  );
});

test('a disk that is full for real: the training is the same, and check tells of the loss', () => {
  const { out, said } = runOnSmallDisk('training-on-small-disk.ts');
  const { bare, recorded, stepsInLog, problems } = JSON.parse(out.split('\n').at(-2) ?? '');
  assert.equal(recorded.values, bare.values);
  assert.is(recorded.steps, 200);
  assert.match(recorded.failures.join(), /ENOSPC|EFBIG/);
  assert.match(said, 'recording stopped, training goes on');
  assert.ok(stepsInLog > 0 && stepsInLog < 200, `${stepsInLog} steps in the log`);
  const tells = ['recording-stopped', 'recording-without-end', 'truncated-record'];
  assert.ok(
    problems.some((code: string) => tells.includes(code)),
    problems.join(),
  );
});

test('the log directory is deleted: the training is the same, and nothing looks healthy', async () => {
  const logdir = path.join(temporaryFolder(), 'run');
  let result = train('faults/bare');
  const { values } = result;
  const said = await saidOnStderr(() => {
    const sink = EventWriter.open(logdir, { flushMillis: 0 });
    result = train('faults/deleted', sink, {}, () => rmSync(logdir, { recursive: true }));
  });
  assert.equal(result.values, values);
  assert.match(result.failures.join(), 'the file was removed');
  assert.match(said, 'recording stopped, training goes on');
  try {
    await check(logdir);
    assert.unreachable('nothing is there to judge');
  } catch (error) {
    assert.instance(error, LogdirError);
  }
});

test('kill -9 in the middle: what was recorded is judged, and check says that it has no end', async () => {
  const logdir = temporaryFolder();
  const script = fileURLToPath(new URL('../../support/slow-training.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, logdir, '1000', '30'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = once(child, 'close');
  child.stdout.resume();
  await Promise.race([once(child.stdout, 'data'), closed]);
  // Steps reach the file some at a time: the machine's load says how many are still on their way.
  const isLogged = async () => ((await check(logdir)).runs[0]?.steps ?? 0) >= 20;
  await eventually(isLogged, Boolean, 60_000).finally(() => child.kill('SIGKILL'));
  await closed;
  const [run] = (await check(logdir)).runs;
  const [problem, ...others] =
    run?.problems.filter(({ code }) => code === 'recording-without-end') ?? [];
  assert.equal(others, []);
  assert.match(problem?.message ?? '', 'the process was killed or still runs');
  assert.match(problem?.got ?? '', `process ${child.pid} on `);
});

test.run();
