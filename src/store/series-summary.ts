import type { PointLayout } from './point-layout.js';

/** What is always in memory of a series, exact however many points it has. */
export interface SeriesSummary {
  readonly length: number;
  readonly firstStep: number;
  readonly lastStep: number;
  /** The first and the last of what tells a change: a scalar's value, a tensor's fingerprint. */
  readonly first: number;
  readonly last: number;
  /** NaN when no point has a number. */
  readonly min: number;
  readonly max: number;
  /** Points that differ from the point before, bit for bit. */
  readonly changes: number;
  /** The step of the last of them; NaN when there is none. */
  readonly lastChangedStep: number;
  /** Points whose step does not lie behind that of the point before. */
  readonly repeats: number;
  /** Of the records that hold the first and the last point, in their files. */
  readonly firstOffset: number;
  readonly lastOffset: number;
}

export const emptySummary: SeriesSummary = {
  length: 0,
  firstStep: Number.NaN,
  lastStep: Number.NaN,
  first: Number.NaN,
  last: Number.NaN,
  min: Number.NaN,
  max: Number.NaN,
  changes: 0,
  lastChangedStep: Number.NaN,
  repeats: 0,
  firstOffset: Number.NaN,
  lastOffset: Number.NaN,
};

/** Numbers a summary takes when it is kept in an array. */
export const SUMMARY_NUMBERS = 12;

/** The summary of a series; empty for one that the array has no room for. */
export function summaryAt(numbers: Float64Array, series: number): SeriesSummary {
  const at = series * SUMMARY_NUMBERS;
  if (!(at < numbers.length) || numbers[at] === 0) return emptySummary;
  return {
    length: numbers[at] as number,
    firstStep: numbers[at + 1] as number,
    lastStep: numbers[at + 2] as number,
    first: numbers[at + 3] as number,
    last: numbers[at + 4] as number,
    min: numbers[at + 5] as number,
    max: numbers[at + 6] as number,
    changes: numbers[at + 7] as number,
    lastChangedStep: numbers[at + 8] as number,
    repeats: numbers[at + 9] as number,
    firstOffset: numbers[at + 10] as number,
    lastOffset: numbers[at + 11] as number,
  };
}

/**
 * The same where it is kept, without a copy: there may be many that little is asked of. It holds for
 * as long as the array stays as it is.
 */
export function summaryViewAt(numbers: Float64Array, series: number): SeriesSummary {
  const at = series * SUMMARY_NUMBERS;
  return at < numbers.length && numbers[at] !== 0 ? new SummaryView(numbers, at) : emptySummary;
}

class SummaryView implements SeriesSummary {
  readonly #numbers: Float64Array;
  readonly #at: number;

  constructor(numbers: Float64Array, at: number) {
    this.#numbers = numbers;
    this.#at = at;
  }

  get length(): number {
    return this.#numbers[this.#at] as number;
  }

  get firstStep(): number {
    return this.#numbers[this.#at + 1] as number;
  }

  get lastStep(): number {
    return this.#numbers[this.#at + 2] as number;
  }

  get first(): number {
    return this.#numbers[this.#at + 3] as number;
  }

  get last(): number {
    return this.#numbers[this.#at + 4] as number;
  }

  get min(): number {
    return this.#numbers[this.#at + 5] as number;
  }

  get max(): number {
    return this.#numbers[this.#at + 6] as number;
  }

  get changes(): number {
    return this.#numbers[this.#at + 7] as number;
  }

  get lastChangedStep(): number {
    return this.#numbers[this.#at + 8] as number;
  }

  get repeats(): number {
    return this.#numbers[this.#at + 9] as number;
  }

  get firstOffset(): number {
    return this.#numbers[this.#at + 10] as number;
  }

  get lastOffset(): number {
    return this.#numbers[this.#at + 11] as number;
  }
}

