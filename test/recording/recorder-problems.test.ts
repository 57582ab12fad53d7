import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RecorderProblems } from '../../src/recording/recorder-problems.js';

const test = suite('recording/recorder-problems');

test('work that fails is counted under its message, and given to the run once', () => {
  const problems = new RecorderProblems();
  const fail = () => {
    throw new Error('no value');
  };
  assert.is(problems.guard('unread', fail), undefined);
  assert.is(problems.guard('unread', fail), undefined);
  assert.is(
    problems.guard('unread', () => 3),
    3,
  );
  assert.equal(problems.messages, ['no value']);
  assert.equal(problems.take(), [
    { kind: 'problem', code: 'unread', message: 'no value', count: 2 },
  ]);
  assert.equal(problems.take(), []);
});

test('a callback is told of each message once; what it throws is a problem as well', () => {
  const told: string[] = [];
  const problems = new RecorderProblems((message) => {
    told.push(message);
    throw new Error('and so it ends');
  });
  problems.add('unread', 'no value');
  problems.add('unread', 'no value');
  assert.equal(told, ['no value', 'onProblem threw: and so it ends']);
  assert.equal(
    problems.take().map((entry) => entry.kind === 'problem' && [entry.code, entry.count]),
    [
      ['unread', 2],
      ['callback', 2],
    ],
  );
});

test('problems that are always new do not fill the memory', () => {
  const problems = new RecorderProblems();
  for (let index = 0; index < 10_000; index++) problems.add('unread', `failure ${index}`);
  assert.is(problems.messages.length, 32);
  const entries = problems.take();
  assert.is(entries.length, 33);
  assert.equal(entries.at(-1), {
    kind: 'problem',
    code: 'more',
    message: 'further problems of other kinds',
    count: 9968,
  });
});

test.run();
