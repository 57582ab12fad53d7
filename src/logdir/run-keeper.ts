import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RunName } from '../model/names.js';
import { type FileStamp, isSettled } from './file-stamp.js';
import type { EventFile } from './find-event-files.js';
import type { RunPiece } from './kept-run.js';
import { packPiece } from './piece-transfer.js';
import { bytesOf, type RunState, readRun } from './read-run.js';
import type { RunBatch } from './run-batch.js';
import type { CachedRun, LogdirCache, RunCache } from './run-cache.js';

/** A run in the cache is renewed when this share has come to it. */
const GROWN_SHARE = 1 / 16;

/** A run as it was read last. */
export interface ReadRun {
  readonly name: RunName;
  readonly files: readonly EventFile[];
  readonly state: RunState;
}

/**
 * Sees to it that what is read of a log directory is in the cache, and stays nearly current while it
 * grows. All of it happens when there is time: nobody waits for the cache.
 */
export class RunKeeper {
  readonly #runCache: RunCache | undefined;
  readonly #logdir: string;
  readonly #mostWaitingBytes: number;
  #cache: LogdirCache | undefined;
  /** What is being read for the first time. */
  #batch: RunBatch | undefined;
  #lastKept: Promise<unknown> = Promise.resolve();
  #nextRenewal = 0;

  /** @param mostWaitingBytes what may wait in memory to be written. */
  constructor(cache: RunCache | undefined, logdir: string, mostWaitingBytes: number) {
    this.#runCache = cache;
    this.#logdir = logdir;
    this.#mostWaitingBytes = mostWaitingBytes;
  }

  /** Whether what is read is to be handed to `take`. */
  get isKeeping(): boolean {
    return this.#cache?.isWritable === true;
  }

  /** To be called when the log directory is there; `load` answers until `endLoading`. */
  beginLoading(): void {
    this.#cache = this.#runCache?.open(this.#logdir);
  }

  load(name: RunName, files: readonly EventFile[]): CachedRun | undefined {
    return this.#cache?.load(name, files);
  }

  /** What is another when files are; undefined where they may change unnoticed, or nothing is kept. */
  stampOf(stamps: ReadonlyMap<string, FileStamp>): string | undefined {
    const settledMillis = this.#runCache?.settledMillis;
    if (settledMillis === undefined) return undefined;
    const files: string[] = [];
    for (const [name, stamp] of stamps) {
      if (!isSettled(stamp, settledMillis)) return undefined;
      const { inode, size, modifiedMillis, changedMillis } = stamp;
      files.push(`${name} ${inode} ${size} ${modifiedMillis} ${changedMillis}`);
    }
    return files.join('\n');
  }

  endLoading(): void {
    this.#cache?.endLoading();
  }

  /** Takes the next piece of a run that is read from its beginning. */
  take(name: RunName, piece: RunPiece): void {
    this.#batch ??= this.#cache?.begin(this.#mostWaitingBytes);
    this.#batch?.take(name, piece);
  }

  /** Forgets the pieces of a run, which is read from its beginning once more. */
  discard(name: RunName): void {
    this.#batch?.discard(name);
  }

  done(name: RunName, state: RunState): void {
    this.#batch?.done(name, state, undefined);
  }

  /** Everything that there was has been read: what is new goes into the cache, and what has grown. */
  keep(runs: readonly ReadRun[]): void {
    const batch = this.#batch;
    this.#batch = undefined;
    const grown = this.#isTimeToRenew() ? runs.filter((run) => this.#hasGrown(run)) : [];
    if (!batch && grown.length === 0) return;
    this.#lastKept = this.#lastKept.then(async () => {
      await batch?.finish();
      await this.#renew(grown);
    });
  }

  /** Resolves when what was read so far is in the cache, or could not be put there. */
  async settled(): Promise<void> {
    await this.#lastKept;
  }

  #isTimeToRenew(): boolean {
    const now = performance.now();
    if (!this.#runCache || !this.isKeeping || now < this.#nextRenewal) return false;
    this.#nextRenewal = now + this.#runCache.renewalMillis;
    return true;
  }

  #hasGrown({ name, state }: ReadRun): boolean {
    const kept = this.#cache?.chains.get(name);
    return kept !== undefined && bytesOf(state) - kept.bytes > kept.bytes * GROWN_SHARE;
  }

  async #renew(runs: readonly ReadRun[]): Promise<void> {
    if (!this.#cache || runs.length === 0) return;
    const batch = this.#cache.begin(this.#mostWaitingBytes);
    for (const { name, files } of runs) {
      const chain = this.#cache.chains.get(name);
      const state = chain?.state();
      if (!state) continue;
      for (const news of readRun(files, state)) {
        if (news === undefined) await nextTurn();
        else if (news.kind === 'piece') {
          const { file, content, metadata } = news;
          batch.take(name, { file, piece: packPiece(content, metadata) });
        } else if (news.kind === 'done') batch.done(name, news.state, chain);
        else if (news.kind !== 'unchanged') batch.discard(name);
      }
    }
    await batch.finish();
  }
}
