import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Flatness,
  flatnessOf,
  isAtInitialStatistics,
  pointAt,
  stepRange,
} from '../../src/diagnosis/flatness.js';
import type { RunView, VariableView } from '../../src/model/run-view.js';
import type { TensorStatistics } from '../../src/model/statistics.js';
import { assignView, flat, moving, plainRun, recordedRun, variable } from '../support/run-view.js';
import { recordedFacts } from '../support/weights.js';

const test = suite('diagnosis/flatness');

/** In few words: `flat proven`, `moved at 3`, `too few`. */
function inWords(flatness: Flatness): string {
  switch (flatness.kind) {
    case 'moved':
      return `moved at ${flatness.atStep}`;
    case 'flat':
      return `flat ${flatness.certainty}`;
    case 'unused':
      return 'unused';
    case 'too-few':
      return `too few: ${flatness.wanted}`;
  }
}

function judged(view: VariableView, run: RunView = plainRun([]), hasWitness = true): string {
  return inWords(flatnessOf(view, run, hasWitness));
}

const recorded = (points: number) => flat('w', { source: 'recorded', points });
const recording = (trainingSteps: number) => recordedRun([], { trainingSteps });

test('recorded: from 20 training steps and 3 samples on, proven', () => {
  assert.is(judged(recorded(20), recording(20)), 'flat proven');
  assert.is(
    judged(recorded(20), recording(19)),
    'too few: 20 training steps, of which 19 were recorded',
  );
  assert.is(
    judged(recorded(20), recording(1)),
    'too few: 20 training steps, of which 1 was recorded',
  );
});

test('recorded: few samples are too few, however far apart', () => {
  const sampledAt = (...steps: number[]) => {
    const view = recorded(steps.length);
    const assigns = [assignView('w/assign', { observed: 100 })];
    return { ...view, assigns, columns: { ...view.columns, step: Float64Array.from(steps) } };
  };
  assert.is(judged(sampledAt(0, 50, 100), recording(100)), 'flat proven');
  assert.is(judged(sampledAt(0, 100), recording(100)), 'too few: 3 samples, of which there are 2');
  assert.is(judged(sampledAt(100), recording(100)).split(':')[0], 'too few');
  const unwritten = { ...sampledAt(0, 100), assigns: [assignView('w/assign', { observed: 0 })] };
  assert.is(judged(unwritten, recording(100)), 'flat proven');
});

test('recorded: a variable that appeared late was watched through its own steps only', () => {
  const late = flat('w', { source: 'recorded', points: 6, firstStep: 995 });
  assert.is(judged(late, recording(1000)), 'too few: 20 training steps, of which 6 were recorded');
});

test('recorded: a moving statistic that was loaded once, and written by nothing else, is still', () => {
  const loaded = (values: readonly number[], more: Partial<VariableView> = {}) =>
    variable('bn/moving_mean', values, {
      source: 'recorded',
      recorded: recordedFacts({ restoredStep: 10 }),
      assigns: [{ ...assignView('bn', { observed: 1 }), writer: 'load' }],
      ...more,
    });
  const around = (before: number, after: number) =>
    Array.from({ length: 30 }, (_, step) => (step <= 10 ? before : after));
  assert.is(judged(loaded(around(0, 3)), recording(30)), 'flat proven');
  // A session does not count what its restore ops write.
  assert.is(judged(loaded(around(0, 3), { assigns: [] }), recording(30)), 'flat proven');
  const byHand = [{ ...assignView('user', { observed: 1 }), writer: 'user' as const }];
  const unseen = [assignView('assign', {})];
  const moved: Readonly<Record<string, VariableView>> = {
    'written by hand': loaded(around(0, 3), { assigns: byHand }),
    'written by what is not counted': loaded(around(0, 3), { assigns: unseen }),
    'never loaded': loaded(around(0, 3), { recorded: recordedFacts({}) }),
    'a weight': loaded(around(0, 3), { role: 'kernel' }),
    'changed later again': loaded([...around(0, 3).slice(0, -1), 4]),
  };
  for (const [what, view] of Object.entries(moved)) {
    assert.is(judged(view, recording(30)), 'moved at 11', what);
  }
  assert.is(judged(loaded([0, 1, ...around(0, 3).slice(2)]), recording(30)), 'moved at 1');
});

test('histograms: from 3 on, strong', () => {
  assert.is(judged(flat('w', { points: 3 })), 'flat strong');
  assert.is(judged(flat('w', { points: 2 })), 'too few: 3 histograms, of which there are 2');
  assert.is(judged(flat('w', { points: 1 })), 'too few: 3 histograms, of which there is 1');
});

