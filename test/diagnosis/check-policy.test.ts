import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { UnmetDemand } from '../../src/model/check-outcome.js';
import type { RunView } from '../../src/model/run-view.js';
import { checked, type Demands } from '../support/check-outcome.js';
import { flat, moving, plainRun } from '../support/run-view.js';

const test = suite('diagnosis/check-policy');

const healthy = plainRun([moving('dense/kernel'), moving('bn/moving_mean')]);
const stale = plainRun([moving('dense/kernel'), flat('bn/moving_mean')]);
const short = plainRun([moving('dense/kernel', { points: 1 })]);

interface Case {
  readonly name: string;
  readonly runs: readonly RunView[];
  readonly demands?: Demands;
  readonly outcome: 'passed' | 'failed' | 'unjudged';
  readonly unmet?: readonly UnmetDemand['code'][];
}

const cases: readonly Case[] = [
  { name: 'nothing asked, nothing stale', runs: [healthy], outcome: 'passed' },
  { name: 'a finding fails', runs: [stale], outcome: 'failed' },
  { name: 'no run at all', runs: [], outcome: 'unjudged' },
  { name: 'one point', runs: [short], outcome: 'unjudged' },
  {
    name: 'steps enough',
    runs: [healthy],
    demands: { minSteps: 30 },
    outcome: 'passed',
  },
  {
    name: 'a step too few',
    runs: [healthy],
    demands: { minSteps: 31 },
    outcome: 'unjudged',
    unmet: ['too-few-steps'],
  },
  {
    name: 'a finding weighs more than what could not be judged',
    runs: [stale],
    demands: { minSteps: 31 },
    outcome: 'failed',
    unmet: ['too-few-steps'],
  },
  {
    name: 'required and moved',
    runs: [healthy],
    demands: { required: [/kernel$/, /moving/] },
    outcome: 'passed',
  },
  {
    name: 'required and never recorded',
    runs: [healthy],
    demands: { required: [/embedding/] },
    outcome: 'failed',
    unmet: ['required-not-recorded'],
  },
  {
    name: 'required and not seen to move',
    runs: [short],
    demands: { required: [/kernel/] },
    outcome: 'failed',
    unmet: ['required-not-moved'],
  },
  {
    name: 'as old as allowed',
    runs: [healthy],
    demands: { maxAgeSeconds: 60, age: 60 },
    outcome: 'passed',
  },
  {
    name: 'older',
    runs: [healthy],
    demands: { maxAgeSeconds: 60, age: 61 },
    outcome: 'unjudged',
    unmet: ['too-old'],
  },
];

for (const { name, runs, demands, outcome, unmet = [] } of cases) {
  test(`${name}: ${outcome}`, () => {
    const result = checked(runs, demands);
    assert.is(result.outcome, outcome);
    assert.equal(
      result.unmet.map(({ code }) => code),
      unmet,
    );
  });
}

test('only errors fail when asked so, and a warning then passes', () => {
  const weak = plainRun([flat('bn/moving_mean', { source: 'scalar' }), moving('w')]);
  const severities = checked([weak]).report.runs.flatMap(({ findings }) =>
    findings.map(({ severity }) => severity),
  );
  assert.equal(severities, ['warning']);
  assert.is(checked([weak], { failOn: 'warning' }).outcome, 'failed');
  assert.is(checked([weak], { failOn: 'error' }).outcome, 'passed');
  assert.is(checked([stale], { failOn: 'error' }).outcome, 'failed');
});

test('an unmet demand says what is there and what to do', () => {
  const [old] = checked([healthy], { maxAgeSeconds: 60, age: 7200 }).unmet;
  assert.match(old?.message ?? '', 'is 2 h old, and 60 s is the most');
  const [missing] = checked([healthy], { required: [/embedding/] }).unmet;
  assert.is(missing?.message, 'no recorded variable matches /embedding/ (2 variables recorded).');
  assert.match(missing?.advice ?? '', 'flatline inspect');
});

test.run();
