import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ScalarSeries } from '../../src/store/scalar-series.js';

const test = suite('store/scalar-series');

test('a scalar stands for minimum, maximum and mean; the rest is not known', () => {
  const series = new ScalarSeries();
  series.add(3, 1_700_000_000.5, -0);
  const { step, wallTime, min, max, mean, ...rest } = series.columns;
  assert.equal([step[0], wallTime[0]], [3, 1_700_000_000.5]);
  assert.ok([min, max, mean].every((column) => Object.is(column[0], -0)));
  for (const column of Object.values(rest)) {
    assert.is(column.length, 1);
    assert.ok(Number.isNaN(column[0]));
  }
});

test('keeps every point in order, repeated steps too, in columns of one length', () => {
  const series = new ScalarSeries();
  for (let index = 0; index < 5000; index++) series.add(index % 7, index, index / 3);
  const { columns } = series;
  assert.equal(
    Object.values(columns).map(({ length }) => length),
    Array.from({ length: 9 }, () => 5000),
  );
  assert.ok(columns.mean.every((value, index) => value === index / 3));
  assert.ok(columns.step.every((step, index) => step === index % 7));
  assert.ok(columns.norm.every(Number.isNaN));
});

test('counts changes bit for bit', () => {
  const series = new ScalarSeries();
  for (const value of [Number.NaN, Number.NaN, 0, -0, -0, 1]) series.add(0, 0, value);
  const { length, first, last, changes, columns } = series.view('loss');
  assert.equal({ length, last, changes }, { length: 6, last: 1, changes: 3 });
  assert.ok(Number.isNaN(first));
  assert.is(columns.value.length, 6);
  assert.is(columns.value[5], 1);
});

test.run();
