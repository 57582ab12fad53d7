import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ColumnReader, ColumnWriter, columnBytes, formOf } from '../../src/store/column-form.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('store/column-form');

/** Writes a column behind another one and reads it again, in both ways. */
function roundTrip(numbers: readonly number[]) {
  const all = Float64Array.of(0.1, ...numbers, 0.1);
  const end = all.length - 1;
  const form = formOf(all, 1, end);
  const bytes = columnBytes(form, numbers.length);
  const memory = new ArrayBuffer(8 + bytes + 8);
  const writer = new ColumnWriter(memory);
  writer.put(8, form, all, 1, end);
  const [before, after] = [new Float64Array(memory, 0, 1), new Float64Array(memory, 8 + bytes, 1)];
  assert.equal([before[0], after[0]], [0, 0], 'nothing is written beside it');
  const reader = new ColumnReader(new Uint8Array(memory));
  const read = reader.column(8, form, numbers.length);
  const copied = new Float64Array(numbers.length + 2);
  reader.copyTo(copied, 1, 8, form, numbers.length);
  assert.equal([copied[0], copied.at(-1)], [0, 0], 'nothing is copied beside it');
  assertSame(copied.subarray(1, -1), [...read]);
  return { bytes, read };
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
    const { read, bytes: taken } = roundTrip(numbers);
    assertSame(read, numbers);
    assert.is(taken, bytes);
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
    assertSame(roundTrip(numbers).read, numbers);
  }
});

test.run();
