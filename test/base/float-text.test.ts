import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonNumber, shortNumber } from '../../src/base/float-text.js';

const test = suite('base/float-text');

test('JSON numbers: what JSON cannot hold becomes a word', () => {
  const cases: readonly [number, unknown][] = [
    [1.5, 1.5],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ];
  for (const [number, wanted] of cases) assert.is(jsonNumber(number), wanted);
});

test('short numbers', () => {
  const cases: readonly [number, string][] = [
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999_999, '999999'],
    [1_000_000, '1e+6'],
    [2_500_000, '2.5e+6'],
    [1.20304, '1.203'],
    [-1 / 3, '-0.3333'],
    [0.0001, '0.0001'],
    [-4.1e-7, '-4.1e-7'],
    [1e-100, '1e-100'],
    [1.5e300, '1.5e+300'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ];
  for (const [number, wanted] of cases) assert.is(shortNumber(number), wanted);
});

test.run();
