import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { harmlessText } from '../../src/report/harmless-text.js';

const test = suite('report/harmless-text');

test('what steers a terminal is shown as an escape', () => {
  assert.is(harmlessText('w\u001b[2J\u001b[31m'), 'w\\x1b[2J\\x1b[31m');
  assert.is(harmlessText('\u001b]0;title\u0007'), '\\x1b]0;title\\x07');
  assert.is(harmlessText('a\r\nb\tc\bd\0'), 'a\\x0d\\x0ab\\x09c\\x08d\\x00');
  assert.is(harmlessText('\u007f\u009b31m\u0085'), '\\x7f\\x9b31m\\x85');
});

test('what disguises text is shown as an escape', () => {
  assert.is(harmlessText('a\u202eb\u2066c\u200f'), 'a\\u202eb\\u2066c\\u200f');
  assert.is(harmlessText('a\u2028b\u2029c'), 'a\\u2028b\\u2029c');
});

test('every other character stays, in any script', () => {
  for (const text of [
    '',
    'bn/moving_mean:0',
    'Schicht_ä/größe',
    '層/重み',
    '😀',
    'a\\x1b',
    '\ud800',
  ]) {
    assert.is(harmlessText(text), text);
  }
});

test.run();
