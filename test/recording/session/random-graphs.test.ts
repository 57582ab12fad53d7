import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { nativeTensorFlow } from '../../support/tensorflow.js';
import { runRandomGraph } from './random-graph-run.js';

const tf = await nativeTensorFlow();
const test = suite('recording/random-graphs');

const GRAPHS = 16;
const RUNS = 6;

// `npm run bench -- random-graphs` runs thousands of graphs, from a seed of each day's own.
test('counters, variables, rules and closure agree on random graphs', async () => {
  const sum = { writers: 0, ran: 0, impliedOnly: 0 };
  for (let seed = 1; seed <= GRAPHS; seed++) {
    const { writers, ran, impliedOnly, disagreements } = await runRandomGraph(tf, seed, RUNS);
    assert.equal(disagreements, []);
    sum.writers += writers;
    sum.ran += ran;
    sum.impliedOnly += impliedOnly;
  }
  assert.ok(sum.writers > 500, `only ${sum.writers} writers`);
  assert.ok(sum.ran > 100, `only ${sum.ran} ran`);
  assert.ok(sum.impliedOnly > 20, `only ${sum.impliedOnly} were in a branch not taken`);
});

test.run();
