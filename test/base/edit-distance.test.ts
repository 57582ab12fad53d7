import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { editDistance } from '../../src/base/edit-distance.js';

const test = suite('base/edit-distance');

const cases: readonly (readonly [string, string, number])[] = [
  ['', '', 0],
  ['train_op', 'train_op', 0],
  ['train_opp', 'train_op', 1],
  ['trian_op', 'train_op', 2],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
];

for (const [a, b, distance] of cases) {
  test(`"${a}" and "${b}": ${distance}, either way`, () => {
    assert.is(editDistance(a, b, 5), distance);
    assert.is(editDistance(b, a, 5), distance);
  });
}

test('beyond the limit it only says that it is beyond', () => {
  assert.ok(editDistance('kitten', 'sitting', 2) > 2);
  assert.ok(editDistance('a', 'a very long name', 3) > 3);
});

test.run();
