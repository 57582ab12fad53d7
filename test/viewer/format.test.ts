import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireNumber, WirePoint } from '../../src/wire/api.js';
import {
  formatAge,
  formatApart,
  formatCount,
  formatEnds,
  formatFigure,
  fullPoint,
  plural,
} from '../../viewer/format.js';

const test = suite('format');

function point(min: WireNumber, max: WireNumber, mean: WireNumber): WirePoint {
  return { step: 0, min, max, mean };
}

const figures: readonly (readonly [WireNumber, string])[] = [
  [0, '0'],
  [1, '1'],
  [-1, '-1'],
  [0.123456, '0.1235'],
  [-0.00123456, '-0.001235'],
  [12.5, '12.5'],
  [100, '100'],
  [12345.678, '12346'],
  [999999.9, '1000000'],
  [1234567, '1.235e6'],
  [0.0001, '0.0001'],
  [0.00001234, '1.234e-5'],
  [1e-45, '1e-45'],
  [Number.MAX_VALUE, '1.798e308'],
  ['NaN', 'NaN'],
  ['Infinity', 'Infinity'],
  ['-Infinity', '-Infinity'],
];
for (const [figure, wanted] of figures) {
  test(`${figure} is shown as ${wanted}`, () => assert.is(formatFigure(figure), wanted));
}

test('figures that differ never read the same', () => {
  assert.equal(formatApart([1, 1.0000001]), ['1', '1.0000001']);
  assert.is(new Set(formatApart([0.1, 0.1 + 2 ** -54])).size, 2);
  assert.is(new Set(formatApart([1, 1 + 2 ** -52])).size, 2);
  assert.equal(formatApart([1, 2, 1]), ['1', '2', '1']);
  assert.equal(formatApart(['NaN', 'NaN']), ['NaN', 'NaN']);
});

test('a point of equal elements is one value, else the mean and the range', () => {
  assert.equal(formatEnds(point(0, 0, 0), point(0, 0, 0)), { first: '0', last: '0' });
  assert.equal(formatEnds(point(-0.25, 0.5, 0.1), point(-1, 1, 0)), {
    first: '0.1 [-0.25..0.5]',
    last: '0 [-1..1]',
  });
});

test('ends that differ in the last bit read differently', () => {
  const { first, last } = formatEnds(point(1, 1, 1), point(1 + 2 ** -52, 1 + 2 ** -52, 1));
  assert.is.not(first, last);
});

test('a point of nothing but NaN says so once', () => {
  assert.is(formatEnds(point('NaN', 'NaN', 'NaN'), point(0, 0, 0)).first, 'NaN');
});

test('the hover has every digit', () => {
  assert.is(
    fullPoint(point(0.1, 'Infinity', 1 / 3)),
    `step 0: min 0.1, max Infinity, mean ${1 / 3}`,
  );
});

test('counts and ages', () => {
  assert.is(formatCount(10000), '10,000');
  assert.is(plural(1, 'note'), '1 note');
  assert.is(plural(3, 'note'), '3 notes');
  assert.is(formatAge(400), '0.4 s');
  assert.is(formatAge(-5), '0.0 s');
  assert.is(formatAge(59_999), '59 s');
  assert.is(formatAge(61_000), '1 min');
  assert.is(formatAge(3 * 3600_000), '3 h');
  assert.is(formatAge(72 * 3600_000), '3 d');
});

test.run();
