import { fingerprintOf } from '../base/fingerprint.js';
import type { HistogramSummary } from '../model/log-event.js';
import type { Histogram } from '../model/statistics.js';
import type { tensorflow } from '../protobuf/generated/messages.js';

/** Reads the histogram of TensorFlow 1, tensorboardX and PyTorch: its own figures, untouched. */
export function histogramOfProto(proto: tensorflow.HistogramProto.$Properties): HistogramSummary {
  const figures = [
    proto.min ?? 0,
    proto.max ?? 0,
    proto.num ?? 0,
    proto.sum ?? 0,
    proto.sumSquares ?? 0,
  ] as const;
  const [min, max, count, sum, sumSquares] = figures;
  const everyNumber = Float64Array.from([
    ...figures,
    ...(proto.bucketLimit ?? []),
    ...(proto.bucket ?? []),
  ]);
  return { min, max, count, sum, sumSquares, fingerprint: fingerprintOf(everyNumber) };
}

/**
 * Reads the histogram of TensorFlow 2: rows of (left, right, count), flattened.
 *
 * Sums are estimated from the middles of the buckets, since the format does not carry them. A
 * single row of width 1 is how older writers put "all values equal": its middle is the value.
 */
export function histogramOfRows(rows: Float64Array): HistogramSummary {
  const fingerprint = fingerprintOf(rows);
  let count = 0;
  let sum = 0;
  let sumSquares = 0;
  let min = Number.NaN;
  let max = Number.NaN;
  const singleValue = rows.length === 3 && isWidthOne(rows[0] ?? 0, rows[1] ?? 0);
  for (let at = 0; at < rows.length; at += 3) {
    const [left, right, inBucket] = rows.subarray(at, at + 3) as unknown as [
      number,
      number,
      number,
    ];
    if (inBucket === 0) continue;
    const middle = (left + right) / 2;
    if (Number.isNaN(min)) min = singleValue ? middle : left;
    max = singleValue ? middle : right;
    count += inBucket;
    sum += inBucket * middle;
    sumSquares += inBucket * middle * middle;
  }
  return { min, max, count, sum, sumSquares, fingerprint };
}

/** Whether two edges lie 1 apart, as near as float32 could hold them: tfjs-node writes such edges. */
function isWidthOne(left: number, right: number): boolean {
  const rounding = Math.max(Math.abs(left), Math.abs(right)) * 2 ** -23;
  return Math.abs(right - left - 1) <= Math.max(1e-6, rounding);
}

/**
 * The rows of (left, right, count) that TensorFlow 2 writes. All values equal is, as in
 * TensorBoard's own writer, rows (v, v, 0) that end in (v, v, n).
 */
export function rowsOfHistogram(histogram: Histogram): Float64Array {
  const { edges, counts } = histogram;
  const rows = new Float64Array(counts.length * 3);
  for (let bucket = 0; bucket < counts.length; bucket++) {
    rows[bucket * 3] = edges[bucket] as number;
    rows[bucket * 3 + 1] = edges[bucket + 1] as number;
    rows[bucket * 3 + 2] = counts[bucket] as number;
  }
  return rows;
}
