import type { LogEvent } from '../../src/model/log-event.js';
import type { Problem } from '../../src/model/problem.js';
import { FileDigest } from '../../src/store/file-digest.js';
import type { RunStore } from '../../src/store/run-store.js';

/** Puts an event into a run as if it had just been read, in a piece of its own. */
export function addEvent(store: RunStore, file: string, event: LogEvent, offset = 0): void {
  const digest = new FileDigest();
  digest.onEvent(event, offset, new Uint8Array(0));
  store.file(file).add(digest.take());
}

export function addProblem(store: RunStore, file: string, problem: Problem): void {
  const digest = new FileDigest();
  digest.onProblem(problem);
  store.file(file).add(digest.take());
}
