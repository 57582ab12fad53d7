import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import { type FeedValue, GraphSession } from '../../../src/index.js';
import { NativeSession } from '../../../src/recording/session/native-session.js';
import { fixturesFolder } from '../../support/fixtures.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const test = suite('recording/branching-runs');

/** Runs `fetch` with each of some feeds; gives what ran, and how often something was read for it. */
async function run(model: string, feeds: readonly Readonly<Record<string, FeedValue>>[]) {
  const options = { logdir: temporaryFolder(), overheadBudget: 0 };
  const session = await GraphSession.open(tf, model, options);
  await session.run('init');
  const read = NativeSession.prototype.runForMemory;
  let reads = 0;
  NativeSession.prototype.runForMemory = function (...words) {
    reads++;
    return read.apply(this, words);
  };
  const ran: Record<string, number | undefined>[] = [];
  try {
    for (const fed of feeds) {
      const { outputs, assigns } = await session.run('fetch', { feeds: fed });
      for (const output of outputs) output?.dispose();
      ran.push(
        Object.fromEntries(
          assigns.flatMap(({ op, observed }) =>
            observed === 0 ? [] : [[op.slice(op.lastIndexOf('/') + 1), observed]],
          ),
        ),
      );
    }
  } finally {
    NativeSession.prototype.runForMemory = read;
  }
  await session.dispose();
  assert.equal(session.failures, []);
  return { ran, reads };
}

test('runs in which what is fed decides are read once for each value', async () => {
  const model = path.join(fixturesFolder, 'session_graphs', 'resource_cond');
  const feeds = [true, false, true, true, false, true].map((flag) => ({ flag }));
  const { ran, reads } = await run(model, feeds);
  assert.equal(
    ran,
    feeds.map(({ flag }) => ({ [flag ? 'in_true' : 'in_false']: 1 })),
  );
  assert.is(reads, 2);
});

test('runs in which a variable decides are each read', async () => {
  const graph = new GraphBuilder();
  const bool = { T: { type: 1 } };
  graph.constant('one', 1);
  graph.constant('limit', 2);
  for (const name of ['step', 'early', 'late']) graph.variable(name, 0, { trainable: false });
  graph.group('init', ['step/Assign', 'early/Assign', 'late/Assign']);
  graph.op('is_early', 'Less', ['step/read', 'limit'], bool);
  graph.op('switch', 'Switch', ['one', 'is_early']);
  graph.op('in_late', 'AssignAdd', ['late', 'switch']);
  graph.op('in_early', 'AssignAdd', ['early', 'switch:1']);
  graph.op('merge', 'Merge', ['in_late', 'in_early'], { ...bool, N: { i: 2 } });
  graph.op('next', 'AssignAdd', ['step', 'one', '^merge']);
  graph.op('fetch', 'Identity', ['merge', '^next']);
  const folder = path.join(temporaryFolder(), 'model');
  await graph.save(folder);
  const { ran, reads } = await run(folder, [{}, {}, {}, {}, {}]);
  const [early, late] = [
    { in_early: 1, next: 1 },
    { in_late: 1, next: 1 },
  ];
  assert.equal(ran, [early, early, late, late, late]);
  assert.is(reads, 5);
});

test.run();
