import type { TensorValues } from '../tensor-statistics.js';
import type { NativeSession, OutputMemory, SessionFeed } from './native-session.js';
import type { SessionTensor } from './session-backend.js';
import { isWide, WideTensor } from './wide-tensor.js';

/** Where a graph is loaded and run. One run is to end before the next begins. */
export interface SessionEngine {
  /**
   * @returns a tensor for each fetch, which the caller disposes.
   * @throws SessionRunError.
   */
  run(
    feeds: readonly SessionFeed[],
    fetches: readonly string[],
  ): readonly SessionTensor[] | Promise<readonly SessionTensor[]>;
  /**
   * The values of fetches that need no feeds and are numbers.
   *
   * @throws SessionRunError.
   */
  read(fetches: readonly string[]): Promise<readonly TensorValues[]>;
  close(): Promise<void>;
}

/** Runs a graph in this thread, which waits for TensorFlow. */
export function engineInThisThread(session: NativeSession): SessionEngine {
  return {
    run: (feeds, fetches) => session.run(feeds, fetches),
    read: async (fetches) => session.runForMemory([], fetches).map(numbersOf),
    close: async () => session.close(),
  };
}

/** Of an output of numbers: without a tensor, which would cost more than the reading. */
export function numbersOf({ dtype, shape, values }: OutputMemory): TensorValues {
  return isWide(dtype)
    ? new WideTensor(dtype, shape, values as Int32Array).dataSync()
    : (values as TensorValues);
}
