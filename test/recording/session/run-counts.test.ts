import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { AlikeRuns } from '../../../src/recording/session/alike-runs.js';
import { RunCounts } from '../../../src/recording/session/run-counts.js';

const test = suite('recording/run-counts');

function takes(counts: RunCounts, reading: number[], kind?: AlikeRuns): number[] {
  return [...counts.take(Int32Array.from(reading), kind)];
}

test('runs that are alike do what the first of them did that was read', () => {
  const counts = new RunCounts(2);
  const alike = new AlikeRuns();
  assert.is(counts.withoutReading(alike), undefined);
  assert.equal(takes(counts, [1, 0], alike), [1, 0]);
  assert.equal([...(counts.withoutReading(alike) ?? [])], [1, 0]);
  assert.equal([...(counts.withoutReading(alike) ?? [])], [1, 0]);
  assert.equal(
    takes(counts, [4, 0], alike),
    [1, 0],
    'the fourth run, of which three were not read',
  );
});

test('a run that is like no other is always read, and others that were not are taken off', () => {
  const counts = new RunCounts(2);
  const alike = new AlikeRuns();
  takes(counts, [1, 0], alike);
  counts.withoutReading(alike);
  assert.equal(takes(counts, [2, 1]), [0, 1]);
  assert.is(counts.withoutReading(undefined), undefined);
  assert.equal(takes(counts, [3, 1]), [1, 0]);
});

test('runs of several kinds in turn add up', () => {
  const counts = new RunCounts(2);
  const [some, others] = [new AlikeRuns(), new AlikeRuns()];
  takes(counts, [1, 0], some);
  takes(counts, [1, 3], others);
  counts.withoutReading(some);
  counts.withoutReading(others);
  counts.withoutReading(others);
  assert.equal(takes(counts, [3, 9], some), [1, 0]);
  assert.equal(takes(counts, [3, 12], others), [0, 3]);
});

test('counts that do not add up are refused, and from there on every run is read', () => {
  for (const reading of [
    [3, 1],
    [2, 0],
  ]) {
    const counts = new RunCounts(2);
    const alike = new AlikeRuns();
    takes(counts, [1, 0], alike);
    counts.withoutReading(alike);
    assert.throws(() => takes(counts, reading, alike), /ran different assigns/);
    assert.is(counts.withoutReading(alike), undefined);
    const [first = 0, second = 0] = reading;
    assert.equal(takes(counts, [first + 1, second], alike), [1, 0]);
    assert.is(counts.withoutReading(alike), undefined);
  }
});

test('a counter goes round after 2^31 - 1, and a run that was broken off counts nothing', () => {
  const counts = new RunCounts(1);
  counts.leaveOut(Int32Array.of(2 ** 31 - 1));
  assert.equal(takes(counts, [-(2 ** 31)]), [1]);
});

test.run();
