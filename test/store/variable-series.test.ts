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
