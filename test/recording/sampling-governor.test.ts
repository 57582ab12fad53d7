import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SampleCost, SamplingGovernor } from '../../src/recording/sampling-governor.js';

const test = suite('recording/sampling-governor');

/** Spends everything that is there, so that only what is earned afterwards counts. */
function spent(budget: number): SamplingGovernor {
  const governor = new SamplingGovernor(budget);
  for (const which of ['first', 'in-turn'] as const) {
    while (governor.affords(which, 1)) governor.pay(which, 1);
  }
  return governor;
}

/** Milliseconds of work that are done in so many steps, whenever the governor allows a sample. */
function workOf(
  governor: SamplingGovernor,
  steps: number,
  stepMillis: number,
  costs: { readonly first: number; readonly 'in-turn': number },
): Record<'first' | 'in-turn', number> {
  const done = { first: 0, 'in-turn': 0 };
  for (let step = 0; step < steps; step++) {
    governor.earn(stepMillis, 0);
    for (const which of ['first', 'in-turn'] as const) {
      if (costs[which] === 0 || !governor.affords(which, costs[which])) continue;
      governor.pay(which, costs[which]);
      done[which] += costs[which];
    }
  }
  return done;
}

test('work stays within the budget, whatever a step and a sample take', () => {
  for (const stepMillis of [0.2, 5, 400]) {
    for (const cost of [0.01, 0.7, 30]) {
      const steps = Math.ceil(40_000 / stepMillis);
      const done = workOf(spent(0.01), steps, stepMillis, { first: cost, 'in-turn': cost });
      const share = (done.first + done['in-turn']) / (steps * stepMillis);
      assert.ok(share <= 0.01, `${share} with steps of ${stepMillis} and samples of ${cost} ms`);
    }
  }
});

test('neither account starves the other, and what one does not need the other gets', () => {
  const both = workOf(spent(0.01), 1000, 100, { first: 2, 'in-turn': 2 });
  assert.ok(both.first >= 350 && both['in-turn'] >= 200, JSON.stringify(both));
  const alone = workOf(spent(0.01), 10_000, 100, { first: 0, 'in-turn': 2 });
  assert.ok(alone['in-turn'] >= 6000, JSON.stringify(alone));
});

test('one sample may be dearer than all that is saved up otherwise: it comes seldom, but it comes', () => {
  const done = workOf(spent(0.01), 5000, 100, { first: 0, 'in-turn': 500 });
  assert.ok(done['in-turn'] >= 1000, JSON.stringify(done));
});

test('work that took longer than thought has to be earned before there is more', () => {
  const governor = spent(0.01);
  governor.pay('first', 100);
  governor.earn(1000, 0);
  assert.not.ok(governor.affords('first', 0.001));
});

test('work that cannot be left out is paid first, and leaves a tenth for samples at least', () => {
  /** Milliseconds of samples in steps whose budget is 1000, of which a third is for what no clock sees. */
  const samplesBeside = (ownMillis: number) => {
    const governor = spent(0.01);
    let [sampled, all] = [0, 0];
    for (let step = 0; step < 1000; step++) {
      governor.earn(100, ownMillis + sampled);
      sampled = 0;
      while (governor.affords('first', 0.05)) {
        governor.pay('first', 0.05);
        sampled += 0.05;
      }
      all += sampled;
    }
    return all;
  };
  const [alone, beside, beyond] = [0, 0.4, 2].map(samplesBeside) as [number, number, number];
  assert.ok(alone > 600 && alone <= 650, `${alone}`);
  assert.ok(beside > 200 && beside <= 250, `${beside}`);
  assert.ok(beyond > 45 && beyond <= 65, `${beyond}`);
});

test('overhead beyond the budget is no debt for ever: longer steps soon earn again', () => {
  const governor = spent(0.01);
  for (let step = 0; step < 100_000; step++) governor.earn(0.1, 0.01);
  for (let step = 0; step < 10; step++) governor.earn(1000, 0.01);
  assert.ok(governor.affords('first', 1));
});

test('a long pause is no treasure', () => {
  const governor = spent(0.01);
  governor.earn(3_600_000, 0);
  let saved = 0;
  while (governor.affords('first', 1)) {
    governor.pay('first', 1);
    saved++;
  }
  assert.ok(saved <= 50, `${saved} ms`);
});

test('a budget of Infinity allows everything, one of 0 nothing but the start', () => {
  const boundless = new SamplingGovernor(Number.POSITIVE_INFINITY);
  boundless.pay('first', 1e9);
  assert.ok(boundless.affords('first', 1e9));
  assert.is(workOf(spent(0), 1000, 100, { first: 1, 'in-turn': 1 }).first, 0);
});

test('a cost is learned down at once, and up slowly', () => {
  const cost = new SampleCost(1000);
  assert.ok(cost.millis > 0);
  cost.learn(0.001);
  assert.is(cost.millis, 0.001);
  cost.learn(10);
  assert.ok(cost.millis > 1 && cost.millis < 3, String(cost.millis));
});

test.run();
