import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { plainRun } from '../support/run-view.js';
import { figuresOf, missedAims, missesOf } from './figures.js';
import type { Charge, Judge } from './judges.js';
import { type Outcome, outcomeOf, type ReadPair } from './outcome.js';
import { type Expectation, sharedLogs } from './zoo-pair.js';

const test = suite('zoo/outcome');

const sick = [plainRun([])];
const healthy = [plainRun([])];

function charge(variables: readonly string[], more: Partial<Charge> = {}): Charge {
  return { id: 'dead', severity: 'error', evidence: 'observed', variables, ...more };
}

function outcome(
  charges: { readonly sick?: readonly Charge[]; readonly healthy?: readonly Charge[] },
  expected: Expectation = { cause: 'dead', variables: ['bn_*'], also: ['beta'] },
): Outcome {
  const judge: Judge = {
    name: 'test',
    charge: (runs) => (runs === sick ? charges.sick : charges.healthy) ?? [],
  };
  const pair: ReadPair['pair'] = {
    name: 'pair',
    framework: 'tf1',
    evidence: 'values',
    source: 'https://example.org',
    expected,
    ...sharedLogs('sick', 'healthy'),
  };
  return outcomeOf({ pair, sick, healthy }, judge);
}

test('a bug is found when every expected variable is named at error or warning', () => {
  const expected = { cause: 'dead', variables: ['bn_mean', 'bn_variance'] };
  const isFound = (charges: readonly Charge[]) => outcome({ sick: charges }, expected).isFound;
  assert.is(isFound([charge(['bn_mean', 'bn_variance'])]), true);
  assert.is(isFound([charge(['bn_mean']), charge(['bn_variance'], { severity: 'warning' })]), true);
  assert.is(isFound([charge(['bn_mean'])]), false);
  assert.is(isFound([charge(['bn_mean', 'bn_variance'], { severity: 'info' })]), false);
  assert.is(isFound([]), false);
});

test('a star stands for anything, all else for itself', () => {
  const expected = { cause: 'dead', variables: ['bn.running_*'] };
  assert.is(outcome({ sick: [charge(['bn.running_mean'])] }, expected).isFound, true);
  assert.is(outcome({ sick: [charge(['bnxrunning_mean'])] }, expected).isFound, false);
});

test('names beyond the expected are wrong, but for what the bug drags along', () => {
  assert.equal(outcome({ sick: [charge(['bn_mean', 'beta', 'kernel'])] }).wrong, ['kernel']);
  assert.equal(outcome({ sick: [charge(['kernel'], { severity: 'info' })] }).wrong, []);
});

test('the cause is right when it is the only one given for the expected variables', () => {
  const isRight = (...charges: readonly Charge[]) => outcome({ sick: charges }).isCauseRight;
  assert.is(isRight(charge(['bn_mean'])), true);
  assert.is(isRight(charge(['bn_mean'], { id: 'asleep' })), false);
  assert.is(isRight(charge(['bn_mean']), charge(['bn_var'], { id: 'asleep' })), false);
  assert.is(isRight(charge(['bn_mean']), charge(['kernel'], { id: 'asleep' })), true);
  assert.is(isRight(), undefined);
  const unknowable = { cause: undefined, variables: ['bn_*'] };
  assert.is(outcome({ sick: [charge(['bn_mean'])] }, unknowable).isCauseRight, undefined);
});

test('what is said to be confirmed has to be so', () => {
  const confirmed = { evidence: 'confirmed' } as const;
  const wrong = (charges: Parameters<typeof outcome>[0]) =>
    outcome(charges).wronglyConfirmed.length;
  assert.is(wrong({ sick: [charge(['bn_mean'], confirmed)] }), 0);
  assert.is(wrong({ sick: [charge(['bn_mean'], { ...confirmed, id: 'asleep' })] }), 1);
  assert.is(wrong({ sick: [charge(['bn_mean', 'kernel'], confirmed)] }), 1);
  assert.is(wrong({ sick: [charge(['kernel'], { ...confirmed, severity: 'info' })] }), 0);
  assert.is(wrong({ sick: [charge(['bn_mean'], { ...confirmed, severity: 'info' })] }), 1);
  assert.is(wrong({ healthy: [charge(['kernel'], confirmed)] }), 1);
  assert.is(wrong({ healthy: [charge(['kernel'], { ...confirmed, severity: 'info' })] }), 0);
});

test('figures count logs; one with a wrong name is no right alarm', () => {
  const found = outcome({ sick: [charge(['bn_mean'])] });
  const withWrong = outcome({ sick: [charge(['bn_mean', 'kernel'], { id: 'asleep' })] });
  const silent = outcome({});
  const alarmed = outcome({
    sick: [charge(['bn_mean'])],
    healthy: [charge(['kernel'], { severity: 'warning' })],
  });
  const figures = figuresOf([found, withWrong, silent, alarmed]);
  assert.equal(figures, {
    pairs: 4,
    recall: 3 / 4,
    precision: 2 / 4,
    causeRight: 2 / 3,
    healthyErrors: 0,
    wronglyConfirmed: 0,
  });
  assert.equal(missedAims('all', figures), [
    'all: recall is 0.750, under 0.95',
    'all: precision is 0.500, under 0.98',
    'all: causeRight is 0.667, under 0.9',
  ]);
  assert.equal(missesOf(alarmed), ['pair: named in the healthy twin: kernel']);
});

test('a healthy log in error misses the aims even where the shares are reached', () => {
  const outcomes = Array.from({ length: 99 }, () => outcome({ sick: [charge(['bn_mean'])] }));
  outcomes.push(outcome({ sick: [charge(['bn_mean'])], healthy: [charge(['kernel'])] }));
  assert.equal(missedAims('all', figuresOf(outcomes)), ['all: 1 healthy in error']);
});

test('no figures come of no pairs', () => {
  const { recall, precision, causeRight } = figuresOf([]);
  assert.equal([recall, precision, causeRight], [undefined, undefined, undefined]);
});

test.run();
