import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphSession } from '../../../src/index.js';
import { readRun, variableOf } from '../../support/recorded.js';
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
    const outcome = await runRandomGraph(tf, seed, RUNS);
    const { writers, ran, impliedOnly, refused, lost, disagreements } = outcome;
    assert.equal([...disagreements, ...lost], []);
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

test('seed 20261182: a loop whose branch a feed keeps half alive counts no turns', async () => {
  const { disagreements } = await runRandomGraph(tf, 20_261_182, RUNS);
  assert.equal(disagreements, []);
});

for (const seed of [77_001_125, 20_261_273, 20_261_461, 77_001_312]) {
  test(`seed ${seed}: a fetch that waits for an op which TensorFlow's optimizer stops may be refused`, async () => {
    const { refused, disagreements } = await runRandomGraph(tf, seed, RUNS);
    assert.equal(disagreements, []);
    assert.ok(refused > 0);
  });
}

for (const seed of [77_001_156, 77_001_322]) {
  test(`seed ${seed}: what TensorFlow's optimizer leaves out is counted as it ran`, async () => {
    const { disagreements } = await runRandomGraph(tf, seed, RUNS);
    assert.equal(disagreements, []);
  });
}

test('seed 1230181: an edge that TensorFlow loses itself is told as lost, and counted as it ran', async () => {
  const { lost, disagreements } = await runRandomGraph(tf, 1_230_181, RUNS);
  assert.equal(disagreements, []);
  assert.is(lost.length, 6);
});

test('seed 9100000: a run in which TensorFlow loses a function of its own breaks off in either session', async () => {
  const { refused, disagreements } = await runRandomGraph(tf, 9_100_000, RUNS);
  assert.equal(disagreements, []);
  assert.is(refused, 3);
});

for (const seed of [77_001_270, 900_147]) {
  test(`seed ${seed}: counters leave alone what stands beside an op that TensorFlow does not lower`, async () => {
    const { disagreements } = await runRandomGraph(tf, seed, RUNS);
    assert.equal(disagreements, []);
  });
}

test('seed 31035: a call runs the same beside counters that stand still for a feed in a branch', async () => {
  const { disagreements } = await runRandomGraph(tf, 31_035, RUNS);
  assert.equal(disagreements, []);
});

for (const seed of [20_261_348, 20_261_518]) {
  test(`seed ${seed}: no writer that TensorFlow's optimizer stops is said to have run`, async () => {
    const { ran, disagreements } = await runRandomGraph(tf, seed, RUNS);
    assert.equal(disagreements, []);
    assert.ok(ran > 0);
  });
}

test('the log says why a writer that waits for an unlowered If is not counted', async () => {
  const random = new SeededRandom(20_261_348);
  const graph = new RandomGraph(random, 4 + random.below(24));
  const folder = path.join(temporaryFolder(), 'model');
  await graph.builder.save(folder);
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir });
  await session.run('init');
  const { fetches, feeds } = graph.randomRun();
  const { outputs } = await session.run(fetches, { feeds });
  for (const output of outputs) output?.dispose();
  await session.dispose();
  const { assigns } = variableOf(await readRun(logdir), 'n10_then_op2_variable');
  const written = assigns.find(({ name }) => name === 'n10_then/op2');
  assert.is(written?.observed, undefined);
  assert.equal(written?.implied, { runs: 1 });
  assert.match(written?.unobservedBecause ?? '', /If, While or Case .* does not lower/);
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
