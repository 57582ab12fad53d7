import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ChartAxis, ChartRange } from '../../viewer/chart-query.js';
import { bandChart, isLogUseful } from '../../viewer/charts/band-chart.js';
import type { ChartPalette } from '../../viewer/charts/chart-palette.js';
import { timeTicks } from '../../viewer/charts/time-ticks.js';
import type { Columns } from '../../viewer/columns.js';
import { columns } from './builders.js';

const test = suite('band-chart');

const palette: ChartPalette = {
  line: 'line',
  band: 'band',
  edge: 'edge',
  mark: 'mark',
  grid: 'grid',
  text: 'text',
  surface: 'surface',
  font: 'font',
  series: [],
  plain: '#888',
};

function chart(given: Columns, axis: ChartAxis = 'step', range?: ChartRange) {
  return bandChart({ columns: given, axis, scale: 'linear', range, startWallTime: 40, palette });
}

function labels(given: Columns): (string | undefined)[] {
  return chart(given).data.datasets.map((dataset) => dataset.label);
}

test('a band from max to min with the mean upon it', () => {
  const { data } = chart(columns({ min: [0, -1], max: [1, 2], mean: [0.5, 0.6] }));
  assert.equal(
    data.datasets.map(({ label, fill }) => [label, fill]),
    [
      ['max', undefined],
      ['min', '-1'],
      ['mean', undefined],
    ],
  );
  assert.equal(data.datasets[2]?.data, [
    { x: 0, y: 0.5 },
    { x: 1, y: 0.6 },
  ]);
});

test('the axis ends where the points do, or where a range does', () => {
  const given = columns({ step: [7, 9], mean: [1, 2] });
  const limits = (range?: ChartRange) => {
    const x = chart(given, 'step', range).options?.scales?.x;
    return [x?.min, x?.max];
  };
  assert.equal(limits(), [7, 9]);
  assert.equal(limits({ from: 8, to: 8.5 }), [8, 8.5]);
});

test('the axis is the step or the wall time', () => {
  const given = columns({ step: [7, 9], mean: [1, 2], wallTime: [100, 200] });
  assert.is(chart(given).data.datasets[0]?.data[1]?.x, 9);
  assert.is(chart(given, 'wall').data.datasets[0]?.data[1]?.x, 200);
  assert.is(chart(given, 'relative').data.datasets[0]?.data[1]?.x, 160);
});

test('without min and max there is a line and no band', () => {
  assert.equal(labels(columns({ mean: [1, 2] })), ['mean']);
});

test('points that are no numbers are gaps with marks on an axis of their own', () => {
  const given = columns({ min: [0, 'NaN'], max: [1, 'Infinity'], mean: [0.5, 'NaN'] });
  const { data } = chart(given);
  const marks = data.datasets.at(-1);
  assert.is(marks?.yAxisID, 'marks');
  assert.ok(Number.isNaN(marks?.data[0]?.y));
  assert.ok((marks?.data[1]?.y ?? 0) > 0);
  assert.ok(Number.isNaN(data.datasets[0]?.data[1]?.y));
});

test('a series of nothing but NaN is all marks', () => {
  const given = columns({ min: ['NaN', 'NaN'], max: ['NaN', 'NaN'], mean: ['NaN', 'NaN'] });
  assert.equal(labels(given), ['max', 'min', 'mean', 'not a number']);
});

test('no marks for figures that the source does not carry', () => {
  assert.equal(labels(columns({ mean: [0, 0, 0] })).includes('not a number'), false);
});

test('one point can be seen', () => {
  const { data, options } = chart(columns({ min: [0], max: [0], mean: [0] }));
  assert.ok(Number(data.datasets[2]?.pointRadius) > 0);
  assert.is(Object.entries(options?.scales ?? {})[0]?.[1]?.min, undefined);
});

test('a logarithmic axis is offered for three positive decades and not else', () => {
  const means = (...mean: number[]) => columns({ min: mean, max: mean, mean });
  assert.ok(isLogUseful(means(1e-3, 1, 10)));
  assert.not.ok(isLogUseful(means(0.1, 1, 10)));
  assert.not.ok(isLogUseful(means(0, 1, 1e6)));
  assert.not.ok(isLogUseful(means(-1, 1e6)));
  assert.not.ok(isLogUseful(columns({ mean: ['NaN', 'NaN'] })));
});

test('time ticks stand at round local times', () => {
  const noon = Date.UTC(2024, 0, 1, 12) / 1000;
  const values = (from: number, to: number, offset: number) =>
    timeTicks(from, to, 8, offset).map(({ value }) => value - noon);
  assert.equal(values(noon + 1, noon + 600, 0), [120, 240, 360, 480, 600]);
  assert.equal(
    values(noon, noon + 4 * 3600, 15),
    [900, 2700, 4500, 6300, 8100, 9900, 11700, 13500],
  );
  assert.is(timeTicks(noon, noon, 8, 0).length, 1);
  const years = timeTicks(noon, noon + 3 * 365 * 86400, 8, 0);
  assert.ok(years.length > 2 && years.length <= 9, String(years.length));
});

test.run();
