import { realpathSync } from 'node:fs';
import type { Entry, StretchedColumn } from '../cache/entry-format.js';
import type { IndexCache } from '../cache/index-cache.js';
import type { RunName } from '../model/names.js';
import type { FileContent } from '../store/file-digest.js';
import { FilePoints } from '../store/file-points.js';
import { columnsOfParts, type StoredNumbers } from '../store/point-block.js';
import type { PointTable, TableContent } from '../store/point-table.js';
import { isContinued } from './file-reader.js';
import type { EventFile } from './find-event-files.js';
import { type PackedPiece, unpackPiece } from './piece-transfer.js';
import { type RunState, readRun } from './read-run.js';

/** To be raised whenever the same bytes are read to something else. */
export const READER_VERSION = '2';

/** Clocks of file systems are coarse: what changed so lately may change again unnoticed. */
const SETTLED_MILLIS = 2000;
/** A log that has become so many times as long is read anew, so that its entry is renewed. */
const MOST_GROWTH = 2;

const tables = ['scalars', 'histograms'] as const;

/** A piece of one of a run's files. */
export interface RunPiece {
  readonly file: string;
  readonly piece: PackedPiece;
}

/** What was read of a run, as it is kept: blocks name the column that holds their numbers. */
interface KeptRun {
  readonly state: RunState;
  readonly pieces: readonly KeptPiece[];
}

interface KeptPiece {
  readonly file: string;
  readonly piece: PackedPiece;
  /** Of each table, the blocks: where their series start, and the column of their numbers. */
  readonly blocks: Readonly<
    Record<
      (typeof tables)[number],
      readonly { readonly starts: Uint32Array; readonly column: number }[]
    >
  >;
}

/** What the cache knows of a run: all that was read up to `state`. */
export interface CachedRun {
  readonly state: RunState;
  readonly pieces: readonly { readonly file: string; readonly content: FileContent }[];
}

export interface RunCacheOptions {
  /** How long ago a file must have changed to be trusted by its times. */
  readonly settledMillis?: number;
}

/** Keeps what was read of runs, and gives it back as long as their files are the same or have grown. */
export class RunCache {
  readonly #cache: IndexCache;
  readonly #settledMillis: number;

  constructor(cache: IndexCache, { settledMillis = SETTLED_MILLIS }: RunCacheOptions = {}) {
    this.#cache = cache;
    this.#settledMillis = settledMillis;
  }

