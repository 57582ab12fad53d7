import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { zeroLimit } from '../../viewer/charts/value-scale.js';

const test = suite('value-scale');

function limit(...values: readonly number[]) {
  return zeroLimit([{ data: values.map((y, x) => ({ x, y })) }], 0.05);
}

test('an axis does not cross zero where no value does', () => {
  assert.equal(limit(0, 10), { min: 0 });
  assert.equal(limit(0.1, 10), { min: 0 });
  assert.equal(limit(-10, -0.1), { max: 0 });
});

test('values on both sides, and those far from zero, are left to the chart', () => {
  assert.equal(limit(-1, 10), {});
  assert.equal(limit(5, 10), {});
  assert.equal(limit(-10, -5), {});
});

test('a flat line stays in the middle, and what is no number says nothing', () => {
  assert.equal(limit(0, 0), {});
  assert.equal(limit(), {});
  assert.equal(limit(0, Number.NaN, Number.POSITIVE_INFINITY), {});
  assert.equal(limit(Number.NaN, 0, 10), { min: 0 });
});

test('marks of missing points are no values', () => {
  assert.equal(
    zeroLimit(
      [
        {
          data: [
            { x: 0, y: 5 },
            { x: 1, y: 10 },
          ],
        },
        { data: [{ x: 0, y: 0.03 }], yAxisID: 'marks' },
      ],
      0.05,
    ),
    {},
  );
});

test.run();
