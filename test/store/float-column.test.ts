import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FloatColumn } from '../../src/store/float-column.js';

const test = suite('store/float-column');

test('keeps every number, whatever it grows to', () => {
  const column = new FloatColumn();
  assert.equal(Array.from(column.view), []);
  for (let number = 0; number < 1000; number++) {
    column.push(number / 7);
    assert.is(column.length, number + 1);
  }
  assert.equal(
    Array.from(column.view),
    Array.from({ length: 1000 }, (_, number) => number / 7),
  );
});

test('a view stays as it was taken while the column grows', () => {
  const column = new FloatColumn();
  column.push(1);
  const view = column.view;
  for (let number = 0; number < 100; number++) column.push(number);
  assert.equal(Array.from(view), [1]);
});

test('NaN, infinities and -0 are numbers like others', () => {
  const column = new FloatColumn();
  for (const number of [Number.NaN, Number.NEGATIVE_INFINITY, -0]) column.push(number);
  assert.ok(Number.isNaN(column.view[0]));
  assert.is(column.view[1], Number.NEGATIVE_INFINITY);
  assert.ok(Object.is(column.view[2], -0));
});

test.run();
