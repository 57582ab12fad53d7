import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertUnreachable, assert as invariant } from '../../src/base/assert.js';

const test = suite('base/assert');

test('an invariant that holds says nothing', () => {
  invariant('something', 'there is something');
});

test('an invariant that breaks is named', () => {
  assert.throws(() => invariant(0, 'a step is an integer'), /Flatline.*a step is an integer/);
});

test('a value no switch expected is shown', () => {
  assert.throws(() => assertUnreachable({ kind: 'new' } as never), /\{"kind":"new"\}/);
});

test.run();