test('histograms need no witness to be flat', () => {
  assert.is(judged(flat('w'), plainRun([]), false), 'flat strong');
});

test('scalars: from 5 on and with a witness, weak', () => {
  const scalars = (points: number) => flat('bn_mean', { source: 'scalar', points });
  assert.is(judged(scalars(5)), 'flat weak');
  assert.is(judged(scalars(4)), 'too few: 5 points, of which there are 4');
  assert.is(
    judged(scalars(30), plainRun([]), false),
    'too few: anything else in the run that moved, since scalars alone prove little',
  );
});

test('each lack has advice of its own', () => {
  const fixOf = (view: VariableView, run = plainRun([]), hasWitness = true) => {
    const flatness = flatnessOf(view, run, hasWitness);
    return flatness.kind === 'too-few' ? flatness.fix : undefined;
  };
  const scalars = flat('w', { source: 'scalar' });
  assert.is(fixOf(recorded(30), recording(5)), 'Train longer.');
  assert.match(fixOf(flat('w', { points: 2 })) ?? '', /write summaries more often/);
  assert.match(fixOf(scalars, plainRun([]), false) ?? '', /Write the loss as well/);
  assert.match(fixOf(recorded(0), recording(30)) ?? '', /Initialise it/);
});

test('a variable without any point is neither flat nor moving', () => {
  for (const source of ['recorded', 'histogram', 'scalar'] as const) {
    assert.is(
      judged(flat('w', { source, points: 0 }), recording(30)),
      'too few: values, of which none was recorded',
    );
  }
});

test('one changed bit is a move, early or late, and so is one that is taken back', () => {
  assert.is(judged(moving('w')), 'moved at 1');
  assert.is(judged(variable('w', [1, 1, 1, 1, 1 + Number.EPSILON])), 'moved at 4');
  assert.is(judged(variable('w', [1, 2, 1, 1, 1])), 'moved at 1');
  assert.is(judged(variable('w', [1, 2])), 'moved at 1');
  assert.is(judged(variable('w', [0, -0, 0])), 'moved at 1');
});

test('a recorded value that differs from the initial one has moved before the first sample', () => {
  const initial: TensorStatistics = {
    count: 1,
    nonFinite: 0,
    min: 0,
    max: 0,
    mean: 0,
    std: 0,
    norm: 0,
    fingerprint: 7,
  };
  const view = flat('w', { source: 'recorded', value: 8, initial, firstStep: 1 });
  assert.is(judged(view, recording(30)), 'moved at 1');
});

test('histograms are compared by their fingerprint, not by figures that happen to agree', () => {
  const view = flat('w');
  const fingerprint = Float64Array.from(view.columns.fingerprint, (_, at) => (at === 29 ? 1 : 0));
  assert.is(judged({ ...view, columns: { ...view.columns, fingerprint } }), 'moved at 29');
});

test('NaN that stays NaN is flat, and a number that becomes NaN has moved', () => {
  const scalars = { source: 'scalar' } as const;
  assert.is(judged(flat('w', { value: Number.NaN, ...scalars })), 'flat weak');
  assert.is(judged(flat('w', { value: Number.NaN })), 'flat strong');
  assert.is(judged(variable('w', [1, 1, Number.NaN, Number.NaN], scalars)), 'moved at 2');
});

test('points are counted from either end', () => {
  const view = variable('w', [5, 6, 7], { max: 9, firstStep: 10 });
  assert.equal(pointAt(view, 0), { step: 10, min: 5, max: 9, mean: 5 });
  assert.equal(pointAt(view, -1), { step: 12, min: 7, max: 9, mean: 7 });
  assert.is(pointAt(view, 3), undefined);
  assert.is(pointAt(view, -4), undefined);
});

test('the range of steps holds where steps go back, as after a restart', () => {
  const view = flat('w', { points: 4 });
  const step = Float64Array.of(5, 9, 2, 3);
  assert.equal(stepRange({ ...view, columns: { ...view.columns, step } }), { first: 2, last: 9 });
  assert.is(stepRange(flat('w', { points: 0 })), undefined);
});

test('means begin at 0, variances at 1, in every element', () => {
  const isFresh = (name: string, value: number, max = value) =>
    isAtInitialStatistics(flat(name, { value, max }));
  assert.ok(isFresh('bn/moving_mean', 0));
  assert.ok(isFresh('bn/moving_variance', 1));
  assert.ok(isFresh('bn.num_batches_tracked', 0));
  assert.not(isFresh('bn/moving_mean', 1));
  assert.not(isFresh('bn/moving_variance', 0));
  assert.not(isFresh('bn/moving_mean', 0, 0.5));
});

test.run();
