import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { operationsByName } from '../../src/diagnosis/python-code.js';

const test = suite('diagnosis/python-code');

test('operations are looked up by name', () => {
  assert.is(
    operationsByName('updates', ['bn1/Assign', 'bn1/Assign_1']),
    `graph = tf.compat.v1.get_default_graph()
updates = [
    graph.get_operation_by_name("bn1/Assign"),
    graph.get_operation_by_name("bn1/Assign_1"),
]`,
  );
});

test('six are listed, the others counted in a comment', () => {
  const names = Array.from({ length: 8 }, (_, at) => `a${at}`);
  assert.is(operationsByName('u', names.slice(0, 6)).match(/get_operation_by_name/g)?.length, 6);
  assert.not.match(operationsByName('u', names.slice(0, 6)), /more/);
  assert.match(operationsByName('u', names), /\("a5"\),\n {4}# \.\.\. and 2 more\n\]$/);
});

test('a hostile name stays inside its string', () => {
  const code = operationsByName('u', ['a"); import os #', 'b\nimport os', 'c\\']);
  assert.equal(code.split('\n').slice(2, 5), [
    '    graph.get_operation_by_name("a\\"); import os #"),',
    '    graph.get_operation_by_name("b\\nimport os"),',
    '    graph.get_operation_by_name("c\\\\"),',
  ]);
});

test.run();
