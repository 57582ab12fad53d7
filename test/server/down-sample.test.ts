import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { VariableColumns } from '../../src/model/run-view.js';
import type { PointRange } from '../../src/server/axis-window.js';
import { downSample, supersedingColumns } from '../../src/server/down-sample.js';

const test = suite('server/down-sample');

function columnsOf(values: readonly number[]): VariableColumns {
  const column = Float64Array.from(values);
  return { min: column, max: column } as unknown as VariableColumns;
}

function all(length: number): PointRange {
  return { start: 0, end: length };
}

const resumed: readonly (readonly [string, readonly number[], readonly number[]])[] = [
  ['nothing', [], []],
  ['a plain run', [0, 1, 2], [0, 1, 2]],
  ['a run resumed at step 2', [0, 1, 2, 3, 2, 3, 4], [0, 1, 4, 5, 6]],
  ['a run begun anew', [0, 1, 2, 0, 1], [3, 4]],
  ['one step for ever', [7, 7, 7], [2]],
  ['two restarts', [0, 1, 2, 1, 2, 3, 1], [0, 6]],
];

for (const [what, steps, wanted] of resumed) {
  test(`${what}: later points supersede`, () => {
    const columns = { step: Float64Array.from(steps), index: Float64Array.from(steps.keys()) };
    const { step, index } = supersedingColumns(columns);
    assert.equal([...index], wanted);
    assert.equal(
      [...step],
      wanted.map((at) => steps[at]),
    );
  });
}

test('of a stretch, only its own points are looked at', () => {
  const values = Array.from({ length: 1000 }, (_, index) => Math.abs(index - 500));
  const kept = downSample(columnsOf(values), { start: 200, end: 800 }, 10);
  assert.equal(kept, [200, 499, 500, 799]);
});

test('few points are all kept', () => {
  assert.equal(downSample(columnsOf([3, 1, 2]), all(3), 3), [0, 1, 2]);
});

test('of many points the ends, every peak and what is not finite are kept', () => {
  const values = Array.from({ length: 50_000 }, (_, index) => Math.sin(index));
  values[0] = Number.NaN;
  values[12_345] = 1e9;
  values[23_456] = -1e9;
  values[34_567] = Number.NaN;
  values[45_678] = Number.POSITIVE_INFINITY;
  const kept = downSample(columnsOf(values), all(values.length), 1000);
  assert.ok(kept.length <= 1000 && kept.length > 500, String(kept.length));
  for (const index of [0, 12_345, 23_456, 34_567, 45_678, 49_999]) assert.ok(kept.includes(index));
  assert.ok(kept.every((index, at) => at === 0 || index > (kept[at - 1] as number)));
});

test('a series without a finite point does not overflow the limit', () => {
  const values = new Array<number>(10_000).fill(Number.NaN);
  const kept = downSample(columnsOf(values), all(values.length), 100);
  assert.ok(kept.length <= 100 && kept.length > 0);
});

test.run();
