import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { wireFields } from '../../src/protobuf/wire.js';
import { WireCursor } from '../../src/protobuf/wire-cursor.js';
import { bytesOfHex } from '../support/event-bytes.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('protobuf/wire-cursor');

/** Whether all fields can be skipped, one after another, up to the very end. */
function canSkip(bytes: Uint8Array): boolean {
  const cursor = new WireCursor();
  cursor.bytes = bytes;
  while (cursor.at < bytes.length) cursor.skip(cursor.varint());
  return cursor.at === bytes.length;
}

function canWalk(bytes: Uint8Array): boolean {
  try {
    return [...wireFields(bytes)].length >= 0;
  } catch {
    return false;
  }
}

const cases: readonly (readonly [what: string, hex: string, isSound: boolean])[] = [
  ['no field', '', true],
  ['a varint', '08 05', true],
  ['a negative int64, ten bytes', '08 ffffffffffffffffff01', true],
  ['a varint of eleven bytes', '08 ffffffffffffffffffff01', false],
  ['fixed and length-delimited', '09 0000000000000000 12 01 41 1d 00000000', true],
  ['field number 0', '00 05', false],
  ['field number 0, length-delimited', '02 01 41', false],
  ['a group', '0b', false],
  ['a value beyond the end', '12 05 41', false],
  ['the end inside a varint', '08 80', false],
  ['a tag of nine bytes', 'ffffffffffffffff7f 05', false],
];

for (const [what, hex, isSound] of cases) {
  test(`${what} is ${isSound ? 'skipped' : 'refused'}`, () => {
    assert.is(canSkip(bytesOfHex(hex)), isSound);
  });
}

test('nothing is skipped that wireFields refuses', () => {
  const random = new SeededRandom(3);
  let skipped = 0;
  for (let round = 0; round < 20_000; round++) {
    const bytes = random.bytes(1 + random.below(12));
    if (!canSkip(bytes)) continue;
    skipped++;
    assert.ok(canWalk(bytes), Buffer.from(bytes).toString('hex'));
  }
  assert.ok(skipped > 500, `${skipped} messages were sound`);
});

test.run();
