import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { percentiles } from '../../src/server/percentiles.js';

const test = suite('server/percentiles');

/** Rows, and what `compress_histogram` of TensorBoard 2.21 makes of them. */
const cases: readonly (readonly [string, readonly number[], readonly number[]])[] = [
  ['nothing', [], [0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['one bucket', [-1, 1, 10], [-1, -0.8664, -0.6826, -0.383, 0, 0.383, 0.6826, 0.8664, 1]],
  ['one value', [3, 3, 7], [3, 3, 3, 3, 3, 3, 3, 3, 3]],
  [
    'a gap between two buckets',
    [0, 1, 1, 1, 9, 0, 9, 10, 1],
    [0, 0.1336, 0.3174, 0.617, 9, 9.383, 9.6826, 9.8664, 10],
  ],
  [
    'values that are all in the last bucket',
    [0, 1, 0, 1, 2, 4],
    [0, 0.1336, 0.3174, 0.617, 1, 1.383, 1.6826, 1.8664, 2],
  ],
  ['buckets of nothing', [0, 1, 0, 1, 2, 0], [2, 2, 2, 2, 2, 2, 2, 2, 2]],
];

for (const [name, rows, expected] of cases) {
  test(name, () => {
    const values = percentiles(Float64Array.from(rows));
    assert.is(values.length, expected.length);
    for (const [index, value] of expected.entries()) {
      assert.ok(Math.abs((values[index] as number) - value) < 1e-9, `${index}: ${values}`);
    }
  });
}

test.run();
