import { setImmediate as afterOthers } from 'node:timers/promises';

/** Nobody else waits longer for an answer that takes long to make. */
const SLICE_MILLIS = 8;

/** Cuts long work into slices, between which other requests are answered. */
export class TimeSlice {
  #began = performance.now();

  /** To be awaited at every point where the work may rest. */
  async pause(): Promise<void> {
    if (performance.now() - this.#began < SLICE_MILLIS) return;
    await afterOthers();
    this.#began = performance.now();
  }
}
