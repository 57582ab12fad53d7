/**
 * What a histogram comes to, figure for figure as `histogram-codec.ts` works it out: min, max, count,
 * sum, sum of squares and fingerprint, put where the caller says. One that holds a NaN is left to it:
 * NaN has many bit patterns, and a fingerprint needs one.
 */
import { addDoubles, beginFingerprint, endFingerprint } from './fingerprint';
import { lengthAt, lengthBytes } from './varint';

const ROW_BYTES: usize = 24;

/** Reads the rows of (left, right, count) of TensorFlow 2. */
export function readRows(start: usize, end: usize, figures: usize): bool {
  beginFingerprint();
  if (!addDoubles(start, end)) return false;
  store<f64>(figures, endFingerprint(), 40);
  let first = start;
  while (first < end && isEmpty(first)) first += ROW_BYTES;
  let last = end - ROW_BYTES;
  while (last > first && isEmpty(last)) last -= ROW_BYTES;
  let count: f64 = 0;
  let sum: f64 = 0;
  let sumSquares: f64 = 0;
  for (let at = first; at < end; at += ROW_BYTES) {
    const inBucket = load<f64>(at, 16);
    // An empty bucket adds nothing, infinite as its edges may be; the choice costs less than a jump.
    const middle = select<f64>(middleOf(at), 0, inBucket !== 0);
    const share = inBucket * middle;
    count += inBucket;
    sum += share;
    sumSquares += share * middle;
  }
  const isSingle = end - start === ROW_BYTES && isWidthOne(load<f64>(start), load<f64>(start, 8));
  const isFilled = first < end;
  store<f64>(figures, !isFilled ? NaN : isSingle ? middleOf(first) : load<f64>(first));
  store<f64>(figures, !isFilled ? NaN : isSingle ? middleOf(last) : load<f64>(last, 8), 8);
  store<f64>(figures, count, 16);
  store<f64>(figures, sum, 24);
  store<f64>(figures, sumSquares, 32);
  return true;
}

function isEmpty(row: usize): bool {
  return load<f64>(row, 16) === 0;
}

function middleOf(row: usize): f64 {
  return (load<f64>(row) + load<f64>(row, 8)) / 2;
}

/** Whether two edges lie 1 apart, as near as float32 could hold them. */
function isWidthOne(left: f64, right: f64): bool {
  const rounding = Math.max(Math.abs(left), Math.abs(right)) * 1.1920928955078125e-7;
  return Math.abs(right - left - 1) <= Math.max(1e-6, rounding);
}

/** Keys of a HistogramProto's fields: five figures, from min on, then two packed columns. */
const MIN_KEY: u8 = 0x09;
const FIGURES: u8 = 5;
const LIMITS_KEY: u8 = 0x32;
const COUNTS_KEY: u8 = 0x3a;

/** Reads a HistogramProto whose fields stand in their order, as every writer puts them. */
export function readProto(start: usize, end: usize, figures: usize): bool {
  let at = start;
  for (let index: u8 = 0; index < FIGURES; index++) {
    const isThere = at < end && load<u8>(at) === MIN_KEY + 8 * index;
    const figure = isThere ? load<f64>(at, 1) : 0;
    if (isNaN(figure)) return false;
    store<f64>(figures + 8 * usize(index), figure);
    if (isThere) at += 9;
  }
  beginFingerprint();
  addDoubles(figures, figures + 8 * FIGURES);
  at = addPacked(at, end, LIMITS_KEY);
  if (at !== 0) at = addPacked(at, end, COUNTS_KEY);
  store<f64>(figures, endFingerprint(), 40);
  return at === end;
}

/**
 * Adds the doubles of a packed field to the fingerprint, none when another field stands here.
 *
 * @returns where the next field begins; 0 when the doubles do not fit, or one is NaN.
 */
function addPacked(at: usize, end: usize, key: u8): usize {
  if (at >= end || load<u8>(at) !== key) return at;
  const start = at + 1 + lengthBytes(at + 1);
  const bytes = lengthAt(at + 1);
  if (bytes % 8 !== 0 || bytes > end - start) return 0;
  return addDoubles(start, start + bytes) ? start + bytes : 0;
}
