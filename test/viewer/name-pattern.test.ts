import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compilePattern } from '../../viewer/name-pattern.js';

const test = suite('name-pattern');

for (const [text, says] of [
  ['bn(', /missing closing \)/],
  ['[z-a]', /invalid character class range/],
  ['*', /missing argument to repetition/],
  ['(?=x)', /\(\?=/],
  ['a{9999}', /repeat/],
] as const) {
  test(`a pattern that is none has a message: ${text}`, () => {
    const pattern = compilePattern(text);
    assert.not(pattern.ok);
    if (!pattern.ok) assert.match(pattern.message, says);
  });
}

for (const [text, name, captured] of [
  ['', 'anything', ''],
  ['MEAN$', 'bn/moving_mean', 'mean'],
  ['^lr=([^/]+)/seed=(\\d)', 'lr=0.1/seed=7', '0.1, 7'],
  ['(a)|(b)', 'b', ', b'],
  ['(?<kind>train|eval)', 'x/eval', 'eval'],
  ['❄|עב', 'עברית', 'עב'],
] as const) {
  test(`a pattern matches anywhere, without letter case: ${text}`, () => {
    const pattern = compilePattern(text);
    assert.ok(pattern.ok && pattern.matches(name));
    if (pattern.ok) assert.is(pattern.captured(name), captured);
  });
}

test('what does not match captures nothing', () => {
  const pattern = compilePattern('^mean$');
  assert.ok(pattern.ok && !pattern.matches('mean/x') && pattern.captured('mean/x') === undefined);
});

test('a pattern over which a backtracking engine would hang is answered', () => {
  const name = `${'a'.repeat(4000)}!`;
  for (const text of ['^(a+)+$', '(x+x+)+y', '^(a|aa)+$']) {
    const pattern = compilePattern(text);
    assert.ok(pattern.ok && !pattern.matches(name), text);
  }
});

test.run();
