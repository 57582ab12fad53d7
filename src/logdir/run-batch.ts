import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IndexCache } from '../cache/index-cache.js';
import type { PackFile } from '../cache/pack-format.js';
import type { PackWriter } from '../cache/pack-writer.js';
import type { RunName } from '../model/names.js';
import { isSettled, untrusted } from './file-stamp.js';
import { entryOf, keptRunIn } from './kept-entry.js';
import { copiedPiece, type KeptPiece, type KeptRun, keptPiece, type RunPiece } from './kept-run.js';
import { type KeptRuns, keptRuns } from './kept-runs.js';
import { bytesOf, type RunState } from './read-run.js';

/** A pack is taken up into a new one that is so many times as small at most. */
const MERGED_SHARE = 2;
/** A pack so small is taken up in any case: most of it is what every pack has. */
const SMALL_BYTES = 8 * 1024;

/** How far a run is in the cache, and which packs hold it, the oldest first. */
export interface KeptChain {
  /** What was read of the run's files. */
  readonly bytes: number;
  /** @returns undefined where the cache turns out to be damaged. */
  state(): RunState | undefined;
  readonly packs: readonly string[];
}

/** What a batch is put into. */
export interface BatchPlace {
  readonly cache: IndexCache;
  /** How long ago a file must have changed to be trusted by its times. */
  readonly settledMillis: number;
  readonly packs: readonly PackFile[];
  readonly chains: ReadonlyMap<RunName, KeptChain>;
  /** @param chains those that have changed. */
  onFinish(packs: readonly PackFile[], chains: ReadonlyMap<RunName, KeptChain>): void;
  onBreak(): void;
}

/**
 * Runs on their way into a pack. A cache that cannot be written costs time at the next start, and
 * nothing else: from then on the batch takes everything and keeps nothing.
 */
export class RunBatch {
  readonly #place: BatchPlace;
  readonly #writer: PackWriter;
  readonly #mostWaitingBytes: number;
  readonly #pieces = new Map<RunName, KeptPiece[]>();
  readonly #runs = new Map<RunName, KeptRun>();
  #isBroken = false;

  /** @param mostWaitingBytes what may wait in memory to be written. */
  constructor(place: BatchPlace, writer: PackWriter, mostWaitingBytes: number) {
    this.#place = place;
    this.#writer = writer;
    this.#mostWaitingBytes = mostWaitingBytes;
  }

  /** The next piece of a run. */
  take(run: RunName, piece: RunPiece): void {
    if (this.#isBroken) return;
    const pieces = this.#pieces.get(run) ?? [];
    this.#pieces.set(run, pieces);
    pieces.push(keptPiece(piece, this.#writer));
    if (this.#writer.waitingBytes <= this.#mostWaitingBytes) return;
    try {
      this.#writer.flush();
    } catch {
      this.#break();
    }
  }

  /** Forgets the pieces of a run, which come again. */
  discard(run: RunName): void {
    this.#pieces.delete(run);
  }

  /** @param chain what the pieces follow; undefined where they are all of the run. */
  done(run: RunName, state: RunState, chain: KeptChain | undefined): void {
    const pieces = this.#pieces.get(run);
    this.#pieces.delete(run);
    if (!pieces || this.#isBroken) return;
    const since = chain?.packs.at(-1);
    this.#runs.set(run, { since, state: this.#settled(state), pieces });
  }

  /** Puts the pack in its place, if there is anything in it. */
  async finish(): Promise<void> {
    if (this.#isBroken || this.#runs.size === 0) return this.#writer.abandon();
    try {
      const merged = await this.#mergeEarlier();
      this.#tell(await this.#writer.finish(this.#entries(), keptRuns(this.#runs)), merged);
      for (const pack of merged) this.#place.cache.drop(pack.file);
    } catch {
      this.#break();
    }
  }

  *#entries(): Generator<unknown> {
    for (const run of this.#runs.values()) yield entryOf(run);
  }

  #break(): void {
    this.#isBroken = true;
    this.#place.onBreak();
    this.#writer.abandon();
  }

  /** A file that was written to a moment ago is trusted only once it has grown. */
  #settled({ files, metadata }: RunState): RunState {
    const settled = [...files].map(([name, state]) => {
      const isTrusted = isSettled(state, this.#place.settledMillis);
      return [name, isTrusted ? state : untrusted(state)] as const;
    });
    return { files: new Map(settled), metadata };
  }

  /** Takes up the runs of the last packs as far as they are small, so that there are few packs. */
  async #mergeEarlier(): Promise<readonly PackFile[]> {
    const merging = lastPacks(this.#place.packs, this.#writer.bytes);
    const earlier = new Map<RunName, KeptRun>();
    for (const { id, file } of merging) {
      const opened = this.#place.cache.reopen(file);
      if (!opened) throw new Error('a pack is gone that runs go on from');
      const { pack, content } = opened;
      try {
        for (const [number, run] of (content as KeptRuns).names.entries()) {
          if (!this.#place.chains.get(run)?.packs.includes(id) || this.#isAnew(run)) continue;
          const kept = keptRunIn(pack, number);
          if (!kept) throw new Error('a pack is damaged that runs go on from');
          const pieces = kept.pieces.map((piece) => copiedPiece(piece, pack, this.#writer));
          earlier.set(run, followed(earlier.get(run), { ...kept, pieces }));
          await nextTurn();
        }
      } finally {
        pack.close();
      }
    }
    for (const [run, kept] of earlier) this.#runs.set(run, followed(kept, this.#runs.get(run)));
    return merging;
  }

  /** Whether the batch has a run from its beginning. */
  #isAnew(run: RunName): boolean {
    return this.#runs.has(run) && this.#runs.get(run)?.since === undefined;
  }

  #tell(file: PackFile, merged: readonly PackFile[]): void {
    const { packs, chains } = this.#place;
    const ids = merged.map(({ id }) => id);
    const chainsNow = [...this.#runs].map(([run, { since, state }]) => {
      const before = since === undefined ? [] : (chains.get(run)?.packs ?? []);
      const staying = before.filter((id) => !ids.includes(id));
      const packsNow = [...staying, file.id];
      return [run, { bytes: bytesOf(state), state: () => state, packs: packsNow }] as const;
    });
    this.#place.onFinish(
      [...packs.slice(0, packs.length - merged.length), file],
      new Map(chainsNow),
    );
  }
}

/** The last packs, as long as each is not much larger than all that come after it. */
function lastPacks(packs: readonly PackFile[], newBytes: number): readonly PackFile[] {
  let bytes = newBytes;
  const first = packs.findLastIndex((pack) => {
    const isLarge = pack.bytes > Math.max(MERGED_SHARE * bytes, SMALL_BYTES);
    bytes += pack.bytes;
    return isLarge;
  });
  return packs.slice(first + 1);
}

function followed(earlier: KeptRun | undefined, later: KeptRun): KeptRun;
function followed(earlier: KeptRun, later: KeptRun | undefined): KeptRun;
function followed(earlier: KeptRun | undefined, later: KeptRun | undefined): KeptRun | undefined {
  if (!earlier || !later) return earlier ?? later;
  return {
    since: earlier.since,
    state: later.state,
    pieces: [...earlier.pieces, ...later.pieces],
  };
}
