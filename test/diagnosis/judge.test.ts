import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge, reportOf } from '../../src/diagnosis/judge.js';
import { runName } from '../../src/model/names.js';
import type { RunView } from '../../src/model/run-view.js';
import { runViewWith } from '../../src/model/run-view-with.js';
import { flat, layer, moving, plainRun, recordedRun, scalar } from '../support/run-view.js';

const test = suite('diagnosis/judge');

const named = (name: string, run: RunView): RunView => runViewWith(run, { name: runName(name) });
const says = (...runs: readonly RunView[]) => {
  const { verdict, sentence } = judge('logs', runs, []);
  return [verdict, sentence];
};

const healthy = named('good', plainRun([moving('a/kernel'), moving('b/kernel')]));
const sick = named('bad', plainRun([moving('a/kernel'), flat('bn_mean')]));
const sicker = named(
  'worse',
  plainRun([moving('a/kernel'), flat('bn_mean'), flat('bn_variance', { value: 1 })]),
);
const early = named('early', plainRun([flat('a/kernel', { points: 1 })]));
const evaluation = named('eval', plainRun([], { scalars: [scalar('accuracy', 3)] }));

test('one healthy run', () => {
  assert.equal(says(healthy), ['ok', '2 of 2 variables moved: nothing is stale.']);
});

test('one stale run', () => {
  assert.equal(says(sick), ['stale', '1 of 2 variables never moved from its first value.']);
  assert.equal(says(sicker), ['stale', '2 of 3 variables never moved from their first value.']);
});

test('several runs are told apart', () => {
  assert.equal(says(healthy, sick), [
    'stale',
    '1 of 4 variables never moved from its first value (run bad).',
  ]);
  assert.equal(says(healthy, sick, sicker), [
    'stale',
    '3 of 7 variables never moved from their first value (runs bad and worse).',
  ]);
  assert.equal(says(healthy, named('other', healthy)), [
    'ok',
    '4 of 4 variables in 2 runs moved: nothing is stale.',
  ]);
});

test('runs without variables do not hold up a healthy one', () => {
  assert.is(judge('logs', [evaluation, healthy], []).verdict, 'ok');
});

test('but alone they are no pass', () => {
  assert.equal(says(evaluation), [
    'cannot-judge',
    'Could not judge: no variable was recorded in this run.',
  ]);
  assert.equal(says(evaluation, named('other', evaluation)), [
    'cannot-judge',
    'Could not judge: no variable was recorded in any of the 2 runs.',
  ]);
  assert.equal(says(), ['cannot-judge', 'Could not judge: no event file was found.']);
});

test('a run with variables that could not be judged is no pass for any', () => {
  assert.equal(says(healthy, early), [
    'cannot-judge',
    'Could not judge: too early to judge a/kernel: it takes 3 histograms, of which there is 1.',
  ]);
});

test('the reason given is what was missing, not what is in order', () => {
  const frozenAndEarly = recordedRun(
    [flat('base/kernel', { trainable: false }), flat('bn_mean', { points: 5 })],
    { trainingSteps: 30 },
  );
  assert.equal(says(evaluation, healthy, frozenAndEarly), [
    'cannot-judge',
    'Could not judge: too early to judge bn_mean: it takes 20 training steps, of which 5 were recorded.',
  ]);
});

test('stale outweighs what could not be judged', () => {
  assert.is(judge('logs', [early, sick, evaluation], []).verdict, 'stale');
});

test('only what should move counts as never moved', () => {
  const frozenLayer = recordedRun(
    [
      moving('a/kernel'),
      flat('bn_mean'),
      flat('frozen/bn_mean', { layer: 'frozen' }),
      flat('base/kernel', { trainable: false }),
    ],
    { layers: [layer('frozen', { training: 0, inference: 30 }, { trainable: false })] },
  );
  assert.equal(says(frozenLayer), ['stale', '1 of 4 variables never moved from its first value.']);
});

test('a pass says what stayed, and what is not known of it', () => {
  const frozen = (name: string) => flat(name, { trainable: false });
  assert.equal(says(recordedRun([moving('w'), frozen('a/kernel')])), [
    'ok',
    '1 of 2 variables moved; 1 more is not meant to: nothing is stale.',
  ]);
  assert.equal(says(recordedRun([moving('w'), frozen('a/kernel'), frozen('a/bias')])), [
    'ok',
    '1 of 3 variables moved; 2 more are not meant to: nothing is stale.',
  ]);
  assert.equal(says(plainRun([moving('w'), flat('noise')])), [
    'ok',
    '1 of 2 variables moved; of 1 it is not known whether it should: nothing is known to be stale.',
  ]);
});

test('verdicts that are kept are put together as they are', () => {
  const problem = { code: 'x', severity: 'error', message: 'm', advice: 'a' } as const;
  const { runs } = judge('logs', [healthy, sick], []);
  const report = reportOf('logs', runs, [problem]);
  assert.is(report.runs, runs);
  assert.is(report.logdir, 'logs');
  assert.is(report.verdict, 'stale');
  assert.equal(report.problems, [problem]);
});

test.run();
