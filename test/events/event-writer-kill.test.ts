import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { RecordReader } from '../../src/tfrecord/record-reader.js';
import { SeededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';

// More rounds: node --import tsx test/events/event-writer-kill.test.ts 200

const test = suite('events/event-writer: kill -9');

const ROUNDS = Number(process.argv[2] ?? 20);
/** So long at most, from its first flush, a process is left to write. */
const LONGEST_MILLIS = 60;

const killedProcess = fileURLToPath(new URL('killed-process.ts', import.meta.url));

/** Starts a process that writes, kills it, and tells the last step that it had flushed. */
async function flushedBeforeKill(logdir: string, manner: string, seed: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', killedProcess, logdir, manner, String(seed)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const wait = new SeededRandom(seed).below(LONGEST_MILLIS);
  let said = '';
  let complaints = '';
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), wait));
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const signal = await new Promise((resolve) =>
    child.once('close', (_, killedBy) => resolve(killedBy)),
  );
  assert.is(signal, 'SIGKILL', complaints);
  assert.is(complaints, '');
  return Number(said.split('\n').at(-2));
}

/** How many steps a file holds, after each was found whole, in order, and as it was written. */
function wholeSteps(file: string): { readonly steps: number; readonly cutOff: boolean } {
  const reader = new RecordReader();
  reader.push(readFileSync(file));
  let steps = -1;
  for (let outcome = reader.next(); outcome; outcome = reader.next()) {
    if (outcome.kind !== 'record') throw new Error(`${outcome.kind} after step ${steps}`);
    const event = tensorflow.Event.decode(outcome.data);
    steps++;
    if (steps === 0) assert.is(event.fileVersion, 'brain.Event:2');
    else assertIsStep(event, steps);
  }
  const { pendingBytes, loss } = reader.tail;
  assert.is(loss, undefined);
  return { steps, cutOff: pendingBytes > 0 };
}

function assertIsStep(event: tensorflow.Event, step: number): void {
  assert.is(event.step?.toNumber(), step);
  const [value] = event.summary?.value ?? [];
  const tag = step % 37 === 0 ? 'text' : step % 10 === 0 ? 'histogram' : 'scalar';
  assert.is(value?.tag, tag);
  if (tag === 'scalar') assert.is(value?.tensor?.floatVal?.[0], step);
  if (tag === 'histogram') assert.is(value?.tensor?.tensorContent?.length, 30 * 24);
  if (tag === 'text') {
    const [text] = value?.tensor?.stringVal ?? [];
    assert.is(Buffer.from(text ?? []).toString(), `${step} `.repeat(2000));
  }
}

for (const manner of ['yielding', 'busy']) {
  test(`a ${manner} loop, killed: whole records, and none lost that was flushed`, async () => {
    let cutOff = 0;
    let steps = 0;
    let beyondFlush = 0;
    for (let round = 0; round < ROUNDS / 2; round++) {
      const logdir = temporaryFolder();
      const flushed = await flushedBeforeKill(logdir, manner, round);
      const [name = ''] = readdirSync(logdir);
      const found = wholeSteps(path.join(logdir, name));
      assert.ok(found.steps >= flushed, `${found.steps} of ${flushed} flushed steps`);
      steps += found.steps;
      if (found.cutOff) cutOff++;
      if (found.steps > flushed) beyondFlush++;
      rmSync(logdir, { recursive: true });
    }
    console.log(
      `${manner}: ${ROUNDS / 2} kills, ${steps} steps read, ${beyondFlush} files went beyond the last flush, ${cutOff} ended in a record cut off`,
    );
  });
}

test.run();
