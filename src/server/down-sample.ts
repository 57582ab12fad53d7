import {
  epochsOf,
  supersedingPoints as pointsOfEpochs,
  type RestartMark,
} from '../model/restarts.js';
import type { VariableColumns } from '../model/run-view.js';
import type { PointRange } from './axis-window.js';

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
 * The columns of a series with only the points that a chart draws; the same columns where those are
 * all, as in a training that was never restarted.
 */
export function supersedingColumns<
  Columns extends Readonly<Record<keyof Columns, Float64Array>> & { readonly step: Float64Array },
>(columns: Columns, restarts: readonly RestartMark[] = []): Columns {
  const { step } = columns;
  if (restarts.length === 0 && isAscending(step)) return columns;
  const points = supersedingPoints(step, restarts);
  if (points.length === step.length) return columns;
  const kept = (column: Float64Array): Float64Array =>
    Float64Array.from(points, (index) => column[index] as number);
  const entries = Object.entries<Float64Array>(columns);
  return Object.fromEntries(entries.map(([name, column]) => [name, kept(column)])) as Columns;
}

function isAscending(step: Float64Array): boolean {
  for (let at = 1; at < step.length; at++) {
    if (!((step[at] as number) > (step[at - 1] as number))) return false;
  }
  return true;
}

/**
 * Which points to draw when there are more than a screen can show: in equal stretches, the first,
 * the last, the lowest minimum, the highest maximum and one that is not finite, so that no peak is
 * lost.
 *
 * @param limit about how many points to keep; never fewer than the extremes need.
 * @returns ascending indices into the columns.
 */
export function downSample(
  { min, max }: Pick<VariableColumns, 'min' | 'max'>,
  range: PointRange,
  limit: number,
): readonly number[] {
  const total = range.end - range.start;
  if (total <= limit) return Array.from({ length: total }, (_, at) => range.start + at);
  const stretches = Math.max(1, Math.floor(limit / 5));
  const kept: number[] = [];
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = range.start + Math.floor((stretch * total) / stretches);
    const end = range.start + Math.floor(((stretch + 1) * total) / stretches);
    let lowest: number | undefined;
    let highest: number | undefined;
    let notFinite: number | undefined;
    for (let index = start; index < end; index++) {
      const [low, high] = [min[index] as number, max[index] as number];
      if (!Number.isFinite(low) || !Number.isFinite(high)) notFinite ??= index;
      else {
        if (lowest === undefined || low < (min[lowest] as number)) lowest = index;
        if (highest === undefined || high > (max[highest] as number)) highest = index;
      }
    }
    const chosen = [start, end - 1, lowest, highest, notFinite];
    for (const index of chosen.filter((at) => at !== undefined).sort((a, b) => a - b)) {
      if (index !== kept.at(-1)) kept.push(index);
    }
  }
  return kept;
}
