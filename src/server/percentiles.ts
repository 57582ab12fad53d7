/** The shares of elements at which a distribution is read, in hundredths of a percent: TensorBoard's. */
export const BASIS_POINTS = [0, 668, 1587, 3085, 5000, 6915, 8413, 9332, 10000] as const;

/**
 * The values below which each of `BASIS_POINTS` of a histogram's elements lie, straight lines drawn
 * inside of the buckets.
 *
 * @param buckets rows of left, right and count, flattened.
 * @returns one value for each basis point; zeros for a histogram of nothing.
 * @see tensorboard/plugins/distribution/compressor.py (`compress_histogram`)
 */
export function percentiles(buckets: Float64Array): number[] {
  const count = buckets.length / 3;
  if (count === 0) return BASIS_POINTS.map(() => 0);
  const least = buckets[0] as number;
  const greatest = buckets[buckets.length - 2] as number;
  let total = 0;
  for (let bucket = 0; bucket < count; bucket++) total += buckets[3 * bucket + 2] as number;
  const values: number[] = [];
  let before = 0;
  let bucket = 0;
  for (const point of BASIS_POINTS) {
    let value = greatest;
    for (; bucket < count; bucket++) {
      const share = ((buckets[3 * bucket + 2] as number) * 10_000) / (total || 1);
      const after = before + share;
      if (share > 0 && after > point) {
        const left = before === 0 ? least : Math.max(buckets[3 * bucket - 2] as number, least);
        const right = Math.min(buckets[3 * bucket + 1] as number, greatest);
        value = left + ((point - before) * (right - left)) / share;
        break;
      }
      before = after;
    }
    values.push(value);
  }
  return values;
}