export function putSummary(numbers: Float64Array, series: number, summary: SeriesSummary): void {
  const at = series * SUMMARY_NUMBERS;
  numbers[at] = summary.length;
  numbers[at + 1] = summary.firstStep;
  numbers[at + 2] = summary.lastStep;
  numbers[at + 3] = summary.first;
  numbers[at + 4] = summary.last;
  numbers[at + 5] = summary.min;
  numbers[at + 6] = summary.max;
  numbers[at + 7] = summary.changes;
  numbers[at + 8] = summary.lastChangedStep;
  numbers[at + 9] = summary.repeats;
  numbers[at + 10] = summary.firstOffset;
  numbers[at + 11] = summary.lastOffset;
}

/** Where the records of a stretch's first and last point lie. */
export interface StretchEnds {
  readonly firstOffset: number;
  readonly lastOffset: number;
}

/** The summary of a stretch of points: `layout.columns` columns of `length`, one behind the other. */
export function summaryOf(
  stretch: Float64Array,
  length: number,
  { low, high, identity }: PointLayout,
  { firstOffset, lastOffset }: StretchEnds,
): SeriesSummary {
  if (length === 0) return emptySummary;
  const [lowAt, highAt, identityAt] = [low * length, high * length, identity * length];
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let changes = 0;
  let lastChange = -1;
  let repeats = 0;
  let step = Number.NEGATIVE_INFINITY;
  let last = stretch[identityAt] as number;
  for (let index = 0; index < length; index++) {
    const lowest = stretch[lowAt + index] as number;
    const highest = stretch[highAt + index] as number;
    if (lowest < min) min = lowest;
    if (highest > max) max = highest;
    const value = stretch[identityAt + index] as number;
    if (isOther(value, last)) {
      changes++;
      lastChange = index;
      last = value;
    }
    const own = stretch[index] as number;
    if (own <= step) repeats++;
    step = own;
  }
  return {
    length,
    firstStep: stretch[0] as number,
    lastStep: step,
    first: stretch[identityAt] as number,
    last,
    min: min === Number.POSITIVE_INFINITY && max < min ? Number.NaN : min,
    max: max === Number.NEGATIVE_INFINITY && max < min ? Number.NaN : max,
    changes,
    lastChangedStep: lastChange < 0 ? Number.NaN : (stretch[lastChange] as number),
    repeats,
    firstOffset,
    lastOffset,
  };
}

/** The same as `!Object.is`, which costs many times as much before it is optimised. */
export function isOther(a: number, b: number): boolean {
  if (a === b) return a === 0 && 1 / a !== 1 / b;
  return !(Number.isNaN(a) && Number.isNaN(b));
}

/** The summary of two stretches that follow one another. */
export function joinSummaries(earlier: SeriesSummary, later: SeriesSummary): SeriesSummary {
  if (earlier.length === 0) return later;
  if (later.length === 0) return earlier;
  const isChanged = !Object.is(earlier.last, later.first);
  const isRepeat = later.firstStep <= earlier.lastStep;
  return {
    length: earlier.length + later.length,
    firstStep: earlier.firstStep,
    lastStep: later.lastStep,
    first: earlier.first,
    last: later.last,
    min: lesser(earlier.min, later.min),
    max: -lesser(-earlier.max, -later.max),
    changes: earlier.changes + later.changes + (isChanged ? 1 : 0),
    lastChangedStep: lastChangeOf(earlier, later, isChanged),
    repeats: earlier.repeats + later.repeats + (isRepeat ? 1 : 0),
    firstOffset: earlier.firstOffset,
    lastOffset: later.lastOffset,
  };
}

function lastChangeOf(earlier: SeriesSummary, later: SeriesSummary, isChanged: boolean): number {
  if (later.changes > 0) return later.lastChangedStep;
  return isChanged ? later.firstStep : earlier.lastChangedStep;
}

/** NaN only when both are. */
function lesser(a: number, b: number): number {
  return Number.isNaN(a) || b < a ? b : a;
}
