import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ChangeRhythm } from '../../viewer/change-rhythm.js';

const test = suite('change-rhythm');

function rhythm(...beats: readonly number[]): ChangeRhythm {
  const told = new ChangeRhythm();
  for (const at of beats) told.beat(at);
  return told;
}

test('too few changes tell no rhythm, and no silence', () => {
  assert.is(rhythm(0, 5000, 10_000).usualMillis, undefined);
  assert.not(rhythm(0, 5000).isSilent(1e9));
  assert.not(new ChangeRhythm().isSilent(1e9));
});

test('silence is twice the usual interval, whatever one pause among them was', () => {
  const slow = rhythm(0, 10_000, 20_000, 30_000, 130_000, 140_000);
  assert.is(slow.usualMillis, 10_000);
  assert.not(slow.isSilent(159_000));
  assert.ok(slow.isSilent(161_000));
});

test('a quick rhythm is not called silent for a moment', () => {
  const quick = rhythm(0, 100, 200, 300, 400);
  assert.not(quick.isSilent(4_300));
  assert.ok(quick.isSilent(4_500));
});

test('a rhythm that changes is learned anew', () => {
  const changed = rhythm(...Array.from({ length: 10 }, (_, at) => at * 60_000));
  for (let at = 1; at <= 30; at++) changed.beat(540_000 + at * 5000);
  assert.is(changed.usualMillis, 5000);
});

test('a time without hearing is neither silence nor an interval', () => {
  const away = rhythm(0, 10_000, 20_000, 30_000);
  away.restart(900_000);
  assert.not(away.isSilent(919_000));
  assert.ok(away.isSilent(921_000));
  // The first change after it may have waited for any part of an interval.
  for (const at of [901_000, 911_000, 921_000]) away.beat(at);
  away.restart(1_000_000);
  for (const at of [1_001_000, 1_011_000, 1_021_000]) away.beat(at);
  assert.is(away.usualMillis, 10_000);
});

test.run();
