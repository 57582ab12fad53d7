import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { groupFindings } from '../../viewer/finding-groups.js';
import { shellWord } from '../../viewer/shell-word.js';
import { assignsSentence, assignsText } from '../../viewer/words.js';
import { finding, run } from './builders.js';

const test = suite('finding-groups');

test('the same words of several runs are said once, worst first', () => {
  const groups = groupFindings([
    run('a', [], [finding('note', [], { severity: 'info' }), finding('cause', [])]),
    run('__proto__', [], [finding('cause', []), finding('cause', ['x'], { message: 'other' })]),
  ]);
  assert.equal(
    groups.map((group) => [group.finding.message, group.runs]),
    [
      ['cause holds', ['a', '__proto__']],
      ['other', ['__proto__']],
      ['note holds', ['a']],
    ],
  );
});

test('absent evidence about assigns is never 0', () => {
  assert.is(assignsText(0, 100), '0 of 100');
  assert.is(assignsText(200, 100), '200 in 100');
  assert.match(assignsSentence({}, 100), /not seen.*\n.*no fetches known/);
  assert.match(assignsSentence({ observed: 0 }, 100), /0 of 100 steps.*\n.*no fetches known/);
});

test('a directory is one word of a command', () => {
  assert.is(shellWord('/logs/run-1'), '/logs/run-1');
  assert.is(shellWord("it's here"), "'it'\\''s here'");
  assert.is(shellWord(''), "''");
});

test.run();
