import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphIndex, parseTensorReference, UnknownOpError } from '../../src/graph/graph-index.js';
import { graphOf } from '../support/graphs.js';

const test = suite('graph/graph-index');

test('a reference is an op with an output, or a control edge', () => {
  assert.equal(parseTensorReference('x'), { node: 'x', output: 0 });
  assert.equal(parseTensorReference('scope/x:1'), { node: 'scope/x', output: 1 });
  assert.equal(parseTensorReference('^x'), { node: 'x', output: -1 });
  assert.equal(parseTensorReference('a:b:2'), { node: 'a:b', output: 2 });
});

test('what is no output number belongs to the name', () => {
  for (const text of ['x:y', 'x:-1', 'x:1.5', ':0']) {
    assert.equal(parseTensorReference(text), { node: text, output: 0 });
  }
});

const index = new GraphIndex(
  graphOf(`
    __proto__ = NoOp
    constructor = NoOp
    tower_0/train_op = NoOp
    tower_1/train_op = NoOp
    loss = Mean
    loss_1 = Mean
    accuracy = Mean
  `),
);

test("ops whose names are an object's own words are found, and only when they are there", () => {
  assert.is(index.get('__proto__')?.op, 'NoOp');
  assert.is(index.require('constructor').op, 'NoOp');
  assert.is(index.get('toString'), undefined);
  assert.is(new GraphIndex(graphOf('')).get('__proto__'), undefined);
});

function errorOf(name: string): UnknownOpError {
  try {
    index.require(name);
  } catch (error) {
    assert.instance(error, UnknownOpError);
    return error as UnknownOpError;
  }
  throw new Error(`${name} was found`);
}

test('an unknown op is refused with the nearest names', () => {
  const error = errorOf('los');
  assert.is(error.code, 'unknown-op');
  assert.is(error.op, 'los');
  assert.is(error.message, 'the graph has no op named "los"');
  assert.is(error.advice, 'Did you mean "loss"?');
});

test('the same name in a scope comes first', () => {
  assert.is(errorOf('train_op').advice, 'Did you mean "tower_0/train_op" or "tower_1/train_op"?');
});

test('the nearer of two comes first', () => {
  assert.is(errorOf('losss').advice, 'Did you mean "loss" or "loss_1"?');
});

test('the same last part in another scope is near, and so is a part of it', () => {
  assert.is(errorOf('head/Loss').advice, 'Did you mean "loss" or "loss_1"?');
  assert.is(errorOf('train').advice, 'Did you mean "tower_0/train_op" or "tower_1/train_op"?');
  assert.is(errorOf('metrics/accuracy_of_all').advice, 'Did you mean "accuracy"?');
});

test('without anything near, the advice does not guess', () => {
  assert.is(errorOf('optimizer_of_the_generator').advice, 'Check the name.');
});

test.run();
