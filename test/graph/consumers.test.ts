import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Consumers } from '../../src/graph/consumers.js';
import { graphOf } from '../support/graphs.js';

const test = suite('graph/consumers');

const { nodes } = graphOf(`
  x = Placeholder
  y = Relu(x, nowhere)
  z = Add(y, y)
  end = NoOp(^z)
  apart = Const
`);
const consumers = new Consumers(nodes);
const idOf = (name: string): number => nodes.find(name) ?? -1;

test('everything that depends on a node, by data and control edges', () => {
  assert.equal([...consumers.dependents([idOf('x')])], ['x', 'y', 'z', 'end']);
  assert.equal([...consumers.dependents([idOf('apart')])], ['apart']);
});

test('control edges can be left out, and nodes be met without going on', () => {
  assert.equal([...consumers.dependents([idOf('x')], { dataOnly: true })], ['x', 'y', 'z']);
  const passes = (node: number): boolean => node !== idOf('y');
  assert.equal([...consumers.dependents([idOf('x')], { passes })], ['x', 'y']);
});

test('a cycle ends', () => {
  const circle = graphOf('a = Relu(b)\n b = Relu(a)').nodes;
  assert.equal([...new Consumers(circle).dependents([0])], ['a', 'b']);
});

test.run();
