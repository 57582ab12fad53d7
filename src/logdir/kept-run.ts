import type { Pack } from '../cache/pack.js';
import type { ColumnPlace } from '../cache/pack-format.js';
import type { PackWriter } from '../cache/pack-writer.js';
import type { FileContent } from '../store/file-digest.js';
import { FilePoints } from '../store/file-points.js';
import { joinColumns } from '../store/float-column.js';
import {
  columnsOfParts,
  isInMemory,
  packBlock,
  type StoredStretches,
} from '../store/point-block.js';
import type { TableContent } from '../store/point-table.js';
import { sharedNames } from '../store/series-names.js';
import type { EventFile } from './find-event-files.js';
import { type PackedPiece, unpackPiece } from './piece-transfer.js';
import { type RunState, readRun } from './read-run.js';

const tables = ['scalars', 'histograms'] as const;
export type TableKind = (typeof tables)[number];

/** A piece of one of a run's files. */
export interface RunPiece {
  readonly file: string;
  readonly piece: PackedPiece;
}

/** What was read of a run up to `state`, as a pack holds it. */
export interface KeptRun {
  /** The pack that holds what was read before; undefined where there is nothing before. */
  readonly since: string | undefined;
  readonly state: RunState;
  readonly pieces: readonly KeptPiece[];
}

/** A piece without its points: blocks tell which column holds them. */
export interface KeptPiece {
  readonly file: string;
  readonly piece: PackedPiece;
  readonly blocks: Readonly<Record<TableKind, readonly KeptBlock[]>>;
}

interface KeptBlock {
  readonly starts: Uint32Array;
  readonly column: ColumnPlace;
}

/** The points go into columns of the pack. */
export function keptPiece({ file, piece }: RunPiece, writer: PackWriter): KeptPiece {
  const blocksOf = (table: TableContent): KeptBlock[] =>
    table.blocks.flatMap((block) =>
      isInMemory(block) ? { starts: block.starts, column: writer.add(block) } : [],
    );
  const { points } = piece;
  return {
    file,
    piece: {
      ...piece,
      points: { ...points, scalars: bare(points.scalars), histograms: bare(points.histograms) },
    },
    blocks: { scalars: blocksOf(points.scalars), histograms: blocksOf(points.histograms) },
  };
}

/** Names that many runs share are written once. */
function bare(table: TableContent): TableContent {
  return { ...table, names: sharedNames(table.names).list, blocks: [] };
}

/** The same piece in another pack. */
export function copiedPiece(kept: KeptPiece, from: Pack, to: PackWriter): KeptPiece {
  const copied = (blocks: readonly KeptBlock[]): KeptBlock[] =>
    blocks.map(({ starts, column }) => ({ starts, column: to.copy(from, column) }));
  const { scalars, histograms } = kept.blocks;
  return { ...kept, blocks: { scalars: copied(scalars), histograms: copied(histograms) } };
}

/**
 * The points of a run in the cache. Each stretch is checked when it is read; where a pack turns out
 * to be damaged, it is dropped, and the event files are read again in its stead.
 */
export class KeptPoints {
  readonly #files: readonly EventFile[];
  readonly #onDamage: (pack: Pack) => void;
  readonly #blocks: KeptStretches[] = [];
  #again: ReadonlyMap<string, FilePoints> | undefined;

  constructor(files: readonly EventFile[], onDamage: (pack: Pack) => void) {
    this.#files = files;
    this.#onDamage = onDamage;
  }

  /** A piece as it was read. Pieces must be asked for in their order. */
  restore({ file, piece, blocks }: KeptPiece, pack: Pack): FileContent {
    const content = unpackPiece(piece);
    const filled = (kind: TableKind): TableContent => {
      const table = content.points[kind];
      return {
        ...table,
        blocks: blocks[kind].map(({ starts, column }) => ({
          starts,
          stretches: this.#stored(pack, column, { file, kind, names: table.names, starts }),
        })),
      };
    };
    const points = {
      ...content.points,
      scalars: filled('scalars'),
      histograms: filled('histograms'),
    };
    return { ...content, points };
  }

  #stored(pack: Pack, column: ColumnPlace, stretches: KeptStretches): StoredStretches {
    this.#blocks.push(stretches);
    return {
      read: (place) => pack.read(column, place) ?? this.#readAgain(pack, stretches, place),
    };
  }

  #readAgain(pack: Pack, stretches: KeptStretches, place: number): Uint8Array {
    if (!this.#again) this.#onDamage(pack);
    this.#again ??= readPoints(this.#files);
    const { file, kind } = stretches;
    const name = stretches.names[place] ?? '';
    const table = this.#again.get(file)?.[kind];
    const series = table?.numberOf(name);
    const from = this.#pointsBefore(stretches, name);
    const length = lengthOf(stretches, place);
    if (!table || series === undefined || table.summaryOf(series).length < from + length) {
      throw new Error(
        `the points of "${name}" were in a damaged cache, and "${file}" changed since`,
      );
    }
    const { columns } = table.layout;
    const whole = columnsOfParts([{ blocks: table.blocks, series }], columns);
    const numbers = joinColumns(whole.map((column) => column.subarray(from, from + length)));
    return packBlock(columns, { starts: Uint32Array.of(0, length), numbers }).bytes;
  }

  /** How many points of a series the blocks before have. */
  #pointsBefore(stretches: KeptStretches, name: string): number {
    return this.#blocks
      .slice(0, this.#blocks.indexOf(stretches))
      .filter(({ file, kind }) => file === stretches.file && kind === stretches.kind)
      .reduce((sum, before) => sum + lengthOf(before, before.names.indexOf(name)), 0);
  }
}

/** A block's series, and where each begins. */
interface KeptStretches {
  readonly file: string;
  readonly kind: TableKind;
  readonly names: readonly string[];
  readonly starts: Uint32Array;
}

/** 0 for a place that the block does not have. */
function lengthOf({ starts }: KeptStretches, place: number): number {
  const end = starts[place + 1] ?? 0;
  return Math.max(0, end - (starts[place] ?? 0));
}

function readPoints(files: readonly EventFile[]): ReadonlyMap<string, FilePoints> {
  const read = new Map<string, FilePoints>();
  for (const news of readRun(files, undefined)) {
    if (news?.kind !== 'piece') continue;
    const points = read.get(news.file) ?? new FilePoints();
    points.add(news.content.points);
    read.set(news.file, points);
  }
  return read;
}
