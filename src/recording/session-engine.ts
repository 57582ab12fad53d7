import type { NativeSession, SessionFeed } from './native-session.js';
import type { SessionTensor } from './session-backend.js';

/** Where a graph is loaded and run. One run is to end before the next begins. */
export interface SessionEngine {
  /**
   * @returns a tensor for each fetch, which the caller disposes.
   * @throws SessionRunError.
   */
  run(feeds: readonly SessionFeed[], fetches: readonly string[]): Promise<readonly SessionTensor[]>;
  close(): Promise<void>;
}

/** Runs a graph in this thread, which waits for TensorFlow. */
export function engineInThisThread(session: NativeSession): SessionEngine {
  return {
    run: async (feeds, fetches) => session.run(feeds, fetches),
    close: async () => session.close(),
  };
}
