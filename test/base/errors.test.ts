import { readFileSync, renameSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  FlatlineError,
  messageOf,
  reasonOf,
  systemCodeOf,
  withoutStacks,
} from '../../src/base/errors.js';

const test = suite('base/errors');

class BrokenError extends FlatlineError {
  readonly code = 'broken';
}

test('an error carries its class, code, advice and cause', () => {
  const cause = new Error('the disk');
  const error = new BrokenError('it broke', 'Mend it.', { cause });
  assert.instance(error, Error);
  assert.is(error.name, 'BrokenError');
  assert.is(error.code, 'broken');
  assert.is(error.message, 'it broke');
  assert.is(error.advice, 'Mend it.');
  assert.is(error.cause, cause);
});

test('anything thrown has words', () => {
  assert.is(messageOf(new Error('words')), 'words');
  assert.is(messageOf('words'), 'words');
  assert.is(messageOf(undefined), 'undefined');
});

test('a system code is that of Node, where there is one', () => {
  let missing: unknown;
  try {
    readFileSync('/no/such/file');
  } catch (error) {
    missing = error;
  }
  assert.is(systemCodeOf(missing), 'ENOENT');
  assert.is(systemCodeOf(new Error('plain')), undefined);
  assert.is(systemCodeOf({ code: 'ENOENT' }), undefined);
  assert.is(systemCodeOf(Object.assign(new Error('odd'), { code: 7 })), undefined);
});

test('a reason for strangers has neither path nor call', () => {
  const failures = [
    () => readFileSync('/no/such, open it'),
    () => renameSync("/no/such's file", '/nowhere'),
  ];
  for (const fail of failures) {
    try {
      fail();
      assert.unreachable();
    } catch (error) {
      assert.is(reasonOf(error), 'ENOENT: no such file or directory');
    }
  }
  assert.is(reasonOf(new Error("it broke, open 'it'")), "it broke, open 'it'");
});

test('work without stacks gives what it gives, and leaves the limit as it was', () => {
  const limit = Error.stackTraceLimit;
  assert.is(
    withoutStacks(() => new Error('words').stack),
    'Error: words',
  );
  assert.throws(() =>
    withoutStacks(() => {
      throw new Error('words');
    }),
  );
  assert.is(Error.stackTraceLimit, limit);
});

test.run();
