import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { textTable } from '../../viewer/text-table.js';

const test = suite('viewer/text-table');
const table = (texts: string[], shape: number[]) =>
  textTable({ step: 0, wallTime: 0, texts, shape });

test('a list is one text a row, a matrix its rows, as TensorBoard lays them out', () => {
  assert.equal(table(['a', 'b'], [2]), { rows: [['a'], ['b']], left: 0 });
  const matrix = table(['a', 'b', 'c', 'd', 'e', 'f'], [2, 3]);
  assert.equal(matrix, {
    rows: [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
    left: 0,
  });
});

test('of more sizes the first slice is shown, and the rest counted', () => {
  const cube = table(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], [2, 2, 2]);
  assert.equal(cube, {
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    left: 4,
  });
});

test('neither a long list nor a shape that lies makes a page without end', () => {
  const long = table(Array.from({ length: 5000 }, String), [5000]);
  assert.equal([long.rows.length, long.left], [2000, 3000]);
  assert.equal(table(['a'], [1e9, 1e9]), { rows: [['a']], left: 0 });
  assert.equal(table(['a', 'b'], [0, 0]), { rows: [], left: 2 });
});

test.run();
