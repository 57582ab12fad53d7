import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DisposerStack } from '../../src/base/disposer-stack.js';

const test = suite('base/disposer-stack');

test('undoes in reverse order, once', () => {
  const undone: string[] = [];
  const stack = new DisposerStack();
  stack.push(() => undone.push('first'));
  stack.push(() => undone.push('second'));
  stack.dispose();
  stack.dispose();
  assert.equal(undone, ['second', 'first']);
});

test('runs every disposer when some throw, then throws all the errors together', () => {
  const undone: string[] = [];
  const stack = new DisposerStack();
  const failing = (name: string) => () => {
    undone.push(name);
    throw new Error(name);
  };
  stack.push(failing('a'));
  stack.push(() => undone.push('b'));
  stack.push(failing('c'));
  let thrown: unknown;
  try {
    stack.dispose();
  } catch (error) {
    thrown = error;
  }
  assert.equal(undone, ['c', 'b', 'a']);
  assert.instance(thrown, AggregateError);
  assert.equal(
    (thrown as AggregateError).errors.map((error: Error) => error.message),
    ['c', 'a'],
  );
  stack.dispose();
});

test('a disposer may push another', () => {
  const undone: string[] = [];
  const stack = new DisposerStack();
  stack.push(() => stack.push(() => undone.push('late')));
  stack.dispose();
  assert.equal(undone, ['late']);
});

test.run();
