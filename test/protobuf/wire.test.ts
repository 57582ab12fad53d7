import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  concatBytes,
  lengthDelimited,
  rewriteMessage,
  type WireField,
  WireFormatError,
  wireFields,
} from '../../src/protobuf/wire.js';
import { bytesOfHex, hexOf } from '../support/event-bytes.js';
import { savedModelBytes } from '../support/fixtures.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('protobuf/wire');

/** One field of every kind, with numbers that take one to five bytes. */
const message = bytesOfHex(`
  08 9601                  // 0: field 1, varint 150
  11 000000000000f03f      // 3: field 2, 64 bits
  1a 03 616263             // 12: field 3, "abc"
  25 0000803f              // 17: field 4, 32 bits
  8201 00                  // 22: field 16, empty
  faffffff0f 02 6869       // 25: field 536870911, the largest, "hi"
  08 ffffffffffffffffff01  // 33: field 1 again, varint 2^64 - 1
`);

function failure(bytes: Uint8Array): WireFormatError {
  try {
    Array.from(wireFields(bytes));
  } catch (error) {
    if (error instanceof WireFormatError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

test('walks over the fields of a message', () => {
  const field = (
    number: number,
    wireType: number,
    start: number,
    valueStart: number,
    end: number,
  ): WireField => ({ number, wireType, start, end, valueStart });
  assert.equal(Array.from(wireFields(message)), [
    field(1, 0, 0, 1, 3),
    field(2, 1, 3, 4, 12),
    field(3, 2, 12, 14, 17),
    field(4, 5, 17, 18, 22),
    field(16, 2, 22, 25, 25),
    field(536870911, 2, 25, 31, 33),
    field(1, 0, 33, 34, 44),
  ]);
  assert.equal(Array.from(wireFields(new Uint8Array(0))), []);
});

test('says what is wrong, and at which byte the field begins', () => {
  const cases: readonly [string, string][] = [
    ['0801 80', 'the end inside a number at byte 2 of 3'],
    ['0801 10', 'the end inside a number at byte 2 of 3'],
    ['0801 10 8080', 'the end inside a number at byte 2 of 5'],
    ['0801 1a 05 6162', 'field 3, which ends beyond the end, at byte 2 of 6'],
    ['0801 1a ffffffffffffffff7f', 'field 3, which ends beyond the end, at byte 2 of 12'],
    [
      `0801 1a 818080808001 ${'00'.repeat(9)}`,
      'field 3, which ends beyond the end, at byte 2 of 18',
    ],
    ['0801 11 00000000000000', 'field 2, which ends beyond the end, at byte 2 of 10'],
    ['0801 15 000000', 'field 2, which ends beyond the end, at byte 2 of 6'],
    ['0801 02 00', 'field number 0 at byte 2 of 4'],
    ['0801 0b', 'wire type 3 at byte 2 of 3'],
    ['0801 0c', 'wire type 4 at byte 2 of 3'],
    ['0801 0f', 'wire type 7 at byte 2 of 3'],
    ['0801 08 ffffffffffffffffffff01', 'a number of more than ten bytes at byte 2 of 14'],
  ];
  for (const [hex, wanted] of cases) {
    const error = failure(bytesOfHex(hex));
    assert.is(error.message, `not a protocol buffer: ${wanted}`);
    assert.is(error.code, 'wire-format');
    assert.ok(error.advice.length > 0);
  }
});

test('any bytes end in fields or in an error of its own', () => {
  const random = new SeededRandom(12);
  for (let round = 0; round < 5000; round++) {
    const bytes = random.bytes(random.below(40));
    try {
      const fields = Array.from(wireFields(bytes));
      assert.is(fields.at(-1)?.end ?? 0, bytes.length);
    } catch (error) {
      assert.instance(error, WireFormatError);
    }
  }
});

test('a copy without changes is the same, byte for byte', () => {
  assert.is(hexOf(rewriteMessage(message, () => undefined)), hexOf(message));
  const model = savedModelBytes('saved_model_flat');
  assert.is(hexOf(rewriteMessage(model, () => undefined)), hexOf(model));
});

test('changes what is to be changed, and leaves all else in its place', () => {
  const seen: [number, string][] = [];
  const changed = rewriteMessage(
    message,
    (number, value) => {
      seen.push([number, hexOf(value)]);
      if (number === 3) return bytesOfHex('78');
      return number === 16 ? 'drop' : undefined;
    },
    [bytesOfHex('2a 01 21')],
  );
  assert.equal(seen, [
    [3, '616263'],
    [16, ''],
    [536870911, '6869'],
  ]);
  const wanted = bytesOfHex(`
    08 9601  11 000000000000f03f  1a 01 78  25 0000803f  faffffff0f 02 6869
    08 ffffffffffffffffff01  2a 01 21
  `);
  assert.is(hexOf(changed), hexOf(wanted));
});

test('a field may be made empty', () => {
  const emptied = rewriteMessage(bytesOfHex('1a 01 78'), () => new Uint8Array(0));
  assert.is(hexOf(emptied), '1a00');
});

test('sizes take as many bytes as they need', () => {
  const cases: readonly [number, number, string][] = [
    [1, 0, '0a00'],
    [1, 127, '0a7f'],
    [1, 128, '0a8001'],
    [15, 300, '7aac02'],
    [16, 16383, '8201ff7f'],
    [2047, 16384, 'fa7f808001'],
    [536870911, 70000, 'faffffff0ff0a204'],
  ];
  for (const [number, size, head] of cases) {
    const field = lengthDelimited(number, new Uint8Array(size).fill(7));
    assert.is(hexOf(field.subarray(0, field.length - size)), head);
    assert.ok(field.subarray(-size || field.length).every((byte) => byte === 7));
    const [walked, ...more] = Array.from(wireFields(field));
    assert.equal(more, []);
    assert.is(walked?.number, number);
    assert.is((walked?.end ?? 0) - (walked?.valueStart ?? 0), size);
  }
});

test('joins parts', () => {
  assert.is(
    hexOf(concatBytes([bytesOfHex('01'), new Uint8Array(0), bytesOfHex('0203')])),
    '010203',
  );
  assert.is(concatBytes([]).length, 0);
});

test.run();
