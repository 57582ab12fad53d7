import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import { FileReader, type FileState } from '../../src/logdir/file-reader.js';
import { runName } from '../../src/model/names.js';
import { FileStore } from '../../src/store/file-store.js';
import { TaggedRun } from '../../src/store/tagged-run.js';
import { fileVersionEvent, framed, scalarEvent } from '../support/event-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir/file-reader');

/** A file that is followed, and the steps of the points read from it. */
function followed(first: Uint8Array) {
  const file = path.join(temporaryFolder(), 'events.out.tfevents.1.host');
  writeFileSync(file, first);
  const interpreter = new SummaryInterpreter();
  const store = new FileStore('f');
  let state: FileState | undefined;
  const readOn = (): 'grown' | 'unchanged' | 'replaced' => {
    const reader = FileReader.open(
      { run: runName('.'), path: file, name: 'f' },
      interpreter,
      state,
    );
    if (!(reader instanceof FileReader)) return reader;
    while (reader.readChunk());
    // As it travels between threads.
    state = structuredClone(reader.state);
    reader.close();
    store.add(structuredClone(reader.takePiece()));
    return 'grown';
  };
  return {
    file,
    tail: { readOn },
    steps: (): number[] => {
      const [scalar] = new TaggedRun([store.points.stateOf('f')]).scalars(() => true);
      return [...(scalar?.columns.step ?? [])];
    },
    codes: (): string[] => store.problems.map(({ code }) => code),
    unread: () => state?.unread?.code,
  };
}

const start = (wallTime = 1_700_000_000) => framed(fileVersionEvent(wallTime));
const steps = (...numbers: number[]) => framed(...numbers.map((step) => scalarEvent('a', step, 1)));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

test('reads what is there, then what is appended, each once', () => {
  const { file, steps: read, tail } = followed(joined(start(), steps(1)));
  assert.is(tail.readOn(), 'grown');
  assert.is(tail.readOn(), 'unchanged');
  appendFileSync(file, steps(2, 3));
  assert.is(tail.readOn(), 'grown');
  const half = steps(4);
  appendFileSync(file, half.subarray(0, 20));
  assert.is(tail.readOn(), 'grown');
  assert.equal(read(), [1, 2, 3]);
  appendFileSync(file, half.subarray(20));
  assert.is(tail.readOn(), 'grown');
  assert.equal(read(), [1, 2, 3, 4]);
});

test('a file that is larger than a piece is read whole', () => {
  const many = Array.from({ length: 60_000 }, (_, index) => index + 1);
  const { steps: read, tail } = followed(joined(start(), steps(...many)));
  assert.is(tail.readOn(), 'grown');
  assert.is(read().length, 60_000);
  assert.is(read().at(-1), 60_000);
});

test('an empty file is unchanged until it has bytes', () => {
  const { file, steps: read, tail } = followed(new Uint8Array(0));
  assert.is(tail.readOn(), 'grown', 'it is there');
  assert.is(tail.readOn(), 'unchanged');
  appendFileSync(file, start());
  assert.is(tail.readOn(), 'grown');
  assert.equal(read(), []);
});

test('another file of the same name is noticed, of whatever size', () => {
  for (const numbers of [[], [7, 8], [7, 8, 9, 10]]) {
    const { file, steps: read, tail } = followed(joined(start(), steps(1, 2)));
    tail.readOn();
    writeFileSync(`${file}.new`, joined(start(1_800_000_000), steps(...numbers)));
    renameSync(`${file}.new`, file);
    assert.is(tail.readOn(), 'replaced');
    assert.equal(read(), [1, 2]);
  }
});

test('a file that was written over is noticed by what stands where reading ended', () => {
  const { file, steps: read, tail } = followed(joined(start(), steps(1, 2, 3)));
  tail.readOn();
  // The first record, with the time of the start, is the same.
  writeFileSync(file, joined(start(), steps(7, 8, 9, 10)));
  assert.is(tail.readOn(), 'replaced');
  assert.equal(read(), [1, 2, 3]);
});

test('a file that was cut is noticed', () => {
  const { file, tail } = followed(joined(start(), steps(1, 2)));
  tail.readOn();
  truncateSync(file, 50);
  assert.is(tail.readOn(), 'replaced');
});

test('a file that was written over, and is longer now, is noticed', () => {
  const { file, steps: read, codes, tail } = followed(joined(start(), steps(1)));
  tail.readOn();
  // Same inode, which a deleted and remade file often has as well.
  writeFileSync(file, joined(start(1_800_000_000), steps(7, 8, 9)));
  assert.is(tail.readOn(), 'replaced');
  assert.equal([read(), codes()], [[1], []]);
});

test('a file that was first seen with a few bytes is no other when it grows', () => {
  const whole = joined(start(), steps(1, 2));
  const { file, steps: read, tail } = followed(whole.subarray(0, 1));
  for (let length = 2; length <= whole.length; length++) {
    assert.is(tail.readOn(), 'grown');
    appendFileSync(file, whole.subarray(length - 1, length));
  }
  assert.is(tail.readOn(), 'grown');
  assert.equal(read(), [1, 2]);
});

test('a file that is gone throws what the system says, and is read on when it is back', () => {
  const { file, steps: read, tail } = followed(joined(start(), steps(1)));
  tail.readOn();
  renameSync(file, `${file}.away`);
  try {
    tail.readOn();
    assert.unreachable('there is no file');
  } catch (error) {
    assert.match(String(error), 'ENOENT');
  }
  renameSync(`${file}.away`, file);
  appendFileSync(file, steps(2));
  assert.is(tail.readOn(), 'grown');
  assert.equal(read(), [1, 2]);
  rmSync(file);
});

test.run();
