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

/** Random points of a few series, tags in an order that sometimes changes. */
function randomPoints(layout: PointLayout, count: number): (readonly [string, Point])[] {
  const random = new SeededRandom(count);
  return Array.from({ length: count }, (_, index) => {
    const series = random.below(9) === 0 ? random.below(7) : index % 5;
    const figures = Array.from({ length: layout.columns - 2 }, () => random.below(3));
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

test('a scalar point takes 24 bytes once it is settled', () => {
  const table = new PointTable(scalarLayout);
  for (const [name, point] of randomPoints(scalarLayout, 10_000)) put(table, name, point);
  table.settle();
  const bytes = table.blocks.reduce(
    (sum, { content }) => sum + (content?.numbers.byteLength ?? 0),
    0,
  );
  assert.is(bytes, 24 * 10_000);
});

test('more points than a block holds lie in several', () => {
  const table = new PointTable(scalarLayout);
  const count = 1_500_000;
  for (let index = 0; index < count; index++) put(table, `tag ${index & 1}`, [index, 0, index]);
  table.settle();
  assert.ok(table.blocks.length > 1);
  assert.ok(
    table.blocks.every(({ content }) => (content?.numbers.byteLength ?? 0) <= 4 * 1024 * 1024),
  );
});

test('a series is shown without a copy while it lies in one block', () => {
  const table = new PointTable(scalarLayout);
  for (let step = 0; step < 100; step++) put(table, 'loss', [step, step, 1]);
  table.settle();
  const [step] = columnsOfParts([{ blocks: table.blocks, series: 0 }], 3);
  assert.is(step?.buffer, table.blocks[0]?.content?.numbers.buffer);
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
