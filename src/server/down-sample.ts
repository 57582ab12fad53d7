import type { VariableColumns } from '../model/run-view.js';

/**
 * Which points to draw when there are more than a screen can show: in equal stretches,
 * the first, the last, the lowest minimum and the highest maximum, so that no peak is lost.
 *
 * @param limit about how many points to keep; never fewer than the extremes need.
 * @returns ascending indices into the columns.
 */
export function downSample({ min, max }: VariableColumns, limit: number): number[] {
  const total = min.length;
  if (total <= limit) return Array.from({ length: total }, (_, index) => index);
  const stretches = Math.max(1, Math.floor(limit / 4));
  const kept = new Set<number>();
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = Math.floor((stretch * total) / stretches);
    const end = Math.floor(((stretch + 1) * total) / stretches);
    let lowest = start;
    let highest = start;
    for (let index = start + 1; index < end; index++) {
      if ((min[index] as number) < (min[lowest] as number)) lowest = index;
      if ((max[index] as number) > (max[highest] as number)) highest = index;
      // Non-finite points are what somebody looks for: none is dropped for being unordered.
      if (Number.isNaN(min[lowest] as number)) lowest = index;
    }
    for (const index of [start, lowest, highest, end - 1]) kept.add(index);
  }
  return [...kept].sort((a, b) => a - b);
}
