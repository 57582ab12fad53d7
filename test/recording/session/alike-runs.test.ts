import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RunKinds } from '../../../src/recording/session/alike-runs.js';
import { WideTensor } from '../../../src/recording/session/wide-tensor.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const test = suite('recording/alike-runs');

test('where nothing decides, all runs are alike; where more than feeds decides, none', () => {
  const steady = new RunKinds([]);
  assert.ok(steady.of({}));
  assert.is(steady.of({ x: 1 }), steady.of({ x: 2 }));
  assert.is(new RunKinds(undefined).of({}), undefined);
});

test('runs with the same numbers are alike, however they are fed', () => {
  const kinds = new RunKinds(['flag', 'number']);
  const alike = kinds.of({ flag: true, number: 3, x: [1, 2] });
  assert.ok(alike);
  assert.is(kinds.of({ x: [7], number: 3n, flag: true }), alike);
  assert.is(kinds.of({ flag: true, number: tf.scalar(3, 'int32') }), alike);
  assert.is.not(kinds.of({ flag: false, number: 3 }), alike);
  assert.is.not(kinds.of({ flag: true, number: 4 }), alike);
});

test('int64 is told apart to the last bit', () => {
  const kinds = new RunKinds(['n']);
  const wide = (low: number): WideTensor => new WideTensor(9, [], Int32Array.of(low, 2 ** 30));
  assert.is(kinds.of({ n: wide(0) }), kinds.of({ n: wide(0) }));
  assert.is.not(kinds.of({ n: wide(0) }), kinds.of({ n: wide(1) }));
});

test('more than one element, and ever new numbers, are not remembered', () => {
  const kinds = new RunKinds(['n']);
  assert.is(kinds.of({ n: [1, 2] }), undefined);
  assert.is(kinds.of({ n: tf.tensor1d([1, 2]) }), undefined);
  assert.is(kinds.of({ n: 'text' }), undefined);
  const known = Array.from({ length: 1000 }, (_, n) => kinds.of({ n })).filter(Boolean);
  assert.is(known.length, 64);
  assert.ok(kinds.of({ n: 0 }));
});

test.run();
