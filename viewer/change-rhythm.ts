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
  #lastBeat: number | undefined;
  #silentSince: number | undefined;

  /** @param at milliseconds since 1970. */
  beat(at: number): void {
    if (this.#lastBeat !== undefined) this.#intervals.push(at - this.#lastBeat);
    if (this.#intervals.length > kept) this.#intervals.shift();
    this.#lastBeat = at;
    this.#silentSince = at;
  }

  /** Listens anew after a time without hearing, which was neither silence nor an interval. */
  restart(at: number): void {
    this.#lastBeat = undefined;
    this.#silentSince = at;
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
    if (usual === undefined || this.#silentSince === undefined) return false;
    return now - this.#silentSince > 2 * usual;
  }
}
