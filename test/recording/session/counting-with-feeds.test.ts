import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import { type FeedValue, GraphSession } from '../../../src/index.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const test = suite('recording/counting-with-feeds');

type Feeds = Readonly<Record<string, FeedValue>>;

/** Each of these writers adds 1 to a variable of its own. */
function withWriters(graph: GraphBuilder, writers: Readonly<Record<string, string[]>>): void {
  for (const [name, inputs] of Object.entries(writers)) {
    graph.variable(`${name}_variable`, 0, { trainable: false });
    graph.op(name, 'AssignAdd', [`${name}_variable`, ...inputs]);
  }
  const initializers = Object.keys(writers).map((name) => `${name}_variable/Assign`);
  graph.group('init', initializers);
}

async function run(graph: GraphBuilder, writers: string[], fetch: string, feeds: Feeds) {
  const folder = path.join(temporaryFolder(), 'model');
  await graph.save(folder);
  const sessions = [true, false].map(async (countAssigns) => {
    const logdir = temporaryFolder();
    const session = await GraphSession.open(tf, folder, { logdir, countAssigns });
    await session.run('init');
    const { outputs, assigns } = await session.run(fetch, { feeds });
    for (const output of outputs) output?.dispose();
    const reads = await session.run(writers.map((name) => `${name}_variable`));
    const ran = reads.outputs.map((output) => output?.dataSync()[0]);
    for (const output of reads.outputs) output?.dispose();
    await session.dispose();
    assert.equal(session.failures, []);
    const seen = Object.fromEntries(assigns.map(({ op, observed }) => [op, observed]));
    return { ran, observed: writers.map((name) => seen[name]), logdir };
  });
  const [counted, plain] = await Promise.all(sessions);
  if (!counted || !plain) throw new Error('no sessions');
  assert.equal(counted.ran, plain.ran, 'counting changes what runs');
  return counted;
}

// TensorFlow's optimizer drops the edge from "first" to "second", since "first" runs before "made" too.
// The feed cuts that other way; a counter that took the same edge would keep "first" alive.
test('an edge that TensorFlow drops beside a fed tensor is not brought back', async () => {
  const graph = new GraphBuilder();
  graph.constant('one', 1);
  graph.placeholder('x', []);
  withWriters(graph, {
    first: ['one'],
    second: ['made', '^first'],
    third: ['x', '^made', '^second'],
    fourth: ['one', '^made', '^after'],
  });
  graph.op('made', 'Maximum', ['one', 'one', '^first']);
  graph.op('after', 'Mul', ['one', 'x', '^third']);
  const writers = ['first', 'second', 'third', 'fourth'];
  const { ran, observed } = await run(graph, writers, 'fourth', { x: 1, made: 1 });
  assert.equal(ran, [0, 1, 1, 1]);
  assert.equal(observed, ran);
});

function conditional(): GraphBuilder {
  const graph = new GraphBuilder();
  graph.constant('one', 1);
  graph.op('flag', 'Placeholder', [], { dtype: { type: 10 }, shape: { shape: { dim: [] } } });
  graph.op('switch', 'Switch', ['one', 'flag']);
  graph.op('inner', 'Mul', ['switch:1', 'one']);
  withWriters(graph, { inside: ['inner'], outside: ['one'] });
  graph.op('merge', 'Merge', ['switch', 'inside'], { T: { type: 1 }, N: { i: 2 } });
  graph.op('result', 'Mul', ['merge', 'outside']);
  return graph;
}

for (const flag of [true, false]) {
  test(`a writer in a branch is counted when the branch is ${flag ? '' : 'not '}taken`, async () => {
    const { ran, observed } = await run(conditional(), ['inside', 'outside'], 'result', { flag });
    assert.equal(ran, [flag ? 1 : 0, 1]);
    assert.equal(observed, ran);
  });
}

test('a feed inside of a branch runs its writer as without counters, and the log says that it is not counted', async () => {
  const feeds = { flag: false, inner: 1 };
  const { ran, observed, logdir } = await run(
    conditional(),
    ['inside', 'outside'],
    'inside',
    feeds,
  );
  assert.equal(ran, [1, 0]);
  assert.equal(observed, [undefined, 0]);
  const [assign] = variableOf(await readRun(logdir), 'inside_variable').assigns;
  assert.is(assign?.observed, undefined);
  assert.is(assign?.unobservedBecause, 'a run fed a tensor inside of its branch');
  assert.equal(assign?.implied, { runs: 1 });
});

test.run();
