import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAssignments } from '../../src/graph/assignments.js';
import { dependencyClosure } from '../../src/graph/dependency-closure.js';
import { variableSlice } from '../../src/graph/variable-slice.js';
import { fixtureRun } from '../support/run-view.js';

const test = suite('graph/variable-slice');

async function slice(
  fixture: string,
  variable: string,
  scopes: readonly string[] = [],
  node?: string,
) {
  const { graph } = await fixtureRun(fixture);
  if (!graph) throw new Error(`${fixture} has no graph`);
  const assignments = findAssignments(graph);
  const { nodes } = assignments.index;
  const fetch = 'GradientDescent';
  const reached = dependencyClosure(assignments.index, [fetch], []);
  const question = { variable, fetch, reached, node, scopes };
  const { leftOut, ...found } = variableSlice(assignments, question);
  return {
    leftOut,
    roles: new Map(found.nodes.map(({ id, role }) => [nodes.nameOf(id), role])),
    reached: (name: string) => reached.has(name),
    edges: found.edges.map(
      ({ from, to, kind }) => `${kind} ${nodes.nameOf(from)} -> ${nodes.nameOf(to)}`,
    ),
  };
}

test('a flat variable: its assign, what that shares with the fetch, and the missing edge', async () => {
  const { roles, edges, reached, leftOut } = await slice('tf1-flat-graph', 'bn_mean');
  assert.is(roles.get('bn_mean'), 'variable');
  assert.is(roles.get('Assign'), 'assign');
  assert.is(roles.get('GradientDescent'), 'fetch');
  assert.ok(edges.includes('missing Assign -> GradientDescent'));
  assert.ok(edges.includes('data bn_mean -> Assign'));
  assert.not(reached('Assign'));
  assert.ok(roles.size <= 60 && leftOut === 0);
});

test('a moving one: the way from the fetch to its assign, and nothing missing', async () => {
  const { roles, edges, reached } = await slice('tf1-healthy-graph', 'bn_mean');
  assert.is(roles.get('Assign'), 'assign');
  assert.ok(reached('Assign'));
  assert.not(edges.some((edge) => edge.startsWith('missing')));
  assert.ok(edges.some((edge) => edge.startsWith('control Assign -> ')));
  // Every op but the fetch leads somewhere.
  for (const name of roles.keys()) {
    if (name !== 'GradientDescent')
      assert.ok(
        edges.some((edge) => edge.includes(` ${name} ->`)),
        name,
      );
  }
});

test('an opened scope is there whole', async () => {
  const before = await slice('tf1-flat-graph', 'bn_mean');
  const after = await slice('tf1-flat-graph', 'bn_mean', ['moments/']);
  assert.not(before.roles.has('moments/variance'));
  assert.ok(after.roles.has('moments/variance'));
});

test('a variable that the graph does not have is an empty slice', async () => {
  assert.is((await slice('tf1-flat-graph', 'nothing')).roles.size, 0);
});

test('an op that is asked for is there, with the way to it from the fetch', async () => {
  const before = await slice('tf1-flat-graph', 'bn_mean');
  const wanted = 'batchnorm/Rsqrt';
  assert.not(before.roles.has(wanted));
  const { roles, edges, reached } = await slice('tf1-flat-graph', 'bn_mean', [], wanted);
  assert.is(roles.get(wanted), 'op');
  assert.ok(reached(wanted));
  assert.ok(edges.some((edge) => edge.startsWith(`data ${wanted} -> `)));
  const same = await slice('tf1-flat-graph', 'bn_mean', [], 'no such op');
  assert.equal([...same.roles.keys()], [...before.roles.keys()]);
});

test.run();
