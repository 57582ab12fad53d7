import { areEqual } from './run-counts.js';

/** Patterns that may wait; runs of more kinds than that are written as they come. */
const MAX_WAITING = 8;

/** Some runs of one combination of fetches, in each of which the writers ran equally often. */
export interface RunPattern {
  readonly fetchSetId: number;
  readonly training: boolean;
  /** Runs of each counted writer. */
  readonly counts: Int32Array;
  readonly runs: number;
}

/** What happens in each run of a session, run-length encoded: nothing is left out. */
export class RunPatterns {
  #waiting: { -readonly [Key in keyof RunPattern]: RunPattern[Key] }[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  get isFull(): boolean {
    return this.#waiting.length >= MAX_WAITING;
  }

  /** @param counts is kept when it is the first of its kind. */
  note(fetchSetId: number, training: boolean, counts: Int32Array): void {
    for (const pattern of this.#waiting) {
      const isKnown =
        pattern.fetchSetId === fetchSetId &&
        pattern.training === training &&
        areEqual(pattern.counts, counts);
      if (isKnown) {
        pattern.runs++;
        return;
      }
    }
    this.#waiting.push({ fetchSetId, training, counts, runs: 1 });
  }

  /** The runs since the last call; in which order they came is not kept. */
  take(): readonly RunPattern[] {
    const patterns = this.#waiting;
    this.#waiting = [];
    return patterns;
  }
}
