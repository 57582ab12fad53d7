import type { Query } from './query.js';

export const axes = ['step', 'wall', 'relative'] as const;
/** What a range is in: steps, seconds since 1970, or seconds since the series began. */
export type Axis = (typeof axes)[number];

/** The stretch of a horizontal axis that is asked for. */
export interface AxisWindow {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  /** About how many points to keep, the peaks among them. */
  readonly points: number;
}

/** All of a series. */
export const wholeAxis = {
  axis: 'step',
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
} as const;

/**
 * The window that `axis`, `from`, `to` and `points` ask for.
 *
 * @throws ApiError when one of them is no such thing.
 */
export function windowOf(query: Query, byDefault: number, most: number): AxisWindow {
  return {
    axis: query.choice('axis', axes),
    from: query.number('from', wholeAxis.from),
    to: query.number('to', wholeAxis.to),
    points: query.numberWithin('points', byDefault, 1, most),
  };
}

interface TimeColumns {
  readonly step: Float64Array;
  readonly wallTime: Float64Array;
}

/**
 * The points inside the window and the next one on each side, to which lines are drawn.
 *
 * @param columns of points that no later one supersedes.
 * @returns ascending indices.
 */
export function within(columns: TimeColumns, { axis, from, to }: AxisWindow): readonly number[] {
  const place = axis === 'step' ? columns.step : columns.wallTime;
  const origin = axis === 'relative' ? (columns.wallTime[0] ?? 0) : 0;
  let first = place.length;
  let last = -1;
  for (let index = 0; index < place.length; index++) {
    const at = (place[index] as number) - origin;
    if (at < from || at > to) continue;
    first = Math.min(first, index);
    last = index;
  }
  if (last < 0) return neighbours(place, origin + from);
  const start = Math.max(0, first - 1);
  const end = Math.min(place.length - 1, last + 1);
  return Array.from({ length: end - start + 1 }, (_, offset) => start + offset);
}

/** The two points between which a range without points lies. */
function neighbours(place: Float64Array, from: number): readonly number[] {
  const after = place.findIndex((at) => at > from);
  return after > 0 ? [after - 1, after] : [];
}
