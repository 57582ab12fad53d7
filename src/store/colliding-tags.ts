import type { VariableColumns } from '../model/run-view.js';

/**
 * How many values each step of a series carries: 1, unless several variables were written under one
 * tag (Keras 3 callbacks of some versions tag by the variable's bare name, so that all layers
 * share `moving_mean/histogram`).
 *
 * A collision repeats at every step: groups of equal steps, one behind the other, all of one size;
 * the last may still be growing. A series that only repeats one step for ever is none.
 */
export function valuesPerStep(step: Float64Array): number {
  let size = 1;
  while (size < step.length && step[size] === step[0]) size++;
  if (size === 1 || size === step.length) return 1;
  for (let start = size; start < step.length; start += size) {
    const end = Math.min(start + size, step.length);
    if (step[start] === step[start - 1]) return 1;
    for (let index = start + 1; index < end; index++) {
      if (step[index] !== step[start]) return 1;
    }
  }
  return size;
}

/** The points of one of the variables that share a series: every `size`-th, from `first` on. */
export function everyNth(columns: VariableColumns, size: number, first: number): VariableColumns {
  const pick = (column: Float64Array): Float64Array =>
    column.filter((_, index) => index % size === first);
  return {
    step: pick(columns.step),
    wallTime: pick(columns.wallTime),
    min: pick(columns.min),
    max: pick(columns.max),
    mean: pick(columns.mean),
    std: pick(columns.std),
    norm: pick(columns.norm),
    maxChange: pick(columns.maxChange),
    fingerprint: pick(columns.fingerprint),
  };
}
