import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ColumnReader } from '../../src/store/column-form.js';
import { PackedStretch, type PackedStretches } from '../../src/store/packed-stretch.js';
import { type Packing, packing, WasmPacking } from '../../src/store/packing.js';
import { PlainPacking } from '../../src/store/plain-packing.js';
import { histogramLayout, type PointLayout, scalarLayout } from '../../src/store/point-layout.js';
import type { SeriesSummary } from '../../src/store/series-summary.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('store/packing');

type Point = readonly number[];

const ends = { firstOffset: 12, lastOffset: 34 };
const limit = 2 ** 53;
const edges = [
  ...[
    0,
    -0,
    1,
    -1,
    0.1,
    Number.NaN,
    Infinity,
    -Infinity,
    5e-324,
    1e39,
    -1e300,
    3.4028235677973366e38,
  ],
  ...[2 ** 24, 2 ** 24 + 1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32],
  ...[limit - 1, limit, limit + 2, -limit, Number.MAX_VALUE],
];

/** By series and column, numbers of different kinds; a few of any kind among them. */
function randomNumber(kind: number, index: number, random: SeededRandom): number {
  if (random.below(40) === 0) return edges[random.below(edges.length)] as number;
  const kinds = [
    () => index,
    () => -3 * index + 0.5,
    () => 1_700_000_000 + index / 8,
    () => Math.fround(random.below(100) / 7),
    () => random.below(3) / 7,
    () => 2 ** 24 + random.below(9),
    () => 0.1,
    () => Number.NaN,
    () => edges[random.below(edges.length)] as number,
  ];
  return (kinds[kind % kinds.length] as () => number)();
}

/** Points of some series in a random order, as a log has them. */
function randomLog({ columns, low, high }: PointLayout, random: SeededRandom) {
  const seriesCount = 1 + random.below(12);
  const kinds = Array.from({ length: seriesCount * columns }, () => random.below(9));
  const owners = Int32Array.from({ length: random.below(200) }, () => random.below(seriesCount));
  const points = Array.from(owners, (owner, index): Point => {
    const own = kinds.slice(owner * columns, (owner + 1) * columns);
    const point = own.map((kind) => randomNumber(kind, index, random));
    if (!Number.isFinite(point[0])) point[0] = index;
    // A least number is never above the most, and where one is missing both are.
    const [a, b] = [point[low] as number, point[high] as number];
    point[low] = Math.min(a, b);
    point[high] = Math.max(a, b);
    return point;
  });
  const bySeries = Array.from({ length: seriesCount }, (_, series) =>
    points.filter((_, index) => owners[index] === series),
  );
  return { seriesCount, owners, rows: Float64Array.from(points.flat()), bySeries };
}

const columnOf = (points: readonly Point[], column: number): number[] =>
  points.map((point) => point[column] as number);

/** What a series comes to, worked out in the plainest way. */
function plainSummary(points: readonly Point[], layout: PointLayout): SeriesSummary {
  const steps = columnOf(points, 0);
  const [lows, highs] = [columnOf(points, layout.low), columnOf(points, layout.high)];
  const values = columnOf(points, layout.identity);
  const changed = steps.filter((_, at) => at > 0 && !Object.is(values[at], values[at - 1]));
  const orNaN = (number: number | undefined): number => number ?? Number.NaN;
  const isNumber = (number: number): boolean => !Number.isNaN(number);
  const [least] = lows.filter(isNumber).sort((a, b) => a - b);
  const [most] = highs.filter(isNumber).sort((a, b) => b - a);
  return {
    length: points.length,
    firstStep: orNaN(steps[0]),
    lastStep: orNaN(steps.at(-1)),
    first: orNaN(values[0]),
    last: orNaN(values.at(-1)),
    min: orNaN(least),
    max: orNaN(most),
    changes: changed.length,
    lastChangedStep: orNaN(changed.at(-1)),
    repeats: steps.filter((step, at) => at > 0 && step <= (steps[at - 1] as number)).length,
    ...ends,
  };
}

/** What the shortest form of a column takes. */
function plainBytes(numbers: readonly number[]): number {
  const { length } = numbers;
  const [first = 0, second = 0] = numbers;
  const areAll = (other: (number: number, at: number) => number): boolean =>
    numbers.every((number, at) => Object.is(other(number, at), number));
  if (length > 2 && areAll((_, at) => first + at * (second - first))) return 16;
  const isShort = areAll(Math.fround) || areAll((number) => number | 0);
  return isShort ? 8 * Math.ceil(length / 2) : 8 * length;
}

