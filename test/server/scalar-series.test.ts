import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { RestartMark } from '../../src/model/restarts.js';
import { type ScalarWindow, scalarSeries, scalarsOf } from '../../src/server/scalar-series.js';
import { plainRun, variable } from '../support/run-view.js';

const test = suite('server/scalar-series');
const everything: ScalarWindow = {
  axis: 'step',
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  points: 1000,
  smoothing: 0,
};

function columns(
  step: readonly number[],
  value: readonly number[],
  restarts: readonly RestartMark[] = [],
) {
  const all = {
    step: Float64Array.from(step),
    wallTime: Float64Array.from(step, (_, index) => 1000 + 10 * index),
    value: Float64Array.from(value),
  };
  return { columns: all, restarts };
}
const ten = columns(
  [...Array(10).keys()],
  [...Array(10).keys()].map((at) => at * at),
);

const ranges: readonly (readonly [string, Partial<ScalarWindow>, readonly number[]])[] = [
  ['a range and its neighbours', { from: 3, to: 5 }, [2, 3, 4, 5, 6]],
  ['an open range', { from: 7 }, [6, 7, 8, 9]],
  ['between two points', { from: 3.2, to: 3.8 }, [3, 4]],
  ['before the first point', { from: -5, to: -1 }, []],
  ['behind the last', { from: 100 }, []],
  ['wall time', { axis: 'wall', from: 1020, to: 1030 }, [1, 2, 3, 4]],
  ['time since the first point', { axis: 'relative', from: 0, to: 15 }, [0, 1, 2]],
];
for (const [name, window, expected] of ranges) {
  test(name, () => {
    const series = scalarSeries(plainRun([]), ten, { ...everything, ...window });
    assert.equal(series.step, expected);
    assert.is(series.total, 10);
    assert.is(series.startWallTime, 1000);
  });
}

test('a resumed run shows what it wrote last, and counts what that supersedes', () => {
  const series = scalarSeries(
    plainRun([]),
    columns([0, 1, 2, 1, 2, 3], [0, 1, 2, 10, 20, 30]),
    everything,
  );
  assert.equal(series.step, [0, 1, 2, 3]);
  assert.equal(series.value, [0, 10, 20, 30]);
  assert.is(series.superseded, 2);
});

test('a start that the log tells of supersedes without a step back', () => {
  const points = columns([0, 1, 2, 4, 5], [0, 1, 2, 3, 4], [{ index: 3, step: 1 }]);
  const series = scalarSeries(plainRun([]), points, everything);
  assert.equal([series.step, series.superseded], [[0, 4, 5], 2]);
});

test('smoothing sees every point, the thinned out ones too', () => {
  const value = Array.from({ length: 5000 }, (_, index) => (index % 2 === 0 ? 1 : -1));
  const long = columns([...value.keys()], value);
  const series = scalarSeries(plainRun([]), long, { ...everything, points: 100, smoothing: 0.99 });
  assert.ok(series.step.length <= 100);
  assert.ok(Math.abs(Number(series.smoothed?.at(-1))) < 0.02);
});

test('what JSON cannot hold travels as a word', () => {
  const series = scalarSeries(
    plainRun([]),
    columns([0, 1], [Number.NaN, Number.NEGATIVE_INFINITY]),
    everything,
  );
  assert.equal(series.value, ['NaN', '-Infinity']);
});

test("a variable's scalar is found under its tag", () => {
  const run = plainRun([
    variable('bn/moving_mean', [0, 0], { source: 'scalar', tags: ['bn/moving_mean_1'] }),
  ]);
  assert.equal([...scalarsOf(run).keys()], ['loss', 'bn/moving_mean_1']);
});

test.run();
