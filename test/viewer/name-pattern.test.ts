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
  ['Moving_Mean', 'bn/moving_mean', 'moving_mean'],
  ['bn 1/a-b:0', 'BN 1/A-B:0', 'BN 1/A-B:0'],
  ['k', '\u212a', '\u212a'],
  ['s', '\u017f', '\u017f'],
  ['bn.mean', 'bn/mean', 'bn/mean'],
] as const) {
  test(`a pattern matches anywhere, without letter case: ${text}`, () => {
    const pattern = compilePattern(text);
    assert.ok(pattern.ok && pattern.matches(name));
    if (pattern.ok) assert.is(pattern.captured(name), captured);
  });
}

test('what does not match captures nothing', () => {
  for (const text of ['^mean$', 'mean/y', 'ss']) {
    const pattern = compilePattern(text);
    assert.ok(pattern.ok && !pattern.matches('mean/xß'), text);
    if (pattern.ok) assert.is(pattern.captured('mean/xß'), undefined);
  }
});

test('a pattern over which a backtracking engine would hang is answered', () => {
  const name = `${'a'.repeat(4000)}!`;
  for (const text of ['^(a+)+$', '(x+x+)+y', '^(a|aa)+$']) {
    const pattern = compilePattern(text);
    assert.ok(pattern.ok && !pattern.matches(name), text);
  }
});

test.run();
