import { formatClock, formatDate } from '../format.js';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const intervals: readonly number[] = [
  0.1,
  0.5,
  1,
  2,
  5,
  10,
  15,
  30,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
];

export interface TimeTick {
  /** Seconds since 1970. */
  readonly value: number;
  readonly label: string;
}

function intervalFor(span: number, most: number): number {
  const known = intervals.find((interval) => span / interval <= most);
  return known ?? Math.ceil(span / most / day) * day;
}

function labelFor(wallSeconds: number, interval: number): string {
  if (interval >= day) return formatDate(wallSeconds);
  const clock = formatClock(wallSeconds);
  if (interval >= minute) return clock.slice(0, 5);
  return interval < 1 ? `${clock}.${Math.round((wallSeconds % 1) * 10) % 10}` : clock;
}

/**
 * Ticks at round local times between two wall times, at most about `most` of them.
 *
 * @param offsetMinutes local time minus UTC, as the clock on the wall has it
 */
export function timeTicks(
  from: number,
  to: number,
  most: number,
  offsetMinutes: number,
): readonly TimeTick[] {
  if (!(to > from)) return [{ value: from, label: formatClock(from) }];
  const interval = intervalFor(to - from, most);
  const offset = offsetMinutes * minute;
  const first = Math.ceil((from + offset) / interval);
  const last = Math.floor((to + offset) / interval);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const value = (first + index) * interval - offset;
    return { value, label: labelFor(value, interval) };
  });
}
