import type { WireHistogramPoint } from '../../src/wire/histograms.js';
import { toNumber } from '../format.js';

/** Histograms of several steps over the same bins, so that they can be compared. */
export interface BinnedHistograms {
  readonly min: number;
  readonly max: number;
  /** One row a point: the count in each bin. */
  readonly rows: readonly (readonly number[])[];
  /** The greatest count in a bin. */
  readonly peak: number;
}

/** TensorBoard's number of bins. */
export const binCount = 30;

type Bucket = readonly [left: number, right: number, count: number];

function bucketsOf(point: WireHistogramPoint): readonly Bucket[] {
  return (point.buckets ?? [])
    .map(([left, right, count]): Bucket => [toNumber(left), toNumber(right), toNumber(count)])
    .filter((bucket) => bucket.every(Number.isFinite) && bucket[2] > 0);
}

/** Whether any of the histograms counts anything, by its buckets or by its percentiles. */
export function hasElements(points: readonly WireHistogramPoint[]): boolean {
  return points.some(
    (point) => bucketsOf(point).length > 0 || point.percentiles?.some((value) => value !== 'NaN'),
  );
}

/** The range of all buckets; a single value gets some room around it, as TensorBoard gives it. */
function rangeOf(buckets: readonly Bucket[]): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const [left, right] of buckets) {
    min = Math.min(min, left);
    max = Math.max(max, right);
  }
  if (min > max) return { min: 0, max: 1 };
  if (min < max) return { min, max };
  return { min: min - Math.abs(min) * 0.1 - 1, max: max + Math.abs(max) * 0.1 + 1 };
}

/** Shares each bucket out over the bins that it covers, by how much of it lies in which. */
export function binHistograms(points: readonly WireHistogramPoint[]): BinnedHistograms {
  const all = points.map(bucketsOf);
  const { min, max } = rangeOf(all.flat());
  const width = (max - min) / binCount;
  const binOf = (value: number): number =>
    Math.min(binCount - 1, Math.max(0, Math.floor((value - min) / width)));
  const rows = all.map((buckets) => {
    const row = Array<number>(binCount).fill(0);
    for (const [left, right, count] of buckets) {
      const [first, last] = [binOf(left), binOf(right)];
      for (let bin = first; bin <= last; bin++) {
        const from = Math.max(left, min + bin * width);
        const to = Math.min(right, min + (bin + 1) * width);
        const share = right > left ? Math.max(0, to - from) / (right - left) : 1;
        row[bin] = (row[bin] ?? 0) + share * count;
      }
    }
    return row;
  });
  const peak = rows.reduce((high, row) => Math.max(high, ...row), 0);
  return { min, max, rows, peak };
}
