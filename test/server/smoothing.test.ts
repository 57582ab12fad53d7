import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { smooth } from '../../src/server/smoothing.js';

const test = suite('server/smoothing');

/** What TensorBoard's page shows for these values at these weights. */
const cases: readonly (readonly [string, number, readonly number[], readonly number[]])[] = [
  ['no weight', 0, [1, 5, 2], [1, 5, 2]],
  ['the first value is itself', 0.6, [4], [4]],
  ['corrected for its start', 0.5, [1, 3], [1, (0.25 * 1 + 0.5 * 3) / 0.75]],
  ['equal values stay bit for bit', 0.9, [0.1, 0.1, 0.1], [0.1, 0.1, 0.1]],
  [
    'what is not finite is passed and does not count',
    0.5,
    [1, Number.NaN, 3],
    [1, Number.NaN, 7 / 3],
  ],
  ['infinity too', 0.5, [Number.POSITIVE_INFINITY, 1, 3], [Number.POSITIVE_INFINITY, 1, 7 / 3]],
  ['nothing', 0.5, [], []],
];

for (const [name, weight, values, expected] of cases) {
  test(name, () => {
    const smoothed = [...smooth(Float64Array.from(values), weight)];
    assert.is(smoothed.length, expected.length);
    for (const [index, value] of expected.entries()) {
      const got = smoothed[index] as number;
      assert.ok(Object.is(got, value) || Math.abs(got - value) < 1e-12, `${index}: ${got}`);
    }
  });
}

test('the values themselves stay', () => {
  const values = Float64Array.from([1, 2]);
  smooth(values, 0.9);
  assert.equal([...values], [1, 2]);
});

test.run();
