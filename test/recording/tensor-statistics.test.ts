import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { measureTensor, normOf } from '../../src/recording/tensor-statistics.js';

const test = suite('recording/tensor-statistics');

test('measures a small tensor by the textbook', () => {
  const { count, nonFinite, min, max, mean, std, norm } = measureTensor(
    Float32Array.of(1, 2, 3, 6),
  );
  assert.equal(
    { count, nonFinite, min, max, mean },
    { count: 4, nonFinite: 0, min: 1, max: 6, mean: 3 },
  );
  assert.ok(Math.abs(std - Math.sqrt(3.5)) < 1e-12);
  assert.ok(Math.abs(norm - Math.sqrt(50)) < 1e-12);
});

test('keeps a small deviation on a large mean', () => {
  const { std } = measureTensor(Float64Array.of(1e8, 1e8 + 1, 1e8 + 2));
  assert.ok(Math.abs(std - Math.sqrt(2 / 3)) < 1e-6);
});

test('counts non-finite elements and leaves them out', () => {
  const values = Float32Array.of(1, Number.NaN, Number.POSITIVE_INFINITY, 3);
  const { nonFinite, min, max, mean } = measureTensor(values);
  assert.equal({ nonFinite, min, max, mean }, { nonFinite: 2, min: 1, max: 3, mean: 2 });
});

test('has no figures for a tensor without a finite element', () => {
  const statistics = measureTensor(Float32Array.of(Number.NaN, Number.NaN));
  assert.is(statistics.nonFinite, 2);
  assert.ok(Number.isNaN(statistics.min) && Number.isNaN(statistics.norm));
});

test('tells tensors apart that share every figure', () => {
  const one = measureTensor(Float32Array.of(1, 2, 3));
  const other = measureTensor(Float32Array.of(3, 2, 1));
  assert.is(one.mean, other.mean);
  assert.is.not(one.fingerprint, other.fingerprint);
});

test('the fingerprint sees one flipped bit, the sign of zero, and any place in memory', () => {
  const values = Float32Array.from({ length: 1000 }, (_, index) => index / 7);
  const { fingerprint } = measureTensor(values);
  const moved = new Float32Array(new Float32Array([9, ...values]).buffer, 4);
  assert.is(measureTensor(moved).fingerprint, fingerprint);
  const bits = new Int32Array(values.buffer);
  for (const at of [0, 500, 999]) {
    bits[at] = (bits[at] as number) ^ 1;
    assert.is.not(measureTensor(values).fingerprint, fingerprint);
    bits[at] = (bits[at] as number) ^ 1;
  }
  assert.is.not(
    measureTensor(Float32Array.of(0)).fingerprint,
    measureTensor(Float32Array.of(-0)).fingerprint,
  );
});

test('the fingerprint is a safe integer, also of bytes that fill no word', () => {
  for (let length = 0; length < 9; length++) {
    const { fingerprint } = measureTensor(new Uint8Array(length).fill(7));
    assert.ok(Number.isSafeInteger(fingerprint) && fingerprint >= 0);
  }
  assert.is.not(
    measureTensor(Uint8Array.of(0)).fingerprint,
    measureTensor(Uint8Array.of(0, 0)).fingerprint,
  );
});

test('a gradient is its norm, without the elements that are not finite', () => {
  const cases: readonly (readonly [readonly number[], number, number])[] = [
    [[3, 4], 5, 0],
    [[0, -0], 0, 0],
    [[Number.NaN, 2, Number.NEGATIVE_INFINITY], 2, 2],
    [[1e-45, 0], Math.fround(1e-45), 0],
    [[], 0, 0],
  ];
  for (const [values, norm, nonFinite] of cases) {
    assert.equal(normOf(Float32Array.from(values)), { norm, nonFinite });
  }
});

test.run();
