/** Intervals that the rhythm is told from. */
const kept = 20;
const fewestIntervals = 3;
/** Quicker rhythms are too short for an eye to miss a beat. */
const shortestMillis = 2000;

/**
 * How often changes come, told from the last of them, so that a training that fell silent can be told
 * from one that is slow.
 */
export class ChangeRhythm {
  readonly #intervals: number[] = [];
  #last: number | undefined;

  /** @param at milliseconds since 1970. */
  beat(at: number): void {
    if (this.#last !== undefined) this.#intervals.push(at - this.#last);
    if (this.#intervals.length > kept) this.#intervals.shift();
    this.#last = at;
  }

  /** The usual interval, the median; undefined while too few changes came to tell. */
  get usualMillis(): number | undefined {
    if (this.#intervals.length < fewestIntervals) return undefined;
    const sorted = [...this.#intervals].sort((a, b) => a - b);
    return Math.max(shortestMillis, sorted[sorted.length >> 1] ?? 0);
  }

  /** Whether nothing came for twice the usual interval. */
  isSilent(now: number): boolean {
    const usual = this.usualMillis;
    return this.#last !== undefined && usual !== undefined && now - this.#last > 2 * usual;
  }
}
