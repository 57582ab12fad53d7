import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DoublesFingerprint, Fingerprint, fingerprintOf } from '../../src/base/fingerprint.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('base/fingerprint');

test('equal bytes have equal fingerprints, wherever they lie in memory', () => {
  const random = new SeededRandom(1);
  for (let length = 0; length < 40; length++) {
    const bytes = random.bytes(length);
    const fingerprint = fingerprintOf(bytes);
    assert.ok(Number.isSafeInteger(fingerprint) && fingerprint >= 0);
    for (let shift = 1; shift < 5; shift++) {
      const moved = new Uint8Array(length + shift);
      moved.set(bytes, shift);
      assert.is(fingerprintOf(moved.subarray(shift)), fingerprint, `${length} bytes at ${shift}`);
    }
  }
});

test('every single changed bit shows', () => {
  const bytes = new SeededRandom(2).bytes(67);
  const before = fingerprintOf(bytes);
  const seen = new Set([before]);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Uint8Array.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    seen.add(fingerprintOf(changed));
  }
  assert.is(seen.size, bytes.length * 8 + 1);
});

test('-0 is not 0, order counts, and zeros of another length differ', () => {
  assert.is.not(fingerprintOf(Float32Array.of(-0)), fingerprintOf(Float32Array.of(0)));
  assert.is.not(fingerprintOf(Float32Array.of(1, 2)), fingerprintOf(Float32Array.of(2, 1)));
  const ofZeros = Array.from({ length: 20 }, (_, length) => fingerprintOf(new Uint8Array(length)));
  assert.is(new Set(ofZeros).size, 20);
});

test('words go in one at a time or together', () => {
  const one = new Fingerprint();
  for (const word of [1, -2, 0x7fffffff]) one.word(word);
  const together = new Fingerprint();
  together.words(Int32Array.of(1, -2, 0x7fffffff));
  assert.is(one.value, together.value);
});

function ofDoubles(bytes: Uint8Array, start: number, end: number): number {
  const fingerprint = new DoublesFingerprint();
  fingerprint.add(new DataView(bytes.buffer, bytes.byteOffset), start, end);
  return fingerprint.value;
}

test('doubles have one fingerprint, wherever they lie in memory', () => {
  const bytes = new SeededRandom(3).bytes(43);
  for (const end of [3, 11, 19, 27, 43]) {
    assert.is(ofDoubles(bytes, 3, end), ofDoubles(bytes.slice(3, end), 0, end - 3));
  }
});

test('every single changed bit of doubles shows, and so does every pair of changed signs', () => {
  const bytes = new SeededRandom(4).bytes(72);
  const seen = new Set([ofDoubles(bytes, 0, 72)]);
  const flipped = (...bits: readonly number[]): number => {
    const changed = Uint8Array.from(bytes);
    for (const bit of bits) changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    return ofDoubles(changed, 0, 72);
  };
  const signs = Array.from({ length: 9 }, (_, index) => 64 * index + 63);
  for (let bit = 0; bit < bytes.length * 8; bit++) seen.add(flipped(bit));
  for (const one of signs)
    for (const other of signs) if (one < other) seen.add(flipped(one, other));
  assert.is(seen.size, 1 + 72 * 8 + 36);
});

test('zeros of another number differ', () => {
  const zeros = new Uint8Array(160);
  const seen = Array.from({ length: 21 }, (_, length) => ofDoubles(zeros, 0, 8 * length));
  assert.is(new Set(seen).size, 21);
});

/** Fingerprints stand in event files: those written yesterday must compare with today's. */
test('keeps its values', () => {
  assert.is(fingerprintOf(new Uint8Array(0)), 8_750_396_527_887_026);
  assert.is(fingerprintOf(Float32Array.of(0, 1, -1)), 13_076_579_242_219);
});

test.run();
