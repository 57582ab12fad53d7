/** `DoublesFingerprint` of `src/base/fingerprint.ts`, its four lanes at once. */

let low: v128 = i32x4.splat(0);
let high: v128 = i32x4.splat(0);
let bytes: u32 = 0;

export function beginFingerprint(): void {
  low = i32x4.splat(0xdeadbeef);
  high = i32x4.splat(0x41c6ce57);
  bytes = 0;
}

/**
 * Adds the doubles in [start, end).
 *
 * @returns whether each is a number.
 */
export function addDoubles(start: usize, end: usize): bool {
  let l = low;
  let h = high;
  let hasNaN = i32x4.splat(0);
  for (let at = start; at < end; at += 16) {
    const pair = end - at === 8 ? v128.load64_zero(at) : v128.load(at);
    hasNaN = v128.or(hasNaN, f64x2.ne(pair, pair));
    l = i32x4.mul(v128.xor(l, pair), i32x4.splat(0x9e3779b1));
    h = v128.xor(i32x4.mul(v128.xor(h, pair), i32x4.splat(0x5f356495)), i32x4.shr_u(l, 15));
  }
  low = l;
  high = h;
  bytes += u32(end - start);
  return !v128.any_true(hasNaN);
}

/** Ends it with its length in bytes. */
export function endFingerprint(): f64 {
  ownLow = 0xdeadbeef;
  ownHigh = 0x41c6ce57;
  addWord(i32x4.extract_lane(low, 0));
  addWord(i32x4.extract_lane(high, 0));
  addWord(i32x4.extract_lane(low, 1));
  addWord(i32x4.extract_lane(high, 1));
  addWord(i32x4.extract_lane(low, 2));
  addWord(i32x4.extract_lane(high, 2));
  addWord(i32x4.extract_lane(low, 3));
  addWord(i32x4.extract_lane(high, 3));
  addWord(bytes);
  let l = (ownLow ^ (ownLow >> 16)) * 0x85ebca6b;
  l ^= (ownHigh ^ (ownHigh >> 13)) * 0xc2b2ae35;
  let h = (ownHigh ^ (ownHigh >> 16)) * 0x85ebca6b;
  h ^= (l ^ (l >> 13)) * 0xc2b2ae35;
  return <f64>(h & 0x1fffff) * 4294967296.0 + <f64>l;
}

/** Of the fingerprint of the lanes. */
let ownLow: u32 = 0;
let ownHigh: u32 = 0;

function addWord(word: u32): void {
  ownLow = (ownLow ^ word) * 0x9e3779b1;
  ownHigh = ((ownHigh ^ word) * 0x5f356495) ^ (ownLow >> 15);
}
