import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventReader } from '../../src/events/event-reader.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import { TailedFile } from '../../src/logdir/tailed-file.js';
import { fileVersionEvent, framed, scalarEvent } from '../support/event-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir/tailed-file');

/** A file that is followed, and the steps of the events read from it. */
function followed(first: Uint8Array) {
  const file = path.join(temporaryFolder(), 'events.out.tfevents.1.host');
  writeFileSync(file, first);
  const steps: number[] = [];
  const codes: string[] = [];
  const reader = new EventReader('f', new SummaryInterpreter(), {
    onEvent: ({ step }) => steps.push(step),
    onScalar: (_tag, step) => steps.push(step),
    onHistogram: (_tag, step) => steps.push(step),
    onProblem: ({ code }) => codes.push(code),
  });
  return { file, steps, codes, tail: new TailedFile(file, reader) };
}

const start = (wallTime = 1_700_000_000) => framed(fileVersionEvent(wallTime));
const steps = (...numbers: number[]) => framed(...numbers.map((step) => scalarEvent('a', step, 1)));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

test('reads what is there, then what is appended, each once', async () => {
  const { file, steps: read, tail } = followed(joined(start(), steps(1)));
  assert.is(await tail.readOn(), 'grown');
  assert.is(await tail.readOn(), 'unchanged');
  appendFileSync(file, steps(2, 3));
  assert.is(await tail.readOn(), 'grown');
  const half = steps(4);
  appendFileSync(file, half.subarray(0, 20));
  assert.is(await tail.readOn(), 'grown');
  assert.equal(read, [0, 1, 2, 3]);
  appendFileSync(file, half.subarray(20));
  assert.is(await tail.readOn(), 'grown');
  assert.equal(read, [0, 1, 2, 3, 4]);
});

test('a file that is larger than a piece is read whole', async () => {
  const many = Array.from({ length: 60_000 }, (_, index) => index + 1);
  const { steps: read, tail } = followed(joined(start(), steps(...many)));
  assert.is(await tail.readOn(), 'grown');
  assert.is(read.length, 60_001);
  assert.is(read.at(-1), 60_000);
});

test('an empty file is unchanged until it has bytes', async () => {
  const { file, steps: read, tail } = followed(new Uint8Array(0));
  assert.is(await tail.readOn(), 'unchanged');
  appendFileSync(file, start());
  assert.is(await tail.readOn(), 'grown');
  assert.equal(read, [0]);
});

test('another file of the same name is noticed, of whatever size', async () => {
  for (const numbers of [[], [7, 8], [7, 8, 9, 10]]) {
    const { file, steps: read, tail } = followed(joined(start(), steps(1, 2)));
    await tail.readOn();
    writeFileSync(`${file}.new`, joined(start(1_800_000_000), steps(...numbers)));
    renameSync(`${file}.new`, file);
    assert.is(await tail.readOn(), 'replaced');
    assert.equal(read, [0, 1, 2]);
  }
});

test('a file that was cut is noticed', async () => {
  const { file, tail } = followed(joined(start(), steps(1, 2)));
  await tail.readOn();
  truncateSync(file, 50);
  assert.is(await tail.readOn(), 'replaced');
});

test('a file that was written over, and is longer now, is noticed', async () => {
  const { file, steps: read, codes, tail } = followed(joined(start(), steps(1)));
  await tail.readOn();
  // Same inode, which a deleted and remade file often has as well.
  writeFileSync(file, joined(start(1_800_000_000), steps(7, 8, 9)));
  assert.is(await tail.readOn(), 'replaced');
  assert.equal([read, codes], [[0, 1], []]);
});

test('a file that was first seen with a few bytes is no other when it grows', async () => {
  const whole = joined(start(), steps(1, 2));
  const { file, steps: read, tail } = followed(whole.subarray(0, 1));
  for (let length = 2; length <= whole.length; length++) {
    assert.is(await tail.readOn(), 'grown');
    appendFileSync(file, whole.subarray(length - 1, length));
  }
  assert.is(await tail.readOn(), 'grown');
  assert.equal(read, [0, 1, 2]);
});

test('a file that is gone throws what the system says, and is read on when it is back', async () => {
  const { file, steps: read, tail } = followed(joined(start(), steps(1)));
  await tail.readOn();
  renameSync(file, `${file}.away`);
  try {
    await tail.readOn();
    assert.unreachable('there is no file');
  } catch (error) {
    assert.match(String(error), 'ENOENT');
  }
  renameSync(`${file}.away`, file);
  appendFileSync(file, steps(2));
  assert.is(await tail.readOn(), 'grown');
  assert.equal(read, [0, 1, 2]);
  rmSync(file);
});

test.run();
