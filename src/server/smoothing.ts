/**
 * TensorBoard's smoothing: an exponential moving average that is corrected for its start. Values that
 * are not finite stay as they are and do not count; a series of equal values stays as it is.
 *
 * @param weight 0 for none, below 1.
 * @see tensorboard/webapp/widgets/line_chart_v2/lib/data_transformer.ts (`classicSmoothing`)
 */
export function smooth(values: Float64Array, weight: number): Float64Array {
  const smoothed = Float64Array.from(values);
  if (weight <= 0 || values.every((value) => value === values[0])) return smoothed;
  let last = 0;
  let debias = 1;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (!Number.isFinite(value)) continue;
    last = last * weight + (1 - weight) * value;
    debias *= weight;
    smoothed[index] = last / (1 - debias);
  }
  return smoothed;
}
