import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { columnsOfParts } from '../../src/store/point-block.js';
import { histogramLayout, type PointLayout, scalarLayout } from '../../src/store/point-layout.js';
import { PointTable, type TableContent } from '../../src/store/point-table.js';
import { summaryAt } from '../../src/store/series-summary.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('store/point-table');

type Point = readonly number[];

/** Puts a point of as many columns as the table has. */
function put(table: PointTable, name: string, point: Point): void {
  const at = table.place(table.seriesOf(name), 0);
  table.rows.set(point, at);
}

/** Every point of a series, row by row, as the table has settled it. */
function pointsOf(table: PointTable, name: string): Point[] {
  const series = table.numberOf(name);
  if (series === undefined) return [];
  const { columns } = table.layout;
  const whole = columnsOfParts([{ blocks: table.blocks, series }], columns);
  return Array.from(whole[0] ?? [], (_, row) => whole.map((column) => column[row] as number));
}

const edges = [0, -0, Number.NaN, Infinity, -Infinity, 5e-324, 1e300, 2 ** 53, -(2 ** 31), 0.1];

/** Figures of each series are of another kind. */
function randomFigure(series: number, random: SeededRandom): number {
  const kinds = [
    () => random.below(3),
    () => Math.fround(random.below(100) / 7),
    () => random.below(100) / 7,
    () => edges[random.below(edges.length)] as number,
  ];
  return (kinds[series % kinds.length] as () => number)();
}

/** Random points of a few series, tags in an order that sometimes changes. */
function randomPoints(layout: PointLayout, count: number): (readonly [string, Point])[] {
  const random = new SeededRandom(count);
  return Array.from({ length: count }, (_, index) => {
    const series = random.below(9) === 0 ? random.below(7) : index % 5;
    const figures = Array.from({ length: layout.columns - 2 }, () => randomFigure(series, random));
    return [`tag ${series}`, [index >> 2, 1_700_000_000 + index / 8, ...figures]];
  });
}

for (const layout of [scalarLayout, histogramLayout]) {
  test(`gives back every ${layout.kind} point in order, however often it settles`, () => {
    for (const settleEvery of [1, 3, 64, 5000]) {
      const table = new PointTable(layout);
      const wanted = new Map<string, Point[]>();
      for (const [index, [name, point]] of randomPoints(layout, 2000).entries()) {
        put(table, name, point);
        wanted.set(name, [...(wanted.get(name) ?? []), point]);
        if (index % settleEvery === 0) table.settle();
      }
      table.settle();
      assert.equal([...table.names], [...wanted.keys()]);
      for (const [name, points] of wanted) assert.equal(pointsOf(table, name), points);
      assert.ok(table.blocks.length <= 12, `${table.blocks.length} blocks`);
    }
  });
}

test('content moved to another table piece by piece is the same as read in one', () => {
  const points = randomPoints(scalarLayout, 1000);
  const whole = new PointTable(scalarLayout);
  const reader = new PointTable(scalarLayout);
  const kept = new PointTable(scalarLayout);
  const contents: TableContent[] = [];
  for (const [index, [name, point]] of points.entries()) {
    put(whole, name, point);
    put(reader, name, point);
    if (index % 300 === 0) contents.push(structuredClone(reader.take()));
  }
  contents.push(structuredClone(reader.take()));
  assert.is(reader.blocks.length, 0);
  for (const content of contents) kept.add(content);
  whole.settle();
  assert.equal(kept.names, whole.names);
  for (const [series, name] of whole.names.entries()) {
    assert.equal(pointsOf(kept, name), pointsOf(whole, name));
    assert.equal(kept.summaryOf(series), whole.summaryOf(series));
  }
  put(kept, 'one more', [1, 2, 3]);
  kept.settle();
  assert.equal(pointsOf(kept, 'one more'), [[1, 2, 3]]);
});

/** Bytes a point, once 10,000 are settled. */
function bytesAPoint(
  stepAt: (index: number) => number,
  valueAt: (index: number) => number,
): number {
  const table = new PointTable(scalarLayout);
  for (let index = 0; index < 10_000; index++) {
    put(table, `tag ${index % 5}`, [stepAt(index), Math.sqrt(index), valueAt(index)]);
  }
  table.settle();
  return table.blocks.reduce((sum, { content }) => sum + (content?.bytes.length ?? 0), 0) / 10_000;
}

test('a scalar point takes 12 bytes where steps rise evenly and values are float32, 24 at most', () => {
  const irregular = (at: number): number => at + Math.floor(at / 700);
  const float32 = (at: number): number => Math.fround(at / 3);
  const large = (at: number): number => 2 ** 40 + irregular(at);
  for (const [stepAt, valueAt, bytes] of [
    [(at: number) => at, () => 0.1, 8],
    [(at: number) => at, float32, 12],
    [irregular, float32, 16],
    [(at: number) => at, (at: number) => Math.sqrt(at), 16],
    [large, (at: number) => Math.sqrt(at), 24],
  ] as const) {
    const measured = bytesAPoint(stepAt, valueAt);
    assert.ok(measured >= bytes && measured < bytes + 0.1, `${measured} for ${bytes}`);
  }
});

test('more points than a block holds lie in several', () => {
  const table = new PointTable(scalarLayout);
  const count = 1_500_000;
  for (let index = 0; index < count; index++) put(table, `tag ${index & 1}`, [index, 0, index]);
  table.settle();
  assert.ok(table.blocks.length > 1);
  assert.ok(table.blocks.every(({ content }) => (content?.bytes.length ?? 0) <= 4 * 1024 * 1024));
});

test('a column that has no shorter form is shown without a copy while it lies in one block', () => {
  const table = new PointTable(scalarLayout);
  for (let step = 0; step < 100; step++) put(table, 'loss', [step, Math.sqrt(step), 1]);
  table.settle();
  const [, wallTime] = columnsOfParts([{ blocks: table.blocks, series: 0 }], 3);
  assert.is(wallTime?.buffer, table.blocks[0]?.content?.bytes.buffer);
});

test('blocks that were seen stay as they are while the table grows', () => {
  const table = new PointTable(scalarLayout);
  put(table, 'loss', [1, 1, 1]);
  table.settle();
  const { blocks } = table;
  for (let step = 2; step < 50; step++) {
    put(table, 'loss', [step, 1, 1]);
    table.settle();
  }
  assert.equal(
    columnsOfParts([{ blocks, series: 0 }], 3).map((column) => [...column]),
    [[1], [1], [1]],
  );
});

test('a state is that of its moment, while the table gets points and series', () => {
  const content = (name: string): TableContent => {
    const one = new PointTable(scalarLayout);
    put(one, name, [1, 1, 1]);
    return one.take();
  };
  const [first, other] = [new PointTable(scalarLayout), new PointTable(scalarLayout)];
  for (const table of [first, other]) table.add(content('loss'));
  const { names, summaries } = first.state;
  assert.is(other.state.names, names, 'tables with the same names share them');
  first.add(content('loss'));
  first.add(content('accuracy'));
  put(first, 'precision', [2, 2, 2]);
  first.settle();
  assert.equal([...names.list], ['loss']);
  assert.is(summaryAt(summaries, 0).length, 1);
  assert.equal([...first.names], ['loss', 'accuracy', 'precision']);
  assert.equal(
    first.names.map((_, series) => first.summaryOf(series).length),
    [2, 1, 1],
  );
  assert.equal([...other.names], ['loss']);
  assert.is(other.summaryOf(0).length, 1);
});

test.run();
