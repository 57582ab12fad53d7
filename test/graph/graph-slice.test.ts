import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judgeGraph } from '../../src/diagnosis/judge-graph.js';
import { sliceOf } from '../../src/graph/graph-slice.js';
import type { Graph } from '../../src/model/graph.js';
import type { GraphSlice } from '../../src/model/graph-slice.js';
import { flatLayer, graphOf, healthyLayer } from '../support/graphs.js';

const test = suite('graph/graph-slice');

function sliced(graph: Graph): GraphSlice {
  const source = { file: 'graph', kind: 'a GraphDef', tags: [], problems: [] };
  return sliceOf(graph.nodes, judgeGraph(graph, source).fetches);
}

test('of a missing update: the fetch, the way to what they share, the update, its variable', () => {
  const { nodes, edges, leftOut } = sliced(graphOf(flatLayer));
  const shown = nodes.map(({ name, role, state }) => `${name} ${role} ${state}`).sort();
  assert.equal(shown, [
    'apply_w writer runs',
    'grad op runs',
    'mean variable missed',
    'moments op runs',
    'out op runs',
    'train fetch runs',
    'update writer missed',
    'w variable runs',
  ]);
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const named = edges.map(({ from, to, kind }) => `${nameOf.get(from)} ${kind} ${nameOf.get(to)}`);
  assert.ok(named.includes('update missing train'));
  assert.ok(named.includes('apply_w control train'));
  assert.ok(named.includes('moments data update'));
  assert.is(named.length, new Set(named).size);
  assert.is(leftOut, 0);
});

test('of a healthy graph: the ways to the writes that run', () => {
  const { nodes, edges } = sliced(graphOf(healthyLayer));
  assert.ok(nodes.every(({ state }) => state === 'runs'));
  assert.ok(nodes.some(({ name }) => name === 'update'));
  assert.not.ok(edges.some(({ kind }) => kind === 'missing'));
});

test('a slice stays small, and tells what found no room', () => {
  const layers = Array.from(
    { length: 60 },
    (_, at) => `
      mean${at} = VariableV2
      square${at} = Square(act)
      update${at} = Assign(mean${at}, square${at})
    `,
  );
  const { nodes, leftOut } = sliced(graphOf(flatLayer + layers.join('')));
  assert.ok(nodes.length > 40 && nodes.length <= 80, `${nodes.length} nodes`);
  assert.ok(leftOut > 20);
});

test.run();
