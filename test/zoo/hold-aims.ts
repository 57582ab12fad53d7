import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { missedByPart, missesOf } from './figures.js';
import { flatline } from './judges.js';
import { outcomeOf, readPair } from './outcome.js';
import type { ZooPair } from './zoo-pair.js';

/** The suite that holds some pairs to the aims, in the whole and in each part that is not for tuning. */
export function aimsSuite(name: string, pairs: readonly ZooPair[]) {
  const test = suite(`zoo/${name}`);
  test(`${pairs.length} pairs reach the aims`, async () => {
    const outcomes = [];
    for (const pair of pairs) outcomes.push(outcomeOf(await readPair(pair), flatline));
    assert.equal(missedByPart(outcomes), [], outcomes.flatMap(missesOf).join('\n'));
  });
  return test;
}
