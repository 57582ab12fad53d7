import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAssignments } from '../../src/graph/assignments.js';
import { missingEdge } from '../../src/graph/missing-edge.js';
import type { Graph } from '../../src/model/graph.js';
import { flatLayer, graphOf, nodeNamed } from '../support/graphs.js';
import { fixtureRun } from '../support/run-view.js';

const test = suite('graph/missing-edge');

function edgeOf(graph: Graph, fetch: string, assignName: string) {
  const { index, variables } = findAssignments(graph);
  const assign = [...variables.values()]
    .flatMap(({ assigns }) => assigns)
    .find(({ name }) => name === assignName);
  assert.ok(assign, assignName);
  return missingEdge(index, fetch, assign);
}

/** The way's ops in a graph where `set` assigns `v`. */
function pathOf(lines: string): readonly string[] | undefined {
  return edgeOf(graphOf(`v = VariableV2\n${lines}`), 'train', 'set')?.path;
}

test('names both ends and the variable', () => {
  const edge = edgeOf(graphOf(flatLayer), 'train:0', 'update');
  assert.equal(edge && { ...edge, path: [] }, {
    fetch: 'train',
    assign: 'update',
    variable: 'mean',
    path: [],
  });
});

test('the way ends in the computed op that the assign takes and training computes', () => {
  assert.equal(edgeOf(graphOf(flatLayer), 'train', 'update')?.path, [
    'train',
    'apply_w',
    'grad',
    'out',
    'moments',
  ]);
});

test('constants, placeholders, variables and their reads are passed over while something computed is shared', () => {
  const lines = `
    c = Const
    x = Placeholder
    flag = PlaceholderWithDefault(c)
    w = VariableV2
    w/read = Identity(w)
    start = NoOp
    h = MatMul(x, w/read)
    far = Square(h)
    farther = Square(far)
    train = Add(c, x, flag, w, w/read, v, farther, ^start)
    set = Assign(v, far, c, x, flag, w, w/read, ^start)
  `;
  assert.equal(pathOf(lines), ['train', 'farther', 'far']);
});

test('a read of a resource variable is a plain read', () => {
  const lines = `
    w = VarHandleOp
    w/read = ReadVariableOp(w)
    copy = Identity(w/read)
    train = Square(copy)
    set = Assign(v, copy)
  `;
  assert.equal(pathOf(lines), ['train', 'copy']);
});

test('where nothing computed is shared, the way ends in whatever is', () => {
  const lines = `
    x = Placeholder
    h = Square(x)
    train = Square(h)
    set = Assign(v, x)
  `;
  assert.equal(pathOf(lines), ['train', 'h', 'x']);
});

test('where nothing is shared, the way is the fetch alone', () => {
  const lines = `
    a = Const
    b = Const
    train = Square(a)
    set = Assign(v, b)
  `;
  assert.equal(pathOf(lines), ['train']);
});

test('of two ways the shorter is told, over control edges too', () => {
  const lines = `
    x = Placeholder
    h = Square(x)
    a = Square(h)
    b = Square(a)
    train = Square(b, ^c)
    c = NoOp(^h)
    set = Assign(v, h)
  `;
  assert.equal(pathOf(lines), ['train', 'c', 'h']);
});

test('an assign that comes after the fetch has no missing edge: it would close a cycle', () => {
  const lines = `
    a = Const
    train = NoOp(^a)
    average = Identity(a, ^train)
    set = Assign(v, average)
  `;
  assert.is(pathOf(lines), undefined);
});

test('damaged and cyclic graphs have an end', () => {
  const lines = `
    a = Merge(b, gone)
    b = NextIteration(a)
    train = Square(a)
    set = Assign(v, lost)
  `;
  assert.equal(pathOf(lines), ['train']);
});

test("in TensorFlow's own graph the way leads to the batch's activations", async () => {
  const { graph } = await fixtureRun('tf1-flat-graph');
  assert.ok(graph);
  const path = edgeOf(graph, 'GradientDescent', 'Assign_1')?.path ?? [];
  assert.is(path[0], 'GradientDescent');
  assert.is(path.at(-1), 'moments/Squeeze_1');
  for (const [at, name] of path.slice(1).entries()) {
    const user = nodeNamed(graph, path[at] ?? '');
    assert.ok(
      user?.inputs.some((input) => input.replace(/^\^|:\d+$/g, '') === name),
      name,
    );
  }
});

test.run();
