import { statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Problem } from '../model/problem.js';
import type { EventFile } from './find-event-files.js';
import type { RunPiece } from './kept-run.js';
import type { OpenRun } from './open-run.js';
import { packPiece, unpackPiece } from './piece-transfer.js';
import { type RunState, readRun } from './read-run.js';
import { ReadingPool, type ReadingPoolOptions, type ReadingTask } from './reading-pool.js';

const DEFAULT_BYTES_ALONE = 8 * 1024 * 1024;

/** A run that was found and not read yet. */
export interface NewRun {
  readonly files: readonly EventFile[];
  /** Makes the store that the run is read into: anew, where an earlier attempt broke off. */
  open(): OpenRun;
  /** Takes what was read, too, where it is to be kept. */
  onPiece?(piece: RunPiece): void;
  /** The run has been read to `state`. */
  onRead(state: RunState): void;
}

export interface ReadingThreads extends ReadingPoolOptions {
  /** How many threads read beside this one. */
  readonly threads: number;
  /** So much is read without them: it takes no longer than they take to start. */
  readonly bytesAlone?: number;
  /** Awaited before each run that this thread reads, which may have more urgent things to do. */
  readonly giveWay?: () => Promise<void>;
}

/**
 * Reads runs from their beginning: on this thread alone where there is little to read, else on
 * others too, the largest first. What is read does not depend on who reads it.
 *
 * @returns what went wrong with threads; the runs that they were reading are read by this one.
 */
export async function readFirst(
  runs: readonly NewRun[],
  { threads, bytesAlone = DEFAULT_BYTES_ALONE, giveWay, ...options }: ReadingThreads,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const broken: RunTask[] = [];
  const queue = runs.map((run) => new RunTask(run, broken, problems));
  queue.sort((a, b) => b.bytes - a.bytes);
  const bytes = queue.reduce((sum, task) => sum + task.bytes, 0);
  const helpers = bytes > bytesAlone ? Math.min(threads, queue.length) : 0;
  const pool = new ReadingPool(helpers, queue as ReadingTask[], options);
  await giveWay?.();
  for (let task = queue.shift(); task; task = queue.shift()) {
    await readHere(task);
    await giveWay?.();
  }
  await pool.end();
  for (const task of broken) await readHere(task);
  return problems;
}

async function readHere({ run }: RunTask): Promise<void> {
  const opened = run.open();
  for (const news of readRun(run.files, undefined)) {
    if (news === undefined) await nextTurn();
    else if (news.kind !== 'replaced') {
      if (news.kind === 'piece') {
        const { file, content, metadata } = news;
        run.onPiece?.({ file, piece: packPiece(content, metadata) });
      }
      opened.take(news);
      if (news.kind === 'done') run.onRead(news.state);
    }
  }
}

class RunTask implements ReadingTask {
  readonly run: NewRun;
  readonly bytes: number;
  readonly #broken: RunTask[];
  readonly #problems: Problem[];
  #opened: OpenRun | undefined;

  constructor(run: NewRun, broken: RunTask[], problems: Problem[]) {
    this.run = run;
    this.bytes = run.files.reduce((sum, file) => sum + bytesOf(file), 0);
    this.#broken = broken;
    this.#problems = problems;
  }

  get files(): readonly EventFile[] {
    return this.run.files;
  }

  take(news: Parameters<ReadingTask['take']>[0]): void {
    this.#opened ??= this.run.open();
    if (news.kind === 'piece') {
      const { file, piece } = news;
      this.run.onPiece?.({ file, piece });
      this.#opened.take({ kind: 'piece', file, content: unpackPiece(piece), metadata: new Map() });
    } else this.#opened.take(news);
    if (news.kind === 'done') this.run.onRead(news.state);
  }

  fail(reason: string): void {
    this.#broken.push(this);
    this.#problems.push({
      code: 'reading-thread',
      severity: 'note',
      message: 'a thread that read event files broke off; its files were read again without it',
      got: reason,
      wanted: 'a thread that reads to the end',
      advice: 'Nothing is lost; tell the authors of Flatline how it came about.',
    });
  }
}

/** What cannot be measured counts as empty: reading it tells why. */
function bytesOf({ path }: EventFile): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
