import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireGraph, WireGraphNode } from '../../src/wire/graph.js';
import { boxGraph } from '../../viewer/graph-scopes.js';
import { graphText } from '../../viewer/graph-text.js';

const test = suite('graph-scopes');

function node(name: string, rest: Partial<WireGraphNode> = {}): WireGraphNode {
  return { name, op: 'Mul', role: 'op', isReached: true, inputs: [], inputCount: 0, ...rest };
}

function graph(
  nodes: WireGraphNode[],
  edges: WireGraph['edges'],
  rest: Partial<WireGraph> = {},
): WireGraph {
  return {
    revision: 1,
    run: 'r',
    name: 'v',
    fetch: 'train',
    fetches: { names: ['train'], how: 'as recorded', isRecorded: true },
    tracedSteps: 0,
    nodes,
    edges,
    leftOut: 0,
    total: 100,
    ...rest,
  };
}

const chain = Array.from({ length: 12 }, (_, index) => node(`gradients/a/op${index}`));
const large = graph(
  [
    node('train', { role: 'fetch' }),
    node('gradients/b/assign', { role: 'assign', isReached: false }),
    node('v', { role: 'variable', isReached: false }),
    node('x'),
    ...chain,
  ],
  [
    { from: 'x', to: 'gradients/a/op0', kind: 'data' },
    { from: 'gradients/a/op0', to: 'gradients/a/op1', kind: 'data' },
    { from: 'gradients/a/op1', to: 'train', kind: 'control' },
    { from: 'gradients/a/op2', to: 'train', kind: 'data' },
    { from: 'gradients/b/assign', to: 'train', kind: 'missing' },
  ],
);

function told(scopes: readonly string[]) {
  const { boxes, edges } = boxGraph(large, scopes);
  return {
    boxes: boxes.map(({ id }) => id).sort(),
    edges: edges.map(({ from, to, kind }) => `${kind} ${from} -> ${to}`).sort(),
  };
}

test('ops on the way stand in their scope; the fetch, the assign and the variable for themselves', () => {
  assert.equal(told([]), {
    boxes: ['op gradients/b/assign', 'op train', 'op v', 'op x', 'scope gradients/'],
    edges: [
      'data op x -> scope gradients/',
      'data scope gradients/ -> op train',
      'missing op gradients/b/assign -> op train',
    ],
  });
});

test('an opened scope gives way to the scopes in it, and those to ops', () => {
  assert.ok(told(['gradients/']).boxes.includes('scope gradients/a/'));
  assert.ok(told(['gradients/', 'gradients/a/']).boxes.includes('op gradients/a/op7'));
});

test('a small graph stands op by op', () => {
  assert.is(boxGraph(graph(chain.slice(0, 5), []), []).boxes.length, 5);
});

test('as text, with what was seen apart from what follows', () => {
  const text = graphText(
    graph(
      [
        node('train', { role: 'fetch', op: 'NoOp', ranInTraces: 3 }),
        node('assign', { role: 'assign', op: 'Assign', isReached: false }),
      ],
      [
        { from: 'assign', to: 'train', kind: 'missing' },
        { from: 'train', to: 'assign', kind: 'control' },
      ],
      { tracedSteps: 4 },
    ),
  );
  assert.is(
    text,
    [
      'run r, variable v, fetch train',
      '',
      '= train  (NoOp, fetch, ran in 3 of 4 traced)',
      '- assign  (Assign, assign, not implied)',
      '    <- ^train',
      '',
      'x missing: control edge train <- assign',
      '',
    ].join('\n'),
  );
});

test('an op that is selected stands for itself', () => {
  const { boxes } = boxGraph(large, [], 'gradients/a/op5');
  const ids = boxes.map(({ id }) => id);
  assert.ok(ids.includes('op gradients/a/op5'));
  assert.ok(ids.includes('scope gradients/'));
});

test.run();
