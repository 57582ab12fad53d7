import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { seriesOfScalar, valuesStep } from '../../src/diagnosis/evidence.js';
import type { RunContext } from '../../src/diagnosis/rule.js';
import { listNames, sharedText, spanOf } from '../../src/diagnosis/wording.js';
import type { ScalarView } from '../../src/model/run-view.js';
import { flat, movingLoss, plainRun, recordedRun } from '../support/run-view.js';

const test = suite('diagnosis/wording');

test('names are listed up to three, then counted', () => {
  assert.is(listNames([]), '');
  assert.is(listNames(['a']), 'a');
  assert.is(listNames(['a', 'b']), 'a and b');
  assert.is(listNames(['a', 'b', 'c']), 'a, b and c');
  assert.is(listNames(['a', 'b', 'c', 'd']), 'a, b, c and 1 more');
});

test('a span is what all the variables were seen over', () => {
  const long = flat('a', { points: 30 });
  const late = flat('b', { points: 10, firstStep: 25 });
  assert.is(spanOf(plainRun([]), [long]), 'steps 0 to 29');
  assert.is(spanOf(plainRun([]), [long, late]), 'steps 25 to 29');
  assert.is(
    spanOf(plainRun([]), [long, flat('c', { firstStep: 40 })]),
    'all the steps at which each was seen',
  );
});

test('a log without steps counts its observations', () => {
  const view = flat('a', { points: 7 });
  const atZero = { ...view, columns: { ...view.columns, step: new Float64Array(7) } };
  assert.is(spanOf(plainRun([]), [atZero]), '7 observations at step 0');
});

test('a recording counts training steps, unless the variable appeared late', () => {
  const run = recordedRun([], { trainingSteps: 30 });
  assert.is(spanOf(run, [flat('a', { points: 31 })]), '30 training steps');
  assert.is(spanOf(run, [flat('a', { points: 30, firstStep: 1 })]), '30 training steps');
  assert.is(spanOf(run, [flat('a', { points: 21, firstStep: 10 })]), 'steps 10 to 30');
});

const contextOf = (witness: ScalarView | undefined) =>
  ({ witness: witness && seriesOfScalar(witness) }) as RunContext;

test('the values step tells how much was seen, of what, and what moved meanwhile', () => {
  const first = { file: 'events', offset: 24 };
  const last = { file: 'events', offset: 940 };
  const view = flat('bn_mean', { tags: ['bn/mean'], ends: { first, last } });
  assert.equal(valuesStep(view, contextOf(movingLoss)), {
    source: 'values',
    text: 'bn_mean: 30 observations, steps 0 to 29, the same histogram to the last digit (always 0); meanwhile loss moved',
    series: [
      {
        ...{ name: 'bn_mean', tag: 'bn/mean', source: 'histogram', points: 30 },
        first: { step: 0, min: 0, max: 0, mean: 0, place: first },
        last: { step: 29, min: 0, max: 0, mean: 0, place: last },
      },
    ],
    witness: {
      ...{ name: 'loss', tag: 'loss', source: 'scalar', points: 30 },
      first: { step: 0, min: 1, max: 1, mean: 1 },
      last: { step: 29, min: 30, max: 30, mean: 30 },
    },
    figures: {},
  });
  assert.is(
    valuesStep(flat('w', { source: 'recorded', value: -0.5, max: 1 / 3 }), contextOf(undefined))
      .text,
    'w: 30 observations, steps 0 to 29, byte for byte the same (between -0.5 and 0.3333)',
  );
  assert.is(
    valuesStep(
      flat('bn_mean', { source: 'scalar', tags: ['bn/mean_1'], points: 1 }),
      contextOf(undefined),
    ).text,
    'bn_mean: 1 observation, step 0, the same number under the tag "bn/mean_1" (always 0)',
  );
});

test('NaN throughout is one value', () => {
  assert.match(
    valuesStep(flat('w', { value: Number.NaN }), contextOf(undefined)).text,
    /\(always NaN\)$/,
  );
});

test('what two ops share is told only when it is something', () => {
  const edge = { fetch: 'train', assign: 'set', variable: 'v' };
  assert.is(sharedText([{ ...edge, path: ['train', 'grad', 'act'] }]), '; both depend on act');
  assert.is(sharedText([{ ...edge, path: ['train'] }]), '');
  assert.is(sharedText([]), '');
});

test.run();
