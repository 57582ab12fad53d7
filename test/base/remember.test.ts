import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { remember } from '../../src/base/remember.js';

const test = suite('base/remember');

test('what was computed once is not computed again, until there is too much of it', () => {
  const asked: string[] = [];
  const lengthOf = remember((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  assert.equal(['a', '__proto__', 'a'].map(lengthOf), [1, 9, 1]);
  assert.equal(asked, ['a', '__proto__']);
  assert.equal(['ccc', 'a'].map(lengthOf), [3, 1]);
  assert.equal(asked, ['a', '__proto__', 'ccc', 'a']);
});

test.run();
