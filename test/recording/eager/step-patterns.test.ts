import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { StepPatterns } from '../../../src/recording/eager/step-patterns.js';
import {
  APPLY,
  INFERENCE_CALL,
  type StepAct,
  TRAINING_CALL,
} from '../../../src/recording/eager/tfjs-listener.js';
import { heapAfterCollection } from '../../support/heap.js';

const test = suite('recording/step-patterns');

const optimizer: StepAct = { kind: 'write', writer: 'optimizer', name: 'SGD', source: undefined };
const variables = Array.from({ length: 9 }, (_, name) => ({ name }));

function step(patterns: StepPatterns, ...writes: readonly number[]): void {
  for (const index of writes) patterns.note(variables[index] as object, optimizer);
  patterns.endStep();
}

const writes = (patterns: StepPatterns) =>
  patterns
    .take()
    .map(({ steps, pattern }) => [
      steps,
      ...pattern.events.map(({ subject }) => variables.indexOf(subject as { name: number })),
    ]);

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

test('a pattern that goes on is the same object, until no step was so', () => {
  const patterns = new StepPatterns();
  const taken = () => patterns.take().map(({ pattern }) => pattern);
  step(patterns, 1);
  const [first] = taken();
  step(patterns, 1);
  assert.is(taken()[0], first);
  step(patterns, 2);
  taken();
  step(patterns, 1);
  assert.is.not(taken()[0], first);
});

test('every kind of event is counted apart, and how often it happened in one step', () => {
  const patterns = new StepPatterns();
  const [layer, trained] = [{}, {}];
  patterns.note(layer, optimizer);
  patterns.note(layer, TRAINING_CALL);
  patterns.note(layer, INFERENCE_CALL);
  patterns.note(layer, optimizer);
  patterns.note(trained, APPLY);
  patterns.endStep();
  const [{ steps, pattern } = { steps: 0, pattern: undefined }] = patterns.take();
  assert.is(steps, 1);
  assert.equal(
    pattern?.events.map(({ act, subject, count }) => [act.kind, subject === layer, count]),
    [
      ['write', true, 2],
      ['training-call', true, 1],
      ['inference-call', true, 1],
      ['apply', false, 1],
    ],
  );
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
  patterns.note(variables[2] as object, optimizer);
  assert.equal(writes(patterns), [[1, 1]]);
  const unfinished = () => patterns.takeUnfinished().events.map(({ subject }) => subject);
  assert.equal(unfinished(), [variables[2]]);
  assert.equal(unfinished(), []);
});

test('a step that nobody ends is counted whole, in bounded memory', () => {
  const patterns = new StepPatterns();
  const steps = 1_000_000;
  const before = heapAfterCollection();
  for (let at = 0; at < steps; at++) {
    patterns.note(variables[at % 2] as object, optimizer);
    patterns.note(variables[2] as object, APPLY);
  }
  const grown = heapAfterCollection() - before;
  assert.ok(grown < 4 * 1024 * 1024, `${grown} bytes`);
  assert.is(patterns.length, 2 * steps);
  patterns.endStep();
  step(patterns, 3);
  assert.is(patterns.length, 0);
  const counts = patterns
    .take()
    .map(({ steps, pattern }) => [
      steps,
      pattern.events.map(({ subject, act, count }) => [subject, act, count]),
    ]);
  assert.equal(counts, [
    [
      1,
      [
        [variables[0], optimizer, steps / 2],
        [variables[2], APPLY, steps],
        [variables[1], optimizer, steps / 2],
      ],
    ],
    [1, [[variables[3], optimizer, 1]]],
  ]);
});

test.run();
