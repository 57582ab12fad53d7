import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { messageOf } from '../base/errors.js';
import type { EventFile } from './find-event-files.js';
import type { ThreadNews } from './reading-thread.js';

/** Found from here, and from the folder that the command line is bundled into. */
const threadProgram = new URL('../logdir/reading-thread.cjs', import.meta.url);

/**
 * As many threads as there are cores, with the one that asks; none where Flatline runs from its
 * TypeScript sources, since a thread's program must be JavaScript.
 */
export function defaultThreads(): number {
  return import.meta.url.endsWith('.ts') ? 0 : availableParallelism() - 1;
}

/** A thread is given tasks ahead up to this, so that it does not wait for the next small one. */
const BYTES_AHEAD = 4 * 1024 * 1024;

/** One run to be read from its beginning. */
export interface ReadingTask {
  readonly files: readonly EventFile[];
  readonly bytes: number;
  take(news: ThreadNews): void;
  /** The thread broke off: what it told of this run may be a part of it. */
  fail(reason: string): void;
}

export interface ReadingPoolOptions {
  /** What the threads run, where it is not the one beside this file. */
  readonly program?: URL;
}

/**
 * Threads that read runs until a queue is empty. Whoever made the queue may take from it meanwhile.
 *
 * A thread that ends, for whatever reason, fails the tasks that it had: nothing waits for it.
 */
export class ReadingPool {
  readonly #queue: ReadingTask[];
  readonly #program: URL;
  readonly #ended: Promise<unknown>;

  constructor(threads: number, queue: ReadingTask[], options: ReadingPoolOptions = {}) {
    this.#queue = queue;
    this.#program = options.program ?? threadProgram;
    this.#ended = Promise.all(Array.from({ length: threads }, () => this.#runThread()));
  }

  /** Resolves when every task that a thread took is done or failed; never rejects. */
  async end(): Promise<void> {
    await this.#ended;
  }

  #runThread(): Promise<void> {
    return new Promise((resolve) => {
      const worker = new Worker(this.#program);
      const tasks: ReadingTask[] = [];
      let reason = 'it ended';
      const giveTasks = (): void => {
        let ahead = tasks.reduce((sum, { bytes }) => sum + bytes, 0);
        while (tasks.length === 0 || ahead < BYTES_AHEAD) {
          const task = this.#queue.shift();
          if (!task) break;
          tasks.push(task);
          ahead += task.bytes;
          worker.postMessage(task.files);
        }
        if (tasks.length === 0) void worker.terminate();
      };
      worker.once('online', giveTasks);
      worker.on('message', (news: ThreadNews) => {
        tasks[0]?.take(news);
        if (news.kind !== 'done') return;
        tasks.shift();
        giveTasks();
      });
      worker.on('error', (error) => {
        reason = messageOf(error);
      });
      worker.once('exit', () => {
        for (const task of tasks) task.fail(reason);
        resolve();
      });
    });
  }
}
