import { DoublesFingerprint } from '../base/fingerprint.js';
import type { HistogramSummary } from '../model/log-event.js';
import type { Histogram } from '../model/statistics.js';
import type { tensorflow } from '../protobuf/generated/messages.js';

/** How many figures stand before the buckets: min, max, num, sum, sum of squares. */
export const HISTOGRAM_FIGURES = 5;
const DOUBLE_BYTES = 8;
/** A row is left, right and count, each a double. */
export const HISTOGRAM_ROW_BYTES = 24;
const QUIET_NAN = 0x7ff8_0000_0000_0000n;

/** Reads the histogram of TensorFlow 1, tensorboardX and PyTorch: its own figures, untouched. */
export function histogramOfProto(proto: tensorflow.HistogramProto.$Properties): HistogramSummary {
  const limits = proto.bucketLimit ?? [];
  const numbers = Float64Array.from([
    proto.min ?? 0,
    proto.max ?? 0,
    proto.num ?? 0,
    proto.sum ?? 0,
    proto.sumSquares ?? 0,
    ...limits,
    ...(proto.bucket ?? []),
  ]);
  return histogramOfFigures(numbers, HISTOGRAM_FIGURES + limits.length);
}

/**
 * The same from all its numbers in the order of the fields: the five figures, limits, counts.
 *
 * @param limitsEnd where the counts begin.
 */
export function histogramOfFigures(numbers: Float64Array, limitsEnd: number): HistogramSummary {
  makeNaNsAlike(numbers);
  const { buffer, byteOffset, byteLength } = numbers;
  const bytes = new DataView(buffer, byteOffset, byteLength);
  const bounds = [0, HISTOGRAM_FIGURES, limitsEnd, numbers.length].map((at) => at * DOUBLE_BYTES);
  const [figures, limits, counts, end] = bounds as [number, number, number, number];
  const fingerprint = new DoublesFingerprint();
  fingerprint.add(bytes, figures, limits);
  fingerprint.add(bytes, limits, counts);
  fingerprint.add(bytes, counts, end);
  return {
    min: numbers[0] as number,
    max: numbers[1] as number,
    count: numbers[2] as number,
    sum: numbers[3] as number,
    sumSquares: numbers[4] as number,
    fingerprint: fingerprint.value,
  };
}

/** Reads the histogram of TensorFlow 2: rows of (left, right, count), flattened. */
export function histogramOfRows(rows: Float64Array): HistogramSummary {
  const bytes = new DataView(new ArrayBuffer(rows.length * DOUBLE_BYTES));
  for (const [index, number] of rows.entries()) {
    bytes.setFloat64(index * DOUBLE_BYTES, number, true);
  }
  return histogramOfRowBytes(bytes, 0, bytes.byteLength);
}

/**
 * The same from the rows as they are written: whole rows of little-endian doubles, wherever they
 * begin, which are not copied.
 *
 * Sums are estimated from the middles of the buckets, since the format does not carry them. A
 * single row of width 1 is how older writers put "all values equal": its middle is the value.
 */
export function histogramOfRowBytes(bytes: DataView, start: number, end: number): HistogramSummary {
  let count = 0;
  let sum = 0;
  let sumSquares = 0;
  let min = Number.NaN;
  let max = Number.NaN;
  let hasNaN = false;
  const isSingle =
    end - start === HISTOGRAM_ROW_BYTES &&
    isWidthOne(bytes.getFloat64(start, true), bytes.getFloat64(start + DOUBLE_BYTES, true));
  for (let at = start; at < end; at += HISTOGRAM_ROW_BYTES) {
    const left = bytes.getFloat64(at, true);
    const right = bytes.getFloat64(at + DOUBLE_BYTES, true);
    const inBucket = bytes.getFloat64(at + 2 * DOUBLE_BYTES, true);
    if (Number.isNaN(left) || Number.isNaN(right) || Number.isNaN(inBucket)) hasNaN = true;
    if (inBucket === 0) continue;
    const middle = (left + right) / 2;
    if (Number.isNaN(min)) min = isSingle ? middle : left;
    max = isSingle ? middle : right;
    count += inBucket;
    sum += inBucket * middle;
    sumSquares += inBucket * middle * middle;
  }
  const fingerprint = new DoublesFingerprint();
  if (hasNaN) fingerprint.add(withNaNsAlike(bytes, start, end), 0, end - start);
  else fingerprint.add(bytes, start, end);
  return { min, max, count, sum, sumSquares, fingerprint: fingerprint.value };
}

/** NaN has many bit patterns, and which one survives a copy is chance: a fingerprint needs one. */
function withNaNsAlike(bytes: DataView, start: number, end: number): DataView {
  const alike = new DataView(new ArrayBuffer(end - start));
  for (let at = 0; at < alike.byteLength; at += DOUBLE_BYTES) {
    const isNone = Number.isNaN(bytes.getFloat64(start + at, true));
    alike.setBigUint64(at, isNone ? QUIET_NAN : bytes.getBigUint64(start + at, true), true);
  }
  return alike;
}

/** The same of numbers that are no longer bytes. */
function makeNaNsAlike(numbers: Float64Array): void {
  for (let index = 0; index < numbers.length; index++) {
    if (Number.isNaN(numbers[index])) numbers[index] = Number.NaN;
  }
}

/** Whether two edges lie 1 apart, as near as float32 could hold them: tfjs-node writes such edges. */
function isWidthOne(left: number, right: number): boolean {
  const rounding = Math.max(Math.abs(left), Math.abs(right)) * 2 ** -23;
  return Math.abs(right - left - 1) <= Math.max(1e-6, rounding);
}

/**
 * Writes the rows of (left, right, count) that TensorFlow 2 writes, little endian. All values equal
 * is, as in TensorBoard's own writer, rows (v, v, 0) that end in (v, v, n).
 */
export function putHistogramRows(view: DataView, at: number, { edges, counts }: Histogram): void {
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const row = at + bucket * HISTOGRAM_ROW_BYTES;
    view.setFloat64(row, edges[bucket] as number, true);
    view.setFloat64(row + 8, edges[bucket + 1] as number, true);
    view.setFloat64(row + 16, counts[bucket] as number, true);
  }
}
