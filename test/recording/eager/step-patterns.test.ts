import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { StepPatterns } from '../../../src/recording/eager/step-patterns.js';

const test = suite('recording/step-patterns');

function step(patterns: StepPatterns, ...writes: readonly number[]): void {
  for (const index of writes) patterns.note('write', index);
  patterns.endStep();
}

const writes = (patterns: StepPatterns) =>
  patterns.take().map(({ steps, events }) => [steps, ...events.map((event) => event.index)]);

test('steps that are alike are one pattern, others keep their own', () => {
  const patterns = new StepPatterns();
  assert.ok(patterns.isEmpty);
  for (let round = 0; round < 3; round++) {
    step(patterns, 0, 1);
    step(patterns, 0);
  }
  step(patterns);
  assert.not.ok(patterns.isEmpty);
  assert.equal(writes(patterns), [[3, 0, 1], [3, 0], [1]]);
  assert.ok(patterns.isEmpty);
});

test('a pattern that was taken begins anew', () => {
  const patterns = new StepPatterns();
  step(patterns, 4);
  patterns.take();
  step(patterns, 4);
  step(patterns, 4);
  assert.equal(writes(patterns), [[2, 4]]);
});

test('every kind of event is counted apart, and how often it happened in one step', () => {
  const patterns = new StepPatterns();
  patterns.note('write', 7);
  patterns.note('training-call', 7);
  patterns.note('inference-call', 7);
  patterns.note('write', 7);
  patterns.note('apply', 0);
  patterns.endStep();
  assert.equal(patterns.take(), [
    {
      steps: 1,
      events: [
        { kind: 'write', index: 7, count: 2 },
        { kind: 'training-call', index: 7, count: 1 },
        { kind: 'inference-call', index: 7, count: 1 },
        { kind: 'apply', index: 0, count: 1 },
      ],
    },
  ]);
});

test('says when too many different steps wait', () => {
  const patterns = new StepPatterns();
  for (let index = 0; index < 8; index++) {
    assert.not.ok(patterns.isFull);
    step(patterns, index);
  }
  assert.ok(patterns.isFull);
});

test('what follows the last step is not part of one', () => {
  const patterns = new StepPatterns();
  step(patterns, 1);
  patterns.note('write', 2);
  assert.equal(writes(patterns), [[1, 1]]);
  assert.equal(patterns.takeUnfinished(), [{ kind: 'write', index: 2, count: 1 }]);
  assert.equal(patterns.takeUnfinished(), []);
});

test.run();
