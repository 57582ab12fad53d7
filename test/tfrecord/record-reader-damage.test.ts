import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { framed, hexOf } from '../support/event-bytes.js';
import { eventFilesBelow, fixturesFolder } from '../support/fixtures.js';
import { assertPeakMemoryBelow } from '../support/peak-memory.js';
import { SeededRandom } from '../support/seeded-random.js';
import { outcomesOf, recordsOf } from './outcomes.js';

const test = suite('tfrecord/record-reader, random damage');

/** `npm run fuzz -- 100000` for a long run. */
const ROUNDS = Number(process.argv[2] ?? 4000);

/** A file with `removed` bytes at `at` replaced by others. */
interface Damage {
  readonly what: string;
  readonly at: number;
  readonly removed: number;
  readonly inserted: Uint8Array;
}

function randomDamage(random: SeededRandom, file: Uint8Array): Damage {
  const at = random.below(file.length);
  const size = 1 + random.below(Math.min(150, file.length - at));
  switch (random.below(6)) {
    case 0: {
      const flipped = (file[at] as number) ^ (1 << random.below(8));
      return { what: 'a flipped bit', at, removed: 1, inserted: Uint8Array.of(flipped) };
    }
    case 1:
      return { what: 'other bytes', at, removed: size, inserted: random.bytes(size) };
    case 2:
      return { what: 'a hole of zeros', at, removed: size, inserted: new Uint8Array(size) };
    case 3:
      return { what: 'missing bytes', at, removed: size, inserted: new Uint8Array(0) };
    case 4:
      return { what: 'more bytes', at, removed: 0, inserted: random.bytes(size) };
    default: {
      const from = random.below(file.length - size + 1);
      return { what: 'repeated bytes', at, removed: 0, inserted: file.slice(from, from + size) };
    }
  }
}

function apply(file: Uint8Array, { at, removed, inserted }: Damage): Uint8Array {
  return Uint8Array.from([...file.subarray(0, at), ...inserted, ...file.subarray(at + removed)]);
}

/** The data of the records that lie wholly before and wholly behind the damage. */
function intactRecords(file: Uint8Array, { at, removed }: Damage) {
  const before: string[] = [];
  const behind: string[] = [];
  const view = new DataView(file.buffer);
  for (let start = 0; start < file.length; ) {
    const length = Number(view.getBigUint64(start, true));
    const end = start + 12 + length + 4;
    const data = hexOf(file.subarray(start + 12, end - 4));
    if (end <= at) before.push(data);
    else if (start >= at + removed) behind.push(data);
    start = end;
  }
  return { before, behind };
}

/** A file of records of 0 to 99 bytes, ended by short ones, so that no claimed length leaves it. */
function randomFile(random: SeededRandom): { file: Uint8Array; padding: Uint8Array } {
  const records = Array.from({ length: 12 }, () => random.bytes(random.below(100)));
  const paddings = Array.from({ length: 20 }, (_, index) => Uint8Array.of(index));
  return { file: framed(...records), padding: framed(...paddings) };
}

test('every record outside the damaged place is read, in whatever pieces the bytes come', () => {
  const random = new SeededRandom(6);
  for (let round = 0; round < ROUNDS; round++) {
    const { file, padding } = randomFile(random);
    const damage = randomDamage(random, file);
    const bytes = Uint8Array.from([...apply(file, damage), ...padding]);
    const what = `round ${round}: ${damage.what} at ${damage.at}, ${damage.removed} removed`;

    const atOnce = outcomesOf(bytes);
    const records = recordsOf(atOnce);
    const { before, behind } = intactRecords(file, damage);
    behind.push(...recordsOf(outcomesOf(padding)));
    assert.equal(records.slice(0, before.length), before, what);
    assert.equal(records.slice(-behind.length), behind, what);
    assert.is(atOnce.tail.loss, undefined, what);
    assert.equal([atOnce.tail.offset, atOnce.tail.pendingBytes], [bytes.length, 0], what);

    const largest = 1 + random.below(60);
    assert.equal(
      outcomesOf(bytes, () => random.below(largest)),
      atOnce,
      what,
    );
  }
});

test('bytes are accounted for: none is covered by two outcomes that tell of loss', () => {
  const random = new SeededRandom(7);
  for (let round = 0; round < 500; round++) {
    const { file, padding } = randomFile(random);
    const damage = randomDamage(random, file);
    const bytes = Uint8Array.from([...apply(file, damage), ...padding]);
    let covered = 0;
    for (const outcome of outcomesOf(bytes).outcomes) {
      if (outcome.kind === 'corrupt-length') {
        assert.ok(outcome.loss.offset >= covered, `round ${round}`);
        assert.ok(outcome.resumedAt > outcome.loss.offset, `round ${round}`);
        covered = outcome.resumedAt;
      } else if (outcome.kind === 'record') {
        covered = outcome.offset + 16 + outcome.data.length / 2;
      } else assert.ok(outcome.offset >= covered, `round ${round}`);
    }
  }
});

test('bytes that are no event file end without a record', () => {
  const random = new SeededRandom(8);
  for (const bytes of [random.bytes(200_000), new Uint8Array(200_000)]) {
    const { outcomes, tail } = outcomesOf(bytes, () => 4096);
    assert.equal(outcomes, []);
    assert.is(tail.loss?.offset, 0);
    assert.is(tail.pendingBytes, bytes.length);
  }
});

/** Everything from `at` on is missing: the writer was cut off, or the disk was full. */
function randomCut(random: SeededRandom, file: Uint8Array): Damage {
  const at = random.below(file.length);
  return { what: 'a cut', at, removed: file.length - at, inserted: new Uint8Array(0) };
}

const realFiles = eventFilesBelow(fixturesFolder)
  .filter((file) => !/corrupt|huge-length|truncated/.test(file))
  .map((file) => Uint8Array.from(readFileSync(file)))
  .filter(({ length }) => length < 60_000);

test('damage in a real file costs the records it lies in, no other', () => {
  assert.ok(realFiles.length > 20, `${realFiles.length} files`);
  const random = new SeededRandom(9);
  const rounds = Math.max(300, ROUNDS / 4);
  for (let round = 0; round < rounds; round++) {
    const file = realFiles[random.below(realFiles.length)] as Uint8Array;
    const damage = round % 4 === 0 ? randomCut(random, file) : randomDamage(random, file);
    const damaged = apply(file, damage);
    const { outcomes, tail } = outcomesOf(damaged);
    const records = recordsOf({ outcomes });
    const { before, behind } = intactRecords(file, damage);
    const what = `round ${round}: ${damage.what} at ${damage.at} of ${file.length}`;
    assert.equal(records.slice(0, before.length), before, what);
    // A length that was damaged, but not found out, may reach beyond the end: then the rest waits.
    if (tail.pendingBytes === 0 && behind.length > 0) {
      assert.equal(records.slice(-behind.length), behind, what);
    }
    if (damage.what === 'a cut') {
      assert.is(records.length, before.length, what);
      assert.equal([tail.offset + tail.pendingBytes, tail.loss], [damaged.length, undefined], what);
    }
  }
});

test('however many files are read, memory stays small', () => {
  assertPeakMemoryBelow(400);
});

test.run();
