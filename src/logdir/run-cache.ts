import { realpathSync } from 'node:fs';
import { once } from '../base/once.js';
import type { IndexCache } from '../cache/index-cache.js';
import type { Pack } from '../cache/pack.js';
import type { PackFile } from '../cache/pack-format.js';
import type { RunName } from '../model/names.js';
import type { FileContent } from '../store/file-digest.js';
import { continuationOf } from './file-reader.js';
import type { FileStamp } from './file-stamp.js';
import type { EventFile } from './find-event-files.js';
import { keptRunIn } from './kept-entry.js';
import { KeptPoints, type KeptRun } from './kept-run.js';
import { type KeptRuns, stampsIn } from './kept-runs.js';
import type { RunState } from './read-run.js';
import { type BatchPlace, type KeptChain, RunBatch } from './run-batch.js';

/** To be raised whenever the same bytes are read to something else. */
export const READER_VERSION = '8';

/** Clocks of file systems are coarse: what changed so lately may change again unnoticed. */
const SETTLED_MILLIS = 2000;
/** What is renewed is read a second time. */
const RENEWAL_MILLIS = 10_000;

/** What the cache knows of a run. */
export interface CachedRun {
  /** Whether the files have nothing more. */
  readonly isWhole: boolean;
  /** How the files stood when they were read, by their names. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
  /** @returns undefined where the cache turns out to be damaged; it is then dropped. */
  read(): CachedContent | undefined;
}

/** All that was read of a run up to `state`. */
export interface CachedContent {
  readonly state: RunState;
  readonly pieces: readonly { readonly file: string; readonly content: FileContent }[];
}

export interface RunCacheOptions {
  /** How long ago a file must have changed to be trusted by its times. */
  readonly settledMillis?: number;
  /** How often runs that grow are renewed at most. */
  readonly renewalMillis?: number;
}

/** Keeps what was read of runs, and gives it back as long as their files are the same or have grown. */
export class RunCache {
  readonly #cache: IndexCache;
  readonly settledMillis: number;
  readonly renewalMillis: number;

  constructor(
    cache: IndexCache,
    { settledMillis = SETTLED_MILLIS, renewalMillis = RENEWAL_MILLIS }: RunCacheOptions = {},
  ) {
    this.#cache = cache;
    this.settledMillis = settledMillis;
    this.renewalMillis = renewalMillis;
  }

  /** What is kept of a log directory now. Names in problems are relative to it: each has its own. */
  open(logdir: string): LogdirCache {
    return new LogdirCache(this.#cache, realpathSync(logdir), this.settledMillis);
  }
}

/** Where a pack holds what was read of a run. */
interface Link {
  readonly pack: Pack;
  readonly runs: KeptRuns;
  /** Of its entry. */
  readonly number: number;
}

/**
 * The runs of one log directory that are in the cache. A run that grew goes on in a later pack, so
 * that to renew it costs no more than what is new.
 */
export class LogdirCache implements BatchPlace {
  readonly cache: IndexCache;
  readonly settledMillis: number;
  readonly #key: string;
  /** What was not asked for yet. */
  readonly #links = new Map<RunName, readonly Link[]>();
  readonly #chains = new Map<RunName, KeptChain>();
  #packs: readonly PackFile[];
  #isWritable = true;

  constructor(cache: IndexCache, key: string, settledMillis: number) {
    this.cache = cache;
    this.#key = key;
    this.settledMillis = settledMillis;
    const opened = cache.open(key);
    this.#packs = opened.map(({ pack: { id, file, bytes } }) => ({ id, file, bytes }));
    for (const { pack, content } of opened) {
      const runs = content as KeptRuns;
      for (const [number, run] of runs.names.entries()) {
        const since = runs.since[number];
        const before = this.#links.get(run) ?? [];
        const link = { pack, runs, number };
        if (since === undefined) this.#links.set(run, [link]);
        else if (since === before.at(-1)?.pack.id) this.#links.set(run, [...before, link]);
      }
    }
  }

  /** @returns undefined when nothing is known of the run, or not of these files. */
  load(run: RunName, files: readonly EventFile[]): CachedRun | undefined {
    const links = this.#links.get(run);
    const last = links?.at(-1);
    if (!links || !last) return undefined;
    const stamps = stampsIn(last.runs, last.number);
    const state = once(() => this.#entry(last)?.state);
    let byName: ReadonlyMap<string, EventFile> | undefined;
    let isWhole = files.length === stamps.size;
    let [at, bytes] = [0, 0];
    for (const [name, stamp] of stamps) {
      // Mostly they are in the same order.
      const next = files[at++];
      if (next?.name !== name) byName ??= new Map(files.map((file) => [file.name, file]));
      const file = next?.name === name ? next : byName?.get(name);
      const continuation = file && continuationOf(file, stamp, () => state()?.files.get(name));
      if (!continuation) return undefined;
      if (continuation === 'grown') isWhole = false;
      bytes += stamp.size;
    }
    this.#chains.set(run, {
      bytes,
      state: () => this.#entry(last)?.state,
      packs: links.map(({ pack }) => pack.id),
    });
    return { isWhole, stamps, read: () => this.#read(links, files) };
  }

  #read(links: readonly Link[], files: readonly EventFile[]): CachedContent | undefined {
    const points = new KeptPoints(files, (pack) => this.cache.drop(pack.file));
    const pieces: CachedContent['pieces'][number][] = [];
    let state: RunState | undefined;
    for (const link of links) {
      const kept = this.#entry(link);
      if (!kept) return undefined;
      state = kept.state;
      for (const piece of kept.pieces) {
        pieces.push({ file: piece.file, content: points.restore(piece, link.pack) });
      }
    }
    return state && { state, pieces };
  }

  #entry({ pack, number }: Link): KeptRun | undefined {
    const kept = keptRunIn(pack, number);
    if (!kept) this.cache.drop(pack.file);
    return kept;
  }

  /** Lets go of what was not asked for: no more runs are to be loaded. */
  endLoading(): void {
    this.#links.clear();
  }

  /** False once something could not be written. */
  get isWritable(): boolean {
    return this.#isWritable;
  }

  get packs(): readonly PackFile[] {
    return this.#packs;
  }

  get chains(): ReadonlyMap<RunName, KeptChain> {
    return this.#chains;
  }

  /** To put runs into the cache; batches must be finished one after another. */
  begin(mostWaitingBytes: number): RunBatch {
    return new RunBatch(this, this.cache.begin(this.#key), mostWaitingBytes);
  }

  onFinish(packs: readonly PackFile[], chains: ReadonlyMap<RunName, KeptChain>): void {
    this.#packs = packs;
    for (const [run, chain] of chains) this.#chains.set(run, chain);
  }

  onBreak(): void {
    this.#isWritable = false;
  }
}
