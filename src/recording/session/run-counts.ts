import type { TensorValues } from '../tensor-statistics.js';
import type { AlikeRuns } from './alike-runs.js';

/**
 * How often each counted writer ran in each run. Runs that are alike all do what the first of them
 * did that was read: the counters, which add up in the graph, are then read after many runs, and
 * held against the sum.
 */
export class RunCounts {
  readonly #known = new Set<AlikeRuns>();
  #last: Int32Array;
  #isTrusted = true;

  constructor(size: number) {
    this.#last = new Int32Array(size);
  }

  /** The counts of a run that was like others; undefined when the counters are to be read. */
  withoutReading(kind: AlikeRuns | undefined): Int32Array | undefined {
    if (!kind?.counts) return undefined;
    kind.unread++;
    return kind.counts;
  }

  /**
   * Takes a reading of all counters after a run; gives the counts of that run.
   *
   * @throws Error when runs were not like those before them; from then on every run has to be read.
   */
  take(reading: TensorValues, kind: AlikeRuns | undefined): Int32Array {
    const counts = this.#sinceLast(reading);
    const expected = kind?.counts;
    if (expected && areEqual(counts, expected)) return expected;
    if (expected || counts.some((count) => count < 0)) {
      for (const known of this.#known) known.counts = undefined;
      this.#known.clear();
      this.#isTrusted = false;
      throw new Error(
        'runs of the same fetches ran different assigns; from here on each is counted',
      );
    }
    if (kind && this.#isTrusted) {
      kind.counts = counts;
      this.#known.add(kind);
    }
    return counts;
  }

  /** Takes a reading after a run that ended with an error; gives what it may have run. */
  leaveOut(reading: TensorValues): Int32Array {
    return this.#sinceLast(reading);
  }

  /** What is left of a reading when the runs that were not read are taken off. */
  #sinceLast(reading: TensorValues): Int32Array {
    const now = Int32Array.from(reading);
    const since = now.slice();
    // int32 goes round: the difference is right all the same.
    subtract(since, this.#last, 1);
    this.#last = now;
    for (const kind of this.#known) {
      if (kind.counts && kind.unread > 0) subtract(since, kind.counts, kind.unread);
      kind.unread = 0;
    }
    return since;
  }
}

function subtract(from: Int32Array, counts: Int32Array, times: number): void {
  for (let index = 0; index < from.length; index++) {
    from[index] = (from[index] as number) - (counts[index] as number) * times;
  }
}

export function areEqual(some: Int32Array, others: Int32Array): boolean {
  if (some === others) return true;
  for (let index = 0; index < some.length; index++) {
    if (some[index] !== others[index]) return false;
  }
  return true;
}