  /** @returns undefined when nothing is known of the run, or not of these files. */
  load(logdir: string, run: RunName, files: readonly EventFile[]): CachedRun | undefined {
    const key = keyOf(logdir, run);
    const entry = this.#cache.read(key);
    if (!entry) return undefined;
    const { state, pieces } = entry.content as KeptRun;
    const byName = new Map(files.map((file) => [file.name, file]));
    const isCurrent = [...state.files].every(([name, known]) => {
      const file = byName.get(name);
      return file && isContinued(file, known, MOST_GROWTH);
    });
    if (!isCurrent) {
      this.#cache.drop(key);
      return undefined;
    }
    const numbers = new EntryNumbers(entry, files, () => this.#cache.drop(key));
    return { state, pieces: pieces.map((kept) => restored(kept, numbers)) };
  }

  /** @throws what the file system throws when the cache cannot be written. */
  async save(
    logdir: string,
    run: RunName,
    pieces: readonly RunPiece[],
    state: RunState,
  ): Promise<void> {
    const now = Date.now();
    const isSettled = [...state.files.values()].every(
      ({ changedMillis }) => changedMillis <= now - this.#settledMillis,
    );
    if (!isSettled) return;
    const columns: StretchedColumn[] = [];
    const kept = pieces.map(({ file, piece }): KeptPiece => {
      const blocksOf = (table: TableContent) =>
        table.blocks.flatMap(({ starts, numbers }) => {
          if (!(numbers instanceof Float64Array)) return [];
          const width = numbers.length / (starts.at(-1) || 1);
          columns.push({ numbers, bounds: starts.map((start) => start * width) });
          return [{ starts, column: columns.length - 1 }];
        });
      const { points } = piece;
      return {
        file,
        piece: {
          ...piece,
          points: { ...points, scalars: bare(points.scalars), histograms: bare(points.histograms) },
        },
        blocks: { scalars: blocksOf(points.scalars), histograms: blocksOf(points.histograms) },
      };
    });
    await this.#cache.write(keyOf(logdir, run), { state, pieces: kept } satisfies KeptRun, columns);
  }
}

/** Names in problems are relative to the log directory: another one makes another entry. */
function keyOf(logdir: string, run: RunName): string {
  return JSON.stringify([realpathSync(logdir), run]);
}

function bare(table: TableContent): TableContent {
  return { ...table, blocks: [] };
}

function restored({ file, piece, blocks }: KeptPiece, numbers: EntryNumbers) {
  const content = unpackPiece(piece);
  const filled = (kind: (typeof tables)[number]): TableContent => {
    const table = content.points[kind];
    return {
      ...table,
      blocks: blocks[kind].map(({ starts, column }) => ({
        starts,
        numbers: numbers.stored(file, kind, table.names, starts, column),
      })),
    };
  };
  const points = {
    ...content.points,
    scalars: filled('scalars'),
    histograms: filled('histograms'),
  };
  return { file, content: { ...content, points } };
}

/**
 * The numbers of an entry's blocks. Each stretch is checked when it is read; where the entry turns
 * out to be damaged, it is dropped, and the event files are read again in its stead.
 */
class EntryNumbers {
  readonly #entry: Entry;
  readonly #files: readonly EventFile[];
  readonly #onDamage: () => void;
  /** How many points of a series came in the blocks so far, by file, table and name. */
  readonly #counts = new Map<string, number>();
  #again: ReadonlyMap<string, FilePoints> | undefined;

  constructor(entry: Entry, files: readonly EventFile[], onDamage: () => void) {
    this.#entry = entry;
    this.#files = files;
    this.#onDamage = onDamage;
  }

  /** Blocks must be asked for in their order. */
  stored(
    file: string,
    kind: (typeof tables)[number],
    names: readonly string[],
    starts: Uint32Array,
    column: number,
  ): StoredNumbers {
    const before = new Float64Array(Math.max(0, starts.length - 1));
    for (let place = 0; place < before.length; place++) {
      const key = `${file}\n${kind}\n${names[place]}`;
      const count = this.#counts.get(key) ?? 0;
      before[place] = count;
      const length = (starts[place + 1] as number) - (starts[place] as number);
      this.#counts.set(key, count + length);
    }
    return {
      read: (place) => {
        const length = (starts[place + 1] as number) - (starts[place] as number);
        return (
          this.#entry.read(column, place) ??
          this.#readAgain(file, kind, names[place] ?? '', before[place] as number, length)
        );
      },
    };
  }

  #readAgain(
    file: string,
    kind: (typeof tables)[number],
    name: string,
    from: number,
    length: number,
  ): Float64Array {
    this.#again ??= this.#readFiles();
    const table: PointTable | undefined = this.#again.get(file)?.[kind];
    const series = table?.numberOf(name);
    if (!table || series === undefined || table.summaryOf(series).length < from + length) {
      throw new Error(
        `the points of "${name}" were in a damaged cache, and "${file}" changed since`,
      );
    }
    const { columns } = table.layout;
    const whole = columnsOfParts([{ blocks: table.blocks, series }], columns);
    const stretch = new Float64Array(columns * length);
    for (const [index, column] of whole.entries()) {
      stretch.set(column.subarray(from, from + length), index * length);
    }
    return stretch;
  }

  #readFiles(): ReadonlyMap<string, FilePoints> {
    this.#onDamage();
    const read = new Map<string, FilePoints>();
    for (const news of readRun(this.#files, undefined)) {
      if (news?.kind !== 'piece') continue;
      const points = read.get(news.file) ?? new FilePoints();
      points.add(news.content.points);
      read.set(news.file, points);
    }
    return read;
  }
}
