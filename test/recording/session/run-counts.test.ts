import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RunCounts } from '../../../src/recording/session/run-counts.js';

const test = suite('recording/run-counts');
const steady = { id: 0, isSteady: true };
const branching = { id: 1, isSteady: false };

function takes(counts: RunCounts, reading: number[], fetchSet = steady): number[] {
  return [...counts.take(Int32Array.from(reading), fetchSet)];
}

test('runs that no branch decides are like the first that was read', () => {
  const counts = new RunCounts(2);
  assert.is(counts.withoutReading(steady), undefined);
  assert.equal(takes(counts, [1, 0]), [1, 0]);
  assert.equal([...(counts.withoutReading(steady) ?? [])], [1, 0]);
  assert.equal([...(counts.withoutReading(steady) ?? [])], [1, 0]);
  assert.equal(takes(counts, [4, 0]), [1, 0], 'the fourth run, of which three were not read');
});

test('a run that a branch decides is always read, and others that were not are taken off', () => {
  const counts = new RunCounts(2);
  takes(counts, [1, 0]);
  counts.withoutReading(steady);
  assert.equal(takes(counts, [2, 1], branching), [0, 1]);
  assert.is(counts.withoutReading(branching), undefined);
  assert.equal(takes(counts, [3, 1], branching), [1, 0]);
});

test('counts that do not add up are refused, and from there on every run is read', () => {
  for (const reading of [
    [3, 1],
    [2, 0],
  ]) {
    const counts = new RunCounts(2);
    takes(counts, [1, 0]);
    counts.withoutReading(steady);
    assert.throws(() => takes(counts, reading), /ran different assigns/);
    assert.is(counts.withoutReading(steady), undefined);
    const [first = 0, second = 0] = reading;
    assert.equal(takes(counts, [first + 1, second]), [1, 0]);
    assert.is(counts.withoutReading(steady), undefined);
  }
});

test('a counter goes round after 2^31 - 1, and a run that was broken off counts nothing', () => {
  const counts = new RunCounts(1);
  counts.leaveOut(Int32Array.of(2 ** 31 - 1));
  assert.equal(takes(counts, [-(2 ** 31)]), [1]);
});

test.run();
