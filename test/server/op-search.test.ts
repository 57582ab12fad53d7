import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { opsNamedLike } from '../../src/server/op-search.js';
import { graphOf } from '../support/graphs.js';

const test = suite('server/op-search');

const { nodes } = graphOf(`
  bn/moments/mean = Mean
  bn/moments/mean/axis = Const
  bn/moments/Mean_1 = Mean
  loss = Mean
`);

test('ops by a part of their names, whatever the case: those that end with it first', () => {
  assert.equal(opsNamedLike(nodes, 'MEAN'), {
    names: ['bn/moments/mean', 'bn/moments/Mean_1', 'bn/moments/mean/axis'],
    total: 3,
  });
  assert.equal(opsNamedLike(nodes, 'nothing'), { names: [], total: 0 });
});

test('at most twenty, and how many there are', () => {
  const lines = Array.from({ length: 300 }, (_, at) => `op${at} = NoOp`);
  const { names, total } = opsNamedLike(graphOf(lines.join('\n')).nodes, 'op');
  assert.is(names.length, 20);
  assert.is(total, 300);
});

test.run();
