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

/** The points `[start, end)` of a series. */
export interface PointRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The points inside the window and the next one on each side, to which lines are drawn.
 *
 * @param columns of points that no later one supersedes: their steps ascend.
 */
export function within(columns: TimeColumns, { axis, from, to }: AxisWindow): PointRange {
  const place = axis === 'step' ? columns.step : columns.wallTime;
  const origin = axis === 'relative' ? (columns.wallTime[0] ?? 0) : 0;
  const inside = axis === 'step' ? ascendingInside : spanInside;
  const { start, end } = inside(place, origin + from, origin + to);
  if (start >= end) return neighbours(place, origin + from);
  return { start: Math.max(0, start - 1), end: Math.min(place.length, end + 1) };
}

/** The points from the first to the last that lie inside; clocks may go back in between. */
function spanInside(place: Float64Array, from: number, to: number): PointRange {
  const isInside = (at: number): boolean => at >= from && at <= to;
  return { start: place.findIndex(isInside), end: place.findLastIndex(isInside) + 1 };
}

/** The same where the numbers ascend. */
function ascendingInside(place: Float64Array, from: number, to: number): PointRange {
  return {
    start: countWhile(place, (at) => at < from),
    end: countWhile(place, (at) => at <= to),
  };
}

/** How many numbers come before the first that is no longer so, found by halving. */
function countWhile(place: Float64Array, isSo: (at: number) => boolean): number {
  let [start, end] = [0, place.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (isSo(place[middle] as number)) start = middle + 1;
    else end = middle;
  }
  return start;
}

/** The two points between which a range without points lies. */
function neighbours(place: Float64Array, from: number): PointRange {
  const after = place.findIndex((at) => at > from);
  return after > 0 ? { start: after - 1, end: after + 1 } : { start: 0, end: 0 };
}
