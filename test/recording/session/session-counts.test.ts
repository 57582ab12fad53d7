import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { nativeTensorFlow } from '../../support/tensorflow.js';
import { type Counts, countGraph, truthOfGraphs } from './counted-graphs.js';

const tf = await nativeTensorFlow();
const test = suite('recording/session-counts');

test('there are graphs of every kind', () => {
  assert.ok(Object.keys(truthOfGraphs).length >= 20);
});

for (const name of Object.keys(truthOfGraphs)) {
  test(`${name}: counted as TensorFlow ran it, and computed as without counters`, async () => {
    const counted = await countGraph(tf, name, { countAssigns: true });
    assert.equal(counted.failures, []);
    assert.equal(
      counted.runs.map(({ observed }) => sorted(observed)),
      counted.runs.map(({ truth }) => sorted(truth)),
    );
    for (const { observed, implied } of counted.runs) {
      const beyond = Object.keys(observed).filter((op) => !implied.includes(op));
      assert.equal(beyond, [], 'ran, but not implied');
    }
    assert.equal(sorted(counted.recorded), sorted(sumOf(counted.runs.map(({ truth }) => truth))));

    const plain = await countGraph(tf, name, { countAssigns: false });
    assert.equal(
      counted.runs.map(({ values }) => values),
      plain.runs.map(({ values }) => values),
    );
    assert.equal(plain.recorded, {});
  });
}

function sorted(counts: Counts): (readonly [string, number])[] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}

function sumOf(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of all) {
    for (const [op, count] of Object.entries(counts)) sum[op] = (sum[op] ?? 0) + count;
  }
  return sum;
}

test.run();
