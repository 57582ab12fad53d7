import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ColumnReader } from '../../src/store/column-form.js';
import { type Packing, WasmPacking } from '../../src/store/packing.js';
import { PlainPacking } from '../../src/store/plain-packing.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('store/column-form');

const packings: readonly Packing[] = [new PlainPacking(), new WasmPacking()];
const FORMS_BYTES = 8;

/** Packs a column between two others and reads it again, in both ways. */
function roundTrip(packing: Packing, numbers: readonly number[]) {
  const { length } = numbers;
  const packed = packing.pack(1, {
    starts: Uint32Array.of(0, 1, 1 + length, 2 + length),
    numbers: Float64Array.of(0.1, ...numbers, 0.1),
  });
  const [, start = 0, end = 0] = packed.bounds;
  const reader = new ColumnReader(packed.bytes);
  const beside = [FORMS_BYTES, end + FORMS_BYTES].map((place) => reader.column(place, 0, 1)[0]);
  assert.equal(beside, [0.1, 0.1], 'nothing is written beside it');
  if (length === 0) return { bytes: end - start, read: [] };
  const place = start + FORMS_BYTES;
  const form = reader.formAt(start);
  const read = reader.column(place, form, length);
  const copied = new Float64Array(length + 2);
  reader.copyTo(copied, 1, place, form, length);
  assert.equal([copied[0], copied.at(-1)], [0, 0], 'nothing is copied beside it');
  assertSame(copied.subarray(1, -1), [...read]);
  return { bytes: end - place, read };
}

function assertSame(read: ArrayLike<number>, wanted: readonly number[]): void {
  assert.is(read.length, wanted.length);
  const at = wanted.findIndex((number, index) => !Object.is(read[index], number));
  assert.is(at, -1, `${read[at]} for ${wanted[at]} at ${at} of ${wanted.slice(0, 9)}...`);
}

const upTo = (length: number, numberAt: (at: number) => number): number[] =>
  Array.from({ length }, (_, at) => numberAt(at));
const limit = 2 ** 53;

for (const [what, numbers, bytes] of [
  ['nothing', [], 0],
  ['one number', [7], 8],
  ['two numbers', [7, 8], 8],
  ['two of 64 bits', [0.1, 0.2], 16],
  ['even steps', upTo(1000, (at) => at), 16],
  ['even steps that fall', upTo(1000, (at) => -3 * at), 16],
  ['even steps beyond 32 bits', upTo(1000, (at) => 2 ** 40 + 2 ** 20 * at), 16],
  ['even steps up to the limit', upTo(1000, (at) => limit - 999 + at), 16],
  ['steps that jump beyond 32 bits', upTo(1000, (at) => limit - 999 + (at < 500 ? 0 : at)), 8000],
  ['one number over and over', upTo(1000, () => 0.1), 16],
  ['NaN over and over', upTo(1000, () => Number.NaN), 16],
  ['-0 over and over', upTo(1000, () => -0), 4000],
  ['-0 where the line has 0', [-2, -1, -0, 1], 16],
  ['steps with a gap', upTo(1000, (at) => (at < 500 ? at : at + 1)), 4000],
  ['steps with a gap beyond 24 bits', upTo(1000, (at) => 2 ** 24 + (at < 500 ? at : at + 2)), 4000],
  ['the least and the most of 32 bits', [-(2 ** 31), 2 ** 31 - 1, 16_777_217], 16],
  ['one more than 32 bits', [-(2 ** 31), 2 ** 31 + 1, 16_777_217], 24],
  ['a 32-bit step and -0', [16_777_217, -0, 1], 24],
  ['float32', upTo(999, (at) => Math.fround(Math.sin(at))), 4000],
  ['float32 of every kind', [Infinity, -Infinity, Number.NaN, -0, 0, 2 ** -149, 0.5], 32],
  ['float64', upTo(1000, (at) => Math.sin(at)), 8000],
  ['float64 last', [...upTo(999, (at) => Math.fround(Math.sin(at))), 0.1], 8000],
  ['float64 at its limits', [5e-324, -1.7976931348623157e308, 1e39, Number.NaN, -0], 40],
] as const) {
  test(`${what}: ${bytes} bytes, and the same numbers`, () => {
    for (const packing of packings) {
      const { read, bytes: taken } = roundTrip(packing, numbers);
      assertSame(read, numbers);
      assert.is(taken, bytes);
    }
  });
}

const edges = [
  ...[0, -0, 1, -1, 0.1, Number.NaN, Infinity, -Infinity, 5e-324, 1e39, -1e300],
  ...[2 ** 24, 2 ** 24 + 1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32],
  ...[limit - 1, limit, limit + 2, -limit, Number.MAX_VALUE],
];

test('whatever numbers come, the same are read', () => {
  const random = new SeededRandom(3);
  const edge = (): number => edges[random.below(edges.length)] as number;
  for (let round = 0; round < 20_000; round++) {
    const [first, difference] = [edge(), edge()];
    const lines = [
      (at: number) => first + at * difference,
      (at: number) => first + at * 0.1,
      (at: number) => Math.fround(first + at / 3),
      (at: number) => Math.round(at * 1.5),
      () => edge(),
    ];
    const numberAt = lines[random.below(lines.length)] as (at: number) => number;
    const numbers = upTo(random.below(12), numberAt);
    // Mostly a line with a dent, which is what is taken for something else most easily.
    if (numbers.length > 0 && random.below(2) === 0) numbers[random.below(numbers.length)] = edge();
    for (const packing of packings) assertSame(roundTrip(packing, numbers).read, numbers);
  }
});

test.run();
