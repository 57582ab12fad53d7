import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireHistogramPoint } from '../../src/wire/histograms.js';
import { binCount, binHistograms } from '../../viewer/charts/histogram-bins.js';

const test = suite('histogram-bins');

type Buckets = NonNullable<WireHistogramPoint['buckets']>;

function point(step: number, ...buckets: Buckets): WireHistogramPoint {
  return { step, wallTime: 0, buckets };
}

function sum(row: readonly number[] | undefined): number {
  return (row ?? []).reduce((total, count) => total + count, 0);
}

test('a bucket is shared out over the bins it covers, and no element is lost', () => {
  const { rows, min, max, peak } = binHistograms([point(0, [0, 30, 60]), point(1, [0, 15, 30])]);
  assert.equal([min, max], [0, 30]);
  assert.ok(rows[0]?.every((count) => Math.abs(count - 2) < 1e-9));
  assert.ok(Math.abs(sum(rows[1]) - 30) < 1e-9);
  assert.is(rows[1]?.[20], 0);
  assert.ok(Math.abs(peak - 2) < 1e-9);
});

test('a value without width stands in one bin, also at the end of the range', () => {
  const { rows } = binHistograms([point(0, [0, 0, 5], [3, 3, 7])]);
  assert.is(rows[0]?.[0], 5);
  assert.is(rows[0]?.[binCount - 1], 7);
});

test('one value in all gets room around it', () => {
  const { rows, min, max } = binHistograms([point(0, [2, 2, 9]), point(1, [2, 2, 9])]);
  assert.ok(min < 2 && max > 2);
  assert.is(sum(rows[0]), 9);
});

test('what is empty or not finite is left out', () => {
  const { rows, peak, min, max } = binHistograms([
    point(0),
    point(1, [0, 1, 0], ['-Infinity', 0, 3], [1, 'NaN', 2]),
  ]);
  assert.is(rows.length, 2);
  assert.is(peak, 0);
  assert.ok(min < max);
});

test.run();
