import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { VariableRole } from '../../src/model/variable.js';
import { SamplingGovernor } from '../../src/recording/sampling-governor.js';
import { type SampledVariable, SamplingTurns } from '../../src/recording/sampling-turns.js';

const test = suite('recording/sampling-turns');

function variables(count: number, role: VariableRole): SampledVariable[] {
  return Array.from({ length: count }, () => ({ role, lastSampledStep: 0, samples: 0 }));
}

/** Turns at one millisecond a sample. */
function turnsOf(
  sampled: readonly SampledVariable[],
  budget: number,
): { governor: SamplingGovernor; turns: SamplingTurns<SampledVariable> } {
  const governor = new SamplingGovernor(budget);
  const turns = new SamplingTurns<SampledVariable>(governor, 10, () => 1);
  for (const variable of sampled) turns.add(variable);
  return { governor, turns };
}

test('without a limit: moving statistics at every step, others in turns', () => {
  const [kernel, mean] = [...variables(1, 'kernel'), ...variables(1, 'moving-mean')];
  assert.ok(kernel && mean);
  const { turns } = turnsOf([kernel, mean], Number.POSITIVE_INFINITY);
  const steps: number[] = [];
  for (let step = 1; step <= 25; step++) {
    const due = turns.due(step);
    assert.is(due[0], mean);
    if (due.includes(kernel)) steps.push(step);
    for (const variable of due) turns.noteSample(variable, step);
  }
  assert.equal(steps, [1, 11, 21]);
  assert.is(turns.skippedOf(kernel, 31), 0);
  assert.is(turns.skippedOf(kernel, 51), 2);
});

test('on a budget each comes to its turn, and no step takes more than an account may hold', () => {
  const sampled = variables(300, 'kernel');
  const { governor, turns } = turnsOf(sampled, 0.01);
  for (let step = 10; step <= 500; step += 10) {
    for (let between = 0; between < 10; between++) governor.earn(1000, 0);
    const due = turns.due(step);
    // Two seconds of training earn 13 milliseconds.
    assert.ok(due.length <= 13, `${due.length} samples at step ${step}`);
    for (const variable of due) {
      governor.pay('in-turn', 1);
      turns.noteSample(variable, step);
    }
  }
  const counts = sampled.map(({ samples }) => samples);
  assert.ok(Math.min(...counts) > 0);
  assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `${counts}`);
});

test('three samples of a moving statistic come whatever they cost, and none of what is forgotten', () => {
  const [kept, gone] = variables(2, 'moving-variance');
  assert.ok(kept && gone);
  const { governor, turns } = turnsOf([kept, gone], 0);
  governor.pay('first', 100);
  turns.forget(gone);
  assert.equal(turns.all, [kept]);
  for (let step = 1; step <= 10; step++) {
    for (const variable of turns.due(step)) turns.noteSample(variable, step);
  }
  assert.equal([kept.samples, kept.lastSampledStep, gone.samples], [3, 3, 0]);
});

test.run();
