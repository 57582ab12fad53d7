import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { RecordedFacts } from '../../src/model/run-view.js';
import {
  mergeLayers,
  mergeOptimizers,
  mergeVariables,
} from '../../src/store/resumed-recordings.js';
import { assignView, layer, moving } from '../support/run-view.js';

const facts: RecordedFacts = {
  createdStep: 0,
  disposedStep: undefined,
  restoredStep: undefined,
  slotOf: undefined,
  idleAtStart: false,
  gradients: undefined,
  changedSinceLast: Float64Array.of(Number.NaN, 0),
  changedSinceStart: Float64Array.of(Number.NaN, 0),
  nonFinite: Float64Array.of(0, 0),
  changedChannels: undefined,
  skippedSamples: 1,
};

const test = suite('store/resumed-recordings');

test('one recording stays as it is, also with layers of one name', () => {
  const twins = [
    layer('dense', { training: 1, inference: 0 }),
    layer('dense', { training: 0, inference: 2 }),
  ];
  assert.equal(mergeLayers([twins]), twins);
  assert.equal(mergeLayers([]), []);
});

test('a variable of two recordings has the points and the assigns of both', () => {
  const first = moving('w', { assigns: [assignView('SGD', { observed: 3 })] });
  const second = moving('w', {
    trainable: false,
    assigns: [assignView('SGD', { observed: 4 }), assignView('Adam', { observed: 1 })],
  });
  const alone = moving('only in the second');
  const [merged, other, ...more] = mergeVariables([[first], [second, alone]]);
  assert.equal(more, []);
  assert.is(other?.name, 'only in the second');
  assert.is(merged?.trainable, false);
  assert.is(merged?.initial, first.initial);
  assert.equal(merged?.assigns, [
    assignView('SGD', { observed: 7 }),
    assignView('Adam', { observed: 1 }),
  ]);
  const points = first.columns.step.length;
  for (const [name, column] of Object.entries(merged?.columns ?? {})) {
    assert.is(column.length, 2 * points, name);
  }
  assert.equal([...(merged?.columns.step ?? [])], [...first.columns.step, ...second.columns.step]);
});

test('an assign that no recording could see stays unseen', () => {
  const [merged] = mergeVariables([
    [moving('w', { assigns: [assignView('op', { implied: 5 })] })],
    [moving('w', { assigns: [assignView('op', { implied: 6 })] })],
  ]);
  assert.equal(merged?.assigns, [assignView('op', { implied: 11 })]);
});

test('what recorders tell of a variable is put together', () => {
  const gradients = (taken: number, missing: number, norms: readonly number[]) => ({
    taken,
    missing,
    columns: {
      step: Float64Array.from(norms.keys()),
      norm: Float64Array.from(norms),
      nonFinite: Float64Array.from(norms, () => 0),
    },
  });
  const earlier = {
    ...facts,
    gradients: gradients(3, 1, [1, 2]),
    changedChannels: Uint8Array.of(1, 0, 0),
  };
  const later = {
    ...facts,
    createdStep: 9,
    restoredStep: 0,
    changedChannels: Uint8Array.of(0, 0, 1),
    gradients: gradients(4, 4, []),
  };
  const merged = mergeVariables([
    [moving('w', { recorded: earlier })],
    [moving('w', { recorded: later })],
  ])[0]?.recorded;
  assert.is(merged?.createdStep, 0);
  assert.is(merged?.restoredStep, 0);
  assert.is(merged?.skippedSamples, 2);
  assert.equal(merged?.changedChannels, Uint8Array.of(1, 0, 1));
  assert.equal([...(merged?.changedSinceLast ?? [])], [Number.NaN, 0, Number.NaN, 0]);
  assert.equal(merged?.gradients, gradients(7, 5, [1, 2]));
  const [half] = mergeVariables([[moving('w', { recorded: earlier })], [moving('w')]]);
  assert.is(half?.recorded, earlier);
});

test('an optimizer of two recordings has the steps of both', () => {
  const optimizer = (steps: number, rate: number) => ({
    name: 'Adam',
    className: 'Adam',
    steps,
    learningRate: {
      step: Float64Array.of(1),
      wallTime: Float64Array.of(1),
      value: Float64Array.of(rate),
    },
  });
  const [merged] = mergeOptimizers([[optimizer(3, 0.1)], [optimizer(4, 0.2)]]);
  assert.is(merged?.steps, 7);
  assert.equal(merged?.learningRate.value, Float64Array.of(0.1, 0.2));
});

test.run();
