import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fillHistogram, finiteRangeOf, histogramOf } from '../../src/model/histogram.js';
import type { Histogram } from '../../src/model/statistics.js';

const test = suite('model/histogram');

const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);

const of = (values: ArrayLike<number>, buckets?: number): Histogram =>
  histogramOf(values, finiteRangeOf(values), buckets);

test('the range is that of the finite elements', () => {
  assert.equal(finiteRangeOf([3, -1, 2]), { min: -1, max: 3 });
  assert.equal(finiteRangeOf([Number.NaN, 5, Infinity, -Infinity]), { min: 5, max: 5 });
  for (const none of [[], [Number.NaN], [Infinity], [-Infinity, Infinity]]) {
    assert.equal(finiteRangeOf(none), { min: Number.NaN, max: Number.NaN });
  }
});

test('counts every finite element between min and max', () => {
  const { edges, counts } = of(Float32Array.from({ length: 300 }, (_, index) => index));
  assert.is(edges.length, counts.length + 1);
  assert.is(edges[0], 0);
  assert.is(edges.at(-1), 299);
  assert.is(sum(counts), 300);
  assert.ok(counts.every((count) => count === 10));
});

test('counts in as many buckets as are wanted', () => {
  const { edges, counts } = of([0, 1, 2, 3, 4], 2);
  assert.equal(Array.from(edges), [0, 2, 4]);
  assert.equal(Array.from(counts), [2, 3]);
  assert.equal(of([1, 2], 1), { edges: Float64Array.of(1, 2), counts: Float64Array.of(2) });
});

test('equal elements give buckets of width 0, the last with all of them', () => {
  const { edges, counts } = of(Float32Array.of(1, 1, 1));
  assert.ok(edges.every((edge) => edge === 1));
  assert.is(counts.at(-1), 3);
  assert.is(sum(counts), 3);
});

test('leaves out what is not finite', () => {
  const { counts, edges } = of(Float32Array.of(0, 1, Number.NaN, -Infinity, Infinity));
  assert.is(sum(counts), 2);
  assert.equal([edges[0], edges.at(-1)], [0, 1]);
  assert.is(sum(of(Float32Array.of(1, 1, Number.NaN)).counts), 2);
});

test('no finite element gives zeros', () => {
  for (const values of [[], [Number.NaN]]) {
    const { edges, counts } = of(values, 3);
    assert.equal(
      [Array.from(edges), Array.from(counts)],
      [
        [0, 0, 0, 0],
        [0, 0, 0],
      ],
    );
  }
});

test('ends as far apart as doubles can be are measured', () => {
  const { MAX_VALUE } = Number;
  const { edges, counts } = of([-MAX_VALUE, -MAX_VALUE, 0.1, MAX_VALUE], 4);
  assert.equal([edges[0], edges[2], edges[4]], [-MAX_VALUE, 0, MAX_VALUE]);
  assert.ok(Math.abs((edges[3] ?? 0) / (MAX_VALUE / 2) - 1) < 1e-15);
  assert.equal(Array.from(counts), [2, 0, 1, 1]);
});

test('ends too near for buckets do not look equal', () => {
  const { edges, counts } = of([0, 5e-324], 30);
  assert.equal([edges[0], edges.at(-1)], [0, 5e-324]);
  assert.is(sum(counts), 2);
});

test('memory that is there already is filled anew', () => {
  const histogram = of([1, 2, 3], 4);
  for (const values of [[5, 6], [7, 7], [], [1, 9, 2]]) {
    fillHistogram(histogram, values, finiteRangeOf(values));
    assert.equal(histogram, of(values, 4));
  }
});

test.run();
