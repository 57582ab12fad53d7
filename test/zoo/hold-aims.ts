import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { figuresOf, missedAims, missesOf } from './figures.js';
import { flatline } from './judges.js';
import { outcomeOf, readPair } from './outcome.js';
import { halfOf, type ZooPair } from './zoo-pair.js';

/** The suite that holds some pairs to the aims, in the whole and in the testing half. */
export function aimsSuite(name: string, pairs: readonly ZooPair[]) {
  const test = suite(`zoo/${name}`);
  test(`${pairs.length} pairs reach the aims`, async () => {
    const outcomes = [];
    for (const pair of pairs) outcomes.push(outcomeOf(await readPair(pair), flatline));
    const ofTesting = outcomes.filter(({ pair }) => halfOf(pair) === 'testing');
    const missed = [
      ...missedAims('all', figuresOf(outcomes)),
      ...missedAims('testing half', figuresOf(ofTesting)),
    ];
    assert.equal(missed, [], outcomes.flatMap(missesOf).join('\n'));
  });
  return test;
}