function assertSame(found: ArrayLike<number>, wanted: readonly number[], what: string): void {
  assert.is(found.length, wanted.length, what);
  const at = wanted.findIndex((number, index) => !Object.is(found[index], number));
  assert.is(at, -1, `${what}: ${found[at]} for ${wanted[at]} at ${at}`);
}

type Log = ReturnType<typeof randomLog>;

/** Holds everything that is made of a log to what is worked out of its points in the plainest way. */
function checkPacking(packing: Packing, layout: PointLayout, log: Log): PackedStretches {
  const { columns } = layout;
  const { seriesCount, owners, rows, bySeries } = log;
  const { starts, numbers } = packing.sort(columns, rows, owners, seriesCount);
  for (const [series, points] of bySeries.entries()) {
    const [start, end] = [starts[series] as number, starts[series + 1] as number];
    const stretch = numbers.subarray(start * columns, end * columns);
    const wanted = Array.from({ length: columns }, (_, column) => columnOf(points, column));
    assertSame(stretch, wanted.flat(), 'sorted');
    if (points.length === 0) continue;
    const summary = packing.summaryOf(stretch, points.length, layout, ends);
    const plain = plainSummary(points, layout);
    assertSame(Object.values(summary), Object.values(plain), `${Object.keys(plain)}`);
  }
  const packed = packing.pack(columns, { starts, numbers });
  for (const [series, points] of bySeries.entries()) checkSeries(packed, columns, series, points);
  return packed;
}

function checkSeries(
  { bounds, bytes }: PackedStretches,
  columns: number,
  series: number,
  points: readonly Point[],
): void {
  const [start, end] = [bounds[series] as number, bounds[series + 1] as number];
  if (points.length === 0) {
    assert.is(end, start);
    return;
  }
  const stretch = new PackedStretch(columns, points.length, new ColumnReader(bytes), start);
  let wantedBytes = 8;
  for (const [column, numbers] of stretch.columns().entries()) {
    const wanted = columnOf(points, column);
    assertSame(numbers, wanted, `series ${series}, column ${column}`);
    wantedBytes += plainBytes(wanted);
  }
  assert.is(end - start, wantedBytes);
}

test('this engine runs WebAssembly', () => {
  assert.instance(packing(), WasmPacking);
});

for (const layout of [scalarLayout, histogramLayout]) {
  test(`both ways sort, sum up and pack ${layout.kind} points in the same bytes`, () => {
    const random = new SeededRandom(layout.columns);
    const [plain, wasm] = [new PlainPacking(), new WasmPacking()];
    for (let round = 0; round < 400; round++) {
      const log = randomLog(layout, random);
      assert.equal(checkPacking(wasm, layout, log), checkPacking(plain, layout, log));
    }
  });
}

test('points that it did not sort are packed the same, whatever is in its memory', () => {
  const random = new SeededRandom(5);
  const wasm = new WasmPacking();
  for (let round = 0; round < 200; round++) {
    const { seriesCount, owners, rows } = randomLog(histogramLayout, random);
    const sorted = wasm.sort(8, rows, owners, seriesCount);
    const copied = { starts: sorted.starts, numbers: sorted.numbers.slice() };
    const packed = wasm.pack(8, sorted);
    wasm.sort(8, new Float64Array(9000).fill(Math.PI), new Int32Array(1125), 1);
    assert.equal(wasm.pack(8, copied), packed);
  }
});

test('there is room for more points and series than a log holds', () => {
  const points = 300_000;
  const owners = Int32Array.from({ length: points }, (_, index) => points - 1 - index);
  const rows = Float64Array.from({ length: 3 * points }, (_, index) => Math.sqrt(index));
  const wasm = new WasmPacking();
  const { starts, numbers } = wasm.sort(3, rows, owners, points);
  assert.equal([...starts.subarray(0, 3), starts.at(-1)], [0, 1, 2, points]);
  assert.equal([...numbers.subarray(0, 3)], [...rows.subarray(-3)]);
  const { bounds, bytes } = wasm.pack(3, { starts, numbers });
  const place = bounds[points - 1] as number;
  const last = new PackedStretch(3, 1, new ColumnReader(bytes), place).columns();
  assert.equal(last, [Float64Array.of(0), Float64Array.of(1), Float64Array.of(Math.SQRT2)]);
});

test.run();
