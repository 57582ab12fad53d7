import type { TensorValues } from '../tensor-statistics.js';

/** A combination of fetches and feeds, as far as its counts go. */
interface CountedFetchSet {
  readonly id: number;
  /** Whether each run of it runs the same writers equally often. */
  readonly isSteady: boolean;
}

interface SteadyRuns {
  readonly counts: Int32Array;
  /** Runs since the counters were read. */
  unread: number;
}

/**
 * How often each counted writer ran in each run. Where no branch and no loop decides, all runs of a
 * fetch set are like the first one that was read: the counters, which add up in the graph, are then
 * read after many runs, and held against the sum.
 */
export class RunCounts {
  readonly #steady = new Map<number, SteadyRuns>();
  #last: Int32Array;
  #isTrusted = true;

  constructor(size: number) {
    this.#last = new Int32Array(size);
  }

  /** The counts of a run that was like others; undefined when the counters are to be read. */
  withoutReading({ id }: CountedFetchSet): Int32Array | undefined {
    const steady = this.#steady.get(id);
    if (!steady) return undefined;
    steady.unread++;
    return steady.counts;
  }

  /**
   * Takes a reading of all counters after a run; gives the counts of that run.
   *
   * @throws Error when runs were not like those before them; from then on every run has to be read.
   */
  take(reading: TensorValues, { id, isSteady }: CountedFetchSet): Int32Array {
    const counts = this.#sinceLast(reading);
    const steady = this.#steady.get(id);
    if (steady && areEqual(counts, steady.counts)) return steady.counts;
    if (steady || counts.some((count) => count < 0)) {
      this.#steady.clear();
      this.#isTrusted = false;
      throw new Error(
        'runs of the same fetches ran different assigns; from here on each is counted',
      );
    }
    if (isSteady && this.#isTrusted) this.#steady.set(id, { counts, unread: 0 });
    return counts;
  }

  /** Takes a reading after a run that TensorFlow broke off: nobody knows how much of it ran. */
  leaveOut(reading: TensorValues): void {
    this.#sinceLast(reading);
  }

  /** What is left of a reading when the runs that were not read are taken off. */
  #sinceLast(reading: TensorValues): Int32Array {
    // int32 goes round: the difference is right all the same.
    const counts = Int32Array.from(
      reading,
      (count, index) => count - (this.#last[index] as number),
    );
    this.#last = Int32Array.from(reading);
    for (const steady of this.#steady.values()) {
      for (const [index, count] of steady.counts.entries()) {
        counts[index] = (counts[index] as number) - count * steady.unread;
      }
      steady.unread = 0;
    }
    return counts;
  }
}

export function areEqual(some: Int32Array, others: Int32Array): boolean {
  if (some === others) return true;
  for (let index = 0; index < some.length; index++) {
    if (some[index] !== others[index]) return false;
  }
  return true;
}
