import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FlatlineError, messageOf, systemCodeOf } from '../../src/base/errors.js';

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

test.run();
