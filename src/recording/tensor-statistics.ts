import { fingerprintOf } from '../base/fingerprint.js';
import type { TensorStatistics } from '../model/statistics.js';

/** The memory of a numeric tensor. */
export type TensorValues = Float32Array | Float64Array | Int32Array | Uint8Array;

/**
 * The figures of one tensor, by loops over its memory: no TensorFlow op runs for them.
 *
 * @example measureTensor(Float32Array.of(0, 0)).std // 0
 */
export function measureTensor(values: TensorValues): TensorStatistics {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let sumSquares = 0;
  let nonFinite = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (!Number.isFinite(value)) {
      nonFinite++;
      continue;
    }
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
    sumSquares += value * value;
  }
  const count = values.length;
  const finite = count - nonFinite;
  const figures = { count, nonFinite, fingerprint: fingerprintOf(values) };
  if (finite === 0) {
    const nan = Number.NaN;
    return { ...figures, min: nan, max: nan, mean: nan, std: nan, norm: nan };
  }
  const mean = sum / finite;
  return {
    ...figures,
    min,
    max,
    mean,
    std: stdAround(mean, values, finite),
    norm: Math.sqrt(sumSquares),
  };
}

/** A second pass: the difference of two large sums would lose a small deviation. */
function stdAround(mean: number, values: TensorValues, finite: number): number {
  let squares = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (Number.isFinite(value)) squares += (value - mean) * (value - mean);
  }
  return Math.sqrt(squares / finite);
}

/** The L2 norm of the finite elements, and how many are not finite: what is kept of a gradient. */
export function normOf(values: TensorValues): {
  readonly norm: number;
  readonly nonFinite: number;
} {
  let sumSquares = 0;
  let nonFinite = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (Number.isFinite(value)) sumSquares += value * value;
    else nonFinite++;
  }
  return { norm: Math.sqrt(sumSquares), nonFinite };
}
