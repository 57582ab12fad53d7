import type { TensorValues } from '../tensor-statistics.js';
import type { GraphWriter } from './graph-writers.js';
import type { WriterCounters } from './writer-counters.js';

/** How often a writer ran in one run; undefined when that was not counted. */
export type ObservedRuns = (writer: GraphWriter) => number | undefined;

/** How often each writer ran between two readings of its counter. */
export class RunCounts {
  readonly #counters: WriterCounters;
  #last: Int32Array;
  #since: Int32Array;

  constructor(counters: WriterCounters) {
    this.#counters = counters;
    this.#last = new Int32Array(counters.size);
    this.#since = new Int32Array(counters.size);
  }

  /** Takes a new reading of all counters; gives the runs since the one before. */
  take(counts: TensorValues): Int32Array {
    // int32 goes round: the difference is right all the same.
    this.#since = Int32Array.from(counts, (count, index) => count - (this.#last[index] as number));
    this.#last = Int32Array.from(counts);
    return this.#since;
  }

  /** Runs between the last two readings; undefined for a writer without a counter. */
  of(writer: GraphWriter): number | undefined {
    const index = this.#counters.indexOf(writer);
    return index === undefined ? undefined : this.#since[index];
  }
}
