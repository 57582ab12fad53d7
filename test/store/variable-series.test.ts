import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { VariableColumns } from '../../src/model/run-view.js';
import { VariableSeries } from '../../src/store/variable-series.js';

const test = suite('store/variable-series');

const time = { step: 3, wallTime: 1_700_000_000.5 };

const statistics = {
  ...{ count: 4, nonFinite: 0, fingerprint: 99 },
  ...{ min: -1, max: 2, mean: 0.5, std: 1.5, norm: 3 },
};

function lastPoint(series: VariableSeries) {
  const { columns } = series;
  const names = Object.keys(columns) as (keyof VariableColumns)[];
  return Object.fromEntries(names.map((name) => [name, columns[name].at(-1)]));
}

test('recorded statistics go in as they are', () => {
  const series = new VariableSeries();
  series.addStatistics(time, statistics, 0.25);
  assert.equal(lastPoint(series), {
    ...time,
    min: -1,
    max: 2,
    mean: 0.5,
    std: 1.5,
    norm: 3,
    maxChange: 0.25,
    fingerprint: 99,
  });
});

test('a histogram gives mean, deviation and norm', () => {
  const series = new VariableSeries();
  series.addHistogram(time.step, time.wallTime, {
    min: 1,
    max: 5,
    count: 4,
    sum: 12,
    sumSquares: 44,
    fingerprint: 7,
  });
  assert.equal(lastPoint(series), {
    ...time,
    min: 1,
    max: 5,
    mean: 3,
    std: Math.sqrt(2),
    norm: Math.sqrt(44),
    maxChange: Number.NaN,
    fingerprint: 7,
  });
});

test('rounding makes no deviation imaginary, and nothing counted has no mean', () => {
  const series = new VariableSeries();
  const equal = { min: 0.1, max: 0.1, count: 3, sum: 0.1 * 3, sumSquares: 0.03, fingerprint: 1 };
  series.addHistogram(time.step, time.wallTime, equal);
  assert.is(lastPoint(series).std, 0);
  series.addHistogram(time.step, time.wallTime, { ...equal, count: 0, sum: 0, sumSquares: 0 });
  assert.ok(Number.isNaN(lastPoint(series).mean));
});

test('columns have one length and keep every point, repeated steps too', () => {
  const series = new VariableSeries();
  for (const step of [0, 1, 1, 0, 2]) {
    series.addStatistics({ step, wallTime: step }, statistics, 0);
  }
  assert.equal(Array.from(series.columns.step), [0, 1, 1, 0, 2]);
  assert.equal(
    Object.values(series.columns).map((column) => column.length),
    Array.from({ length: 9 }, () => 5),
  );
});

test.run();
