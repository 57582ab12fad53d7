import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAssignments } from '../../src/graph/assignments.js';
import { UnknownOpError } from '../../src/graph/graph-index.js';
import { findTrainingFetches, requireFetches } from '../../src/graph/training-fetches.js';
import { type GraphExtras, graphOf } from '../support/graphs.js';

const test = suite('graph/training-fetches');

function fetchesOf(lines: string, extras?: GraphExtras) {
  const graph = graphOf(lines, extras);
  return findTrainingFetches(graph, findAssignments(graph)).map(({ name, how }) => [name, how]);
}

const applies = `
  a = VariableV2
  b = VariableV2
  update_a = ApplyGradientDescent(a, rate, grad)
  update_b = ApplyGradientDescent(b, rate, grad)
`;

test('the TRAIN_OP collection comes first, each op once', () => {
  const lines = `${applies}
    Adam = NoOp(^update_a, ^update_b)
    D = NoOp(^update_a)
  `;
  const collections = { train_op: ['Adam', 'D:0', 'Adam:0'] };
  assert.equal(fetchesOf(lines, { collections }), [
    ['Adam', 'train_op collection'],
    ['D', 'train_op collection'],
  ]);
});

test('an entry of TRAIN_OP that another one groups is fetched with it', () => {
  const lines = `${applies}
    Adam = NoOp(^update_a, ^update_b)
    train = NoOp(^Adam, ^count)
    count = AssignAdd(step, one)
  `;
  assert.equal(fetchesOf(lines, { collections: { train_op: ['Adam', 'train'] } }), [
    ['train', 'train_op collection'],
  ]);
});

test('a collection that names nothing of this graph is passed over', () => {
  const lines = `${applies}
    Adam = NoOp(^update_a, ^update_b)
  `;
  assert.equal(fetchesOf(lines, { collections: { train_op: ['gone'] } }), [
    ['Adam', 'groups the optimizer'],
  ]);
});

test('a fetch that the graph lacks is refused with what is near it, else with what trains', () => {
  const graph = graphOf(`${applies}
    Adam = NoOp(^update_a, ^update_b)
  `);
  const adviceOn = (fetch: string): string => {
    try {
      requireFetches(graph, findAssignments(graph), ['Adam', fetch]);
    } catch (error) {
      assert.instance(error, UnknownOpError);
      return (error as UnknownOpError).advice;
    }
    throw new Error(`${fetch} was found`);
  };
  assert.is(adviceOn('adan:0'), 'Did you mean "Adam"?');
  assert.is(adviceOn('optimizer/adam'), 'Did you mean "Adam"?');
  assert.is(adviceOn('minimizer/run'), 'What trains in this graph is "Adam".');
});

test('the outermost group counts, in whatever order the ops stand', () => {
  const inner = ['group_a = NoOp(^update_a)', 'group_b = NoOp(^update_b)'];
  const outer = [
    'adam = NoOp(^group_a, ^group_b)',
    'train = Identity(loss, ^adam)',
    'loss = Mean(x)',
  ];
  const expected = [['train', 'groups the optimizer']];
  assert.equal(fetchesOf([applies, ...inner, ...outer].join('\n')), expected);
  assert.equal(fetchesOf([...outer.reverse(), ...inner, applies].join('\n')), expected);
});

test('a group that another one takes beside an apply is still inner', () => {
  const lines = `${applies}
    train = NoOp(^update_a, ^inner)
    inner = NoOp(^update_b)
  `;
  assert.equal(fetchesOf(lines), [['train', 'groups the optimizer']]);
});

test('what merely reads, or computes behind the optimizer, is no group', () => {
  const lines = `${applies}
    Adam = NoOp(^update_a, ^update_b)
    copy = Identity(update_a)
    loss = Mean(x, ^Adam)
  `;
  assert.equal(fetchesOf(lines), [['Adam', 'groups the optimizer']]);
});

test('what is read after training and goes on into other ops is no group', () => {
  const lines = `${applies}
    Adam = NoOp(^update_a, ^update_b)
    after = Identity(a, ^Adam)
    average = VariableV2
    shadow = Assign(average, after)
  `;
  assert.equal(fetchesOf(lines), [['Adam', 'groups the optimizer']]);
});

test('two optimizers have two groups', () => {
  const lines = `${applies}
    generator = NoOp(^update_a)
    discriminator = NoOp(^update_b)
  `;
  assert.equal(
    fetchesOf(lines).map(([name]) => name),
    ['generator', 'discriminator'],
  );
});

test('bare applies are fetched themselves', () => {
  assert.equal(fetchesOf(applies), [
    ['update_a', 'applies gradients'],
    ['update_b', 'applies gradients'],
  ]);
});

test('a graph without an optimizer tells nothing', () => {
  assert.equal(fetchesOf('v = VariableV2\nset = Assign(v, x)\ngroup = NoOp(^set)'), []);
});

test('a chain of many groups is walked once', () => {
  const links = 50_000;
  const chain = Array.from({ length: links }, (_, at) => `g${at + 1} = NoOp(^g${at})`);
  const lines = [applies, ...chain.reverse(), 'g0 = NoOp(^update_a, ^update_b)'].join('\n');
  assert.equal(fetchesOf(lines), [[`g${links}`, 'groups the optimizer']]);
});

test('a signature that moves the weights by plain assigns is training, one that moves other state is not', () => {
  const lines = `
    x = Placeholder
    dense/kernel = VarHandleOp
    calls = VarHandleOp
    step = StatefulPartitionedCall(dense/kernel, x) -> f: descend
    serve = StatefulPartitionedCall(calls, x) -> f: descend
  `;
  const functions = {
    descend: 'v = _Arg\n x = _Arg\n write = AssignSubVariableOp(v, x)\n ret = x',
  };
  const signatures = ['step', 'serve'].map((name) => ({
    name,
    method: '',
    inputs: ['x:0'],
    outputs: [`${name}:0`],
  }));
  assert.equal(fetchesOf(lines, { functions, signatures }), [['step', 'signature step']]);
});

test('thousands of apply ops that nothing groups are one fetch', () => {
  const applies = Array.from(
    { length: 3000 },
    (_, at) => `w${at} = VariableV2\nupdate${at} = ApplyGradientDescent(w${at}, rate, grad)`,
  );
  const graph = graphOf(['rate = Const', 'grad = Const', ...applies].join('\n'));
  const [only, ...others] = findTrainingFetches(graph, findAssignments(graph));
  assert.equal(others, []);
  assert.is(only?.name, 'update0');
  assert.is(only?.beside?.length, 2999);
});

test.run();
