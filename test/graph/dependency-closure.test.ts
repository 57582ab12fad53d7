import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dependencyClosure } from '../../src/graph/dependency-closure.js';
import { GraphIndex, UnknownOpError } from '../../src/graph/graph-index.js';
import { flatLayer, graphOf, healthyLayer } from '../support/graphs.js';
import { fixtureRun } from '../support/run-view.js';

const test = suite('graph/dependency-closure');

function closure(lines: string, fetches: readonly string[], feeds: readonly string[] = []) {
  return [...dependencyClosure(new GraphIndex(graphOf(lines)), fetches, feeds)].sort();
}

test('follows data and control edges', () => {
  const lines = `
    a = Const
    b = Square(a)
    c = Assign(v, b)
    d = NoOp(^c)
    e = Identity(a, ^d)
    v = VariableV2
    unused = Square(b)
  `;
  assert.equal(closure(lines, ['e']), ['a', 'b', 'c', 'd', 'e', 'v']);
  assert.equal(closure(lines, ['b']), ['a', 'b']);
});

test('fetches are tensors or ops, by any output; several are united', () => {
  const lines = `
    a = Const
    split = Split(a)
    left = Square(split)
    right = Square(split:1)
  `;
  assert.equal(closure(lines, ['right:0']), ['a', 'right', 'split']);
  assert.equal(closure(lines, ['split:1']), ['a', 'split']);
  assert.equal(closure(lines, ['left', 'right']), ['a', 'left', 'right', 'split']);
  assert.equal(closure(lines, []), []);
});

test('a fed tensor cuts the graph above it', () => {
  const lines = `
    x = Placeholder
    h = MatMul(x)
    loss = Mean(h)
  `;
  assert.equal(closure(lines, ['loss'], ['h']), ['loss']);
  assert.equal(closure(lines, ['loss'], ['h:0']), ['loss']);
  assert.equal(closure(lines, ['loss'], ['x']), ['h', 'loss']);
  assert.equal(closure(lines, ['h'], ['h']), []);
});

test("a fed output leaves the op's other outputs alone", () => {
  const lines = `
    a = Const
    split = Split(a)
    left = Square(split)
    right = Square(split:1)
  `;
  assert.equal(closure(lines, ['left'], ['split:1']), ['a', 'left', 'split']);
  assert.equal(closure(lines, ['right'], ['split:1']), ['right']);
  assert.equal(closure(lines, ['left', 'right'], ['split:1']), ['a', 'left', 'right', 'split']);
});

test('a control edge from a fed placeholder vanishes, one from another fed op stays', () => {
  const lines = `
    x = Placeholder(^before)
    flag = PlaceholderWithDefault(before)
    h = Square(x)
    before = Assign
    after_x = NoOp(^x)
    after_flag = NoOp(^flag)
    after_h = NoOp(^h)
  `;
  assert.equal(closure(lines, ['after_x'], ['x']), ['after_x']);
  assert.equal(closure(lines, ['after_flag'], ['flag:0']), ['after_flag', 'before', 'flag']);
  assert.equal(closure(lines, ['after_h'], ['h', 'x']), ['after_h', 'h']);
  assert.equal(closure(lines, ['after_x'], ['h']), ['after_x', 'before', 'x']);
});

test('the cycles of a version 1 while loop end', () => {
  const lines = `
    start = Const
    enter = Enter(start)
    merge = Merge(enter, next)
    limit = Less(merge)
    cond = LoopCond(limit)
    switch = Switch(merge, cond)
    body = Add(switch:1, ^update)
    update = AssignAdd(counter, switch:1)
    counter = VariableV2
    next = NextIteration(body)
    exit = Exit(switch)
  `;
  assert.equal(closure(lines, ['exit']), [
    'body',
    'cond',
    'counter',
    'enter',
    'exit',
    'limit',
    'merge',
    'next',
    'start',
    'switch',
    'update',
  ]);
});

test('an input that leads nowhere is passed over, the rest is followed', () => {
  const lines = `
    a = Const
    b = Add(gone, a, ^lost)
  `;
  assert.equal(closure(lines, ['b']), ['a', 'b']);
});

test('an op named __proto__ is an op as any other', () => {
  const lines = `
    __proto__ = Const
    b = Square(__proto__)
  `;
  assert.equal(closure(lines, ['b']), ['__proto__', 'b']);
  assert.equal(closure(lines, ['b'], ['__proto__']), ['b']);
  assert.equal(closure('b = Square(__proto__)', ['b']), ['b']);
});

test('a fetch or feed the graph does not have is refused with a suggestion', () => {
  const unknown = (fetches: readonly string[], feeds: readonly string[], advice: string) =>
    assert.throws(
      () => closure('train = NoOp\nx = Placeholder', fetches, feeds),
      (error: unknown) => error instanceof UnknownOpError && error.advice === advice,
    );
  unknown(['trian'], [], 'Did you mean "train"?');
  unknown(['train'], ['xs'], 'Did you mean "x"?');
  unknown(['__proto__'], [], 'Check the name.');
});

test('a long chain does not overflow the stack', () => {
  const chain = Array.from({ length: 100_000 }, (_, at) => `n${at + 1} = Square(n${at})`);
  assert.is(closure(['n0 = Const', ...chain].join('\n'), ['n100000']).length, 100_001);
});

test('the flat layer runs no update, its twin runs it', () => {
  assert.not(closure(flatLayer, ['train'], ['x']).includes('update'));
  assert.ok(closure(healthyLayer, ['train'], ['x']).includes('update'));
});

test("TensorFlow's own healthy graph runs its assigns through a control edge that ends on a Const", async () => {
  const { graph } = await fixtureRun('tf1-healthy-graph');
  assert.ok(graph);
  const controlled = [...graph.nodes].filter(({ inputs }) => inputs.includes('^Assign'));
  assert.equal(
    controlled.map(({ name, op }) => [name, op]),
    [['batchnorm/add/y', 'Const']],
  );
  const reached = dependencyClosure(new GraphIndex(graph), ['GradientDescent'], ['x', 'y']);
  assert.ok(reached.has('Assign') && reached.has('Assign_1'));
  assert.not(reached.has('bn_mean/Assign'));
});

test("TensorFlow's own flat graph runs none", async () => {
  const { graph } = await fixtureRun('tf1-flat-graph');
  assert.ok(graph);
  const reached = dependencyClosure(new GraphIndex(graph), ['GradientDescent'], []);
  assert.ok(reached.has('moments/Squeeze'));
  assert.not(reached.has('Assign') || reached.has('Assign_1'));
});

test.run();
