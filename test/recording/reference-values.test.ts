import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ReferenceValues } from '../../src/recording/reference-values.js';

const test = suite('recording/reference-values');
const { NaN: nan } = Number;

test('counts what changed since the last value and since the first', () => {
  const references = new ReferenceValues(Float32Array.of(1, 2, 3, 4), false);
  const cases: readonly (readonly [readonly number[], number, number, number])[] = [
    [[1, 2, 3, 4], 0, 0, 0],
    [[1, -4, 3, 5], 2, 2, 6],
    [[1, -4, 3, 5], 0, 2, 6],
    [[1, 2, 3, 4], 2, 0, 0],
    [[nan, 2, 3, 4.5], 2, 2, 0.5],
    [[nan, 2, 3, 4], 1, 1, 0],
  ];
  for (const [values, sinceLast, sinceStart, maxChange] of cases) {
    assert.equal(references.compare(Float32Array.from(values)), {
      changes: { compared: 4, sinceLast, sinceStart },
      maxChange,
      everChanged: undefined,
    });
  }
});

test('tells which elements ever changed, when that is news', () => {
  const references = new ReferenceValues(Float32Array.of(0, 0, 0), true);
  const everChanged = (...values: number[]) => {
    const mask = references.compare(Float32Array.from(values)).everChanged;
    return mask && [...mask];
  };
  assert.equal(everChanged(0, 0, 0), [0, 0, 0]);
  assert.is(everChanged(0, 0, 0), undefined);
  assert.equal(everChanged(0, 1, 0), [0, 1, 0]);
  assert.is(everChanged(0, 0, 0), undefined);
  assert.equal(everChanged(2, 0, 0), [1, 1, 0]);
});

test('keeps no reference to the values it was given', () => {
  const values = Float32Array.of(1, 2);
  const references = new ReferenceValues(values, false);
  values[0] = 9;
  assert.is(references.compare(values).changes.sinceStart, 1);
});

test('of a large variable an even selection is compared, and its number told', () => {
  const values = new Float32Array(200_000);
  const references = new ReferenceValues(values, true);
  const changed = values.map((_, index) => (index < 100_000 ? 1 : 0));
  const { changes, everChanged } = references.compare(changed);
  assert.is(changes.compared, 50_000);
  assert.is(changes.sinceStart, 25_000);
  assert.is(everChanged, undefined);
});

test.run();
