import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import { GraphSession } from '../../../src/index.js';
import { NativeSession } from '../../../src/recording/session/native-session.js';
import { SeededRandom } from '../../support/seeded-random.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';
import { RandomGraph } from './random-graph.js';
import { runRandomGraph } from './random-graph-run.js';

const tf = await nativeTensorFlow();
const test = suite('recording/random-graphs');

const GRAPHS = 16;
const RUNS = 6;

// `npm run bench -- random-graphs` runs thousands of graphs, from a seed of each day's own.
test('counters, variables, rules and closure agree on random graphs', async () => {
  const sum = { writers: 0, ran: 0, impliedOnly: 0, refused: 0 };
  for (let seed = 1; seed <= GRAPHS; seed++) {
    const { writers, ran, impliedOnly, refused, disagreements } = await runRandomGraph(
      tf,
      seed,
      RUNS,
    );
    assert.equal(disagreements, []);
    sum.writers += writers;
    sum.ran += ran;
    sum.impliedOnly += impliedOnly;
    sum.refused += refused;
  }
  assert.ok(sum.writers > 500, `only ${sum.writers} writers`);
  assert.ok(sum.ran > 100, `only ${sum.ran} ran`);
  assert.ok(sum.refused < 12, `${sum.refused} refused`);
  assert.ok(sum.impliedOnly > 20, `only ${sum.impliedOnly} were in a branch not taken`);
});

for (const seed of [20_261_161, 77_001_137]) {
  test(`seed ${seed}: runs that feed what an op makes are not taken for alike`, async () => {
    const { disagreements } = await runRandomGraph(tf, seed, RUNS);
    assert.equal(disagreements, []);
  });
}

// TensorFlow's optimizer loses "second" when "first" is fed and both are of no use to the fetch.
test('a feed that TensorFlow refuses is refused with the recorder and without, alike', async () => {
  const graph = new GraphBuilder();
  graph.constant('one', 1);
  graph.op('first', 'RealDiv', ['one', 'one']);
  graph.op('second', 'Maximum', ['one', 'first', '^first']);
  // The optimizer leaves smaller graphs as they are.
  graph.op('third', 'RealDiv', ['one', 'one', '^first']);
  graph.op('fourth', 'Maximum', ['one', 'one']);
  const folder = path.join(temporaryFolder(), 'model');
  await graph.save(folder);
  const scalar = { kind: 'memory', dtype: 1, shape: [], values: Float32Array.of(1) } as const;
  const bare = new NativeSession(tf, folder, 'serve');
  const fed = ['first:0', 'second:0'].map((name) => ({ name, value: scalar }));
  const lost = /was not found in the Graph/;
  assert.throws(() => bare.run(fed, ['one:0']), lost);
  bare.close();
  for (const countAssigns of [true, false]) {
    const session = await GraphSession.open(tf, folder, {
      logdir: temporaryFolder(),
      countAssigns,
    });
    const message = await session
      .run('one', { feeds: { first: 1, second: 1 } })
      .then(String, String);
    assert.match(message, lost);
    await session.dispose();
  }
});

test('a run that feeds what an op makes may be refused, even where no fetch needs it', () => {
  const graph = new RandomGraph(new SeededRandom(1), 10);
  const refusable = Array.from({ length: 20 }, () => {
    const { feeds } = graph.randomRun();
    const feedsOps = Object.keys(feeds).some((name) => name.startsWith('n'));
    const { mayBeRefused, isExact } = graph.outcomeOf({ fetches: ['one'], feeds });
    assert.ok(isExact);
    assert.is(mayBeRefused, feedsOps);
    return mayBeRefused;
  });
  assert.equal(new Set(refusable), new Set([false, true]));
});

test.run();
