import {
  epochsOf,
  supersedingPoints as pointsOfEpochs,
  type RestartMark,
} from '../model/restarts.js';
import type { VariableColumns } from '../model/run-view.js';

/**
 * The points that a chart draws: those that no later start of training supersedes, and of several at
 * one step the last.
 *
 * @returns ascending indices; their steps increase strictly.
 */
export function supersedingPoints(
  step: Float64Array,
  restarts: readonly RestartMark[] = [],
): number[] {
  const points = pointsOfEpochs(step, epochsOf(step, restarts));
  return points.filter((index, at) => step[index] !== step[points[at + 1] ?? -1]);
}

/**
 * Which points to draw when there are more than a screen can show: in equal stretches, the first,
 * the last, the lowest minimum, the highest maximum and one that is not finite, so that no peak is
 * lost.
 *
 * @param points indices into the columns, ascending.
 * @param limit about how many of them to keep; never fewer than the extremes need.
 */
export function downSample(
  { min, max }: Pick<VariableColumns, 'min' | 'max'>,
  points: readonly number[],
  limit: number,
): readonly number[] {
  const total = points.length;
  if (total <= limit) return points;
  const stretches = Math.max(1, Math.floor(limit / 5));
  const kept = new Set<number>();
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = Math.floor((stretch * total) / stretches);
    const end = Math.floor(((stretch + 1) * total) / stretches);
    let lowest: number | undefined;
    let highest: number | undefined;
    let notFinite: number | undefined;
    for (let at = start; at < end; at++) {
      const index = points[at] as number;
      const [low, high] = [min[index] as number, max[index] as number];
      if (!Number.isFinite(low) || !Number.isFinite(high)) notFinite ??= index;
      else {
        if (lowest === undefined || low < (min[lowest] as number)) lowest = index;
        if (highest === undefined || high > (max[highest] as number)) highest = index;
      }
    }
    for (const index of [points[start], points[end - 1], lowest, highest, notFinite]) {
      if (index !== undefined) kept.add(index);
    }
  }
  return [...kept].sort((a, b) => a - b);
}
