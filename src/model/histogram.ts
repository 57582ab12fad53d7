import type { Histogram } from './statistics.js';

/** Buckets TensorBoard's own writers use by default. */
export const DEFAULT_BUCKETS = 30;

/** The smallest and largest finite element; NaN when there is none. */
export interface FiniteRange {
  readonly min: number;
  readonly max: number;
}

export function finiteRangeOf(values: ArrayLike<number>): FiniteRange {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (value < min && value > Number.NEGATIVE_INFINITY) min = value;
    if (value > max && value < Number.POSITIVE_INFINITY) max = value;
  }
  return min <= max ? { min, max } : { min: Number.NaN, max: Number.NaN };
}

/**
 * Counts finite elements in equal buckets between their smallest and largest. All elements equal:
 * every bucket has width 0 and the last holds all, as TensorBoard writes it
 * (tensorboard/plugins/histogram/summary_v2.py).
 *
 * @param range the values' own, from `finiteRangeOf` or statistics that were taken anyway.
 */
export function histogramOf(
  values: ArrayLike<number>,
  range: FiniteRange,
  buckets = DEFAULT_BUCKETS,
): Histogram {
  const histogram = emptyHistogram(buckets);
  fillHistogram(histogram, values, range);
  return histogram;
}

export function emptyHistogram(buckets = DEFAULT_BUCKETS): Histogram {
  return { edges: new Float64Array(buckets + 1), counts: new Float64Array(buckets) };
}

/** `histogramOf` into memory that is there already. */
export function fillHistogram(
  { edges, counts }: Histogram,
  values: ArrayLike<number>,
  { min, max }: FiniteRange,
): void {
  const buckets = counts.length;
  const last = buckets - 1;
  counts.fill(0);
  // Ends so far apart that their distance overflows are measured at half their size.
  const scale = Number.isFinite(max - min) ? 1 : 0.5;
  const low = min * scale;
  const width = (max * scale - low) / buckets;
  if (!(width > 0)) {
    edges.fill(Number.isNaN(min) ? 0 : min);
    if (max > min) edges[buckets] = max;
    counts[last] = finiteCount(values);
    return;
  }
  for (let index = 0; index < buckets; index++) edges[index] = (low + index * width) / scale;
  edges[buckets] = max;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (!(value >= min && value <= max)) continue;
    const bucket = ((value * scale - low) / width) | 0;
    const counted = bucket < last ? bucket : last;
    counts[counted] = (counts[counted] as number) + 1;
  }
}

function finiteCount(values: ArrayLike<number>): number {
  let finite = 0;
  for (let index = 0; index < values.length; index++) {
    if (Number.isFinite(values[index] as number)) finite++;
  }
  return finite;
}
