import { ColumnReader } from './column-form.js';
import { type LooseStretches, PackedStretch, type PackedStretches } from './packed-stretch.js';
import { packing } from './packing.js';

/** Stretches that were put away outside of memory, to be read back one at a time. */
export interface StoredStretches {
  /**
   * The bytes of a stretch that has points, at a multiple of 8 in their memory.
   *
   * @param place which of the block's series.
   */
  read(place: number): Uint8Array;
}

/** A block as plain data: what travels between threads and into files. */
export interface BlockContent extends PackedStretches {
  /** Where the points of each series begin, and the end of the last. */
  readonly starts: Uint32Array;
}

/** A block whose points are not in memory. */
export interface StoredBlock {
  readonly starts: Uint32Array;
  readonly stretches: StoredStretches;
}

/**
 * Points of many series, packed into one array that never changes, one series behind the other.
 *
 * The array may be moved out of memory: the points are then read back when they are asked for.
 */
export class PointBlock {
  readonly #columns: number;
  #block: BlockContent | StoredBlock;
  /** Made when points are first asked for, while they are in memory. */
  #memory: ColumnReader | undefined;
  /** By series of the table, which of the block's it is; undefined where both count alike. */
  readonly #places: Int32Array | undefined;

  constructor(columns: number, block: BlockContent | StoredBlock, places?: Int32Array) {
    this.#columns = columns;
    this.#block = block;
    this.#places = places;
  }

  get points(): number {
    return this.#block.starts.at(-1) ?? 0;
  }

  /** How many series of the table it may have points of. */
  get seriesCount(): number {
    return this.#places?.length ?? this.#block.starts.length - 1;
  }

  /** The block as plain data, while its points are in memory. */
  get content(): BlockContent | undefined {
    return isInMemory(this.#block) ? this.#block : undefined;
  }

  /** Lets go of the memory: the same points are read from `stretches` from now on. */
  moveTo(stretches: StoredStretches): void {
    this.#block = { starts: this.#block.starts, stretches };
    this.#memory = undefined;
  }

  lengthOf(series: number): number {
    const place = this.#placeOf(series);
    const { starts } = this.#block;
    return place < 0 ? 0 : (starts[place + 1] as number) - (starts[place] as number);
  }

  /** The points of a series; undefined when the block has none of it. */
  stretchOf(series: number): PackedStretch | undefined {
    const length = this.lengthOf(series);
    if (length === 0) return undefined;
    const place = this.#placeOf(series);
    const block = this.#block;
    if (!isInMemory(block)) {
      const memory = new ColumnReader(block.stretches.read(place));
      return new PackedStretch(this.#columns, length, memory, 0);
    }
    this.#memory ??= new ColumnReader(block.bytes);
    return new PackedStretch(this.#columns, length, this.#memory, block.bounds[place] as number);
  }

  /** Negative when the block has none of the series. */
  #placeOf(series: number): number {
    const place = this.#places ? (this.#places[series] ?? -1) : series;
    return place < this.#block.starts.length - 1 ? place : -1;
  }
}

export function isInMemory(block: BlockContent | StoredBlock): block is BlockContent {
  return 'bytes' in block;
}

export function packBlock(columns: number, loose: LooseStretches): BlockContent {
  return { starts: loose.starts, ...packing().pack(columns, loose) };
}

/** The points of blocks that follow one another, as one block. */
export function mergeBlocks(columns: number, blocks: readonly PointBlock[]): PointBlock {
  const seriesCount = Math.max(...blocks.map((block) => block.seriesCount));
  const starts = new Uint32Array(seriesCount + 1);
  for (let series = 0; series < seriesCount; series++) {
    const length = blocks.reduce((sum, block) => sum + block.lengthOf(series), 0);
    starts[series + 1] = (starts[series] as number) + length;
  }
  const numbers = new Float64Array((starts[seriesCount] as number) * columns);
  for (let series = 0; series < seriesCount; series++) {
    const start = (starts[series] as number) * columns;
    const end = (starts[series + 1] as number) * columns;
    joinStretches(numbers.subarray(start, end), columns, blocks, series);
  }
  return new PointBlock(columns, packBlock(columns, { starts, numbers }));
}

/** Puts a series' columns, each whole, one behind the other into `target`. */
function joinStretches(
  target: Float64Array,
  columns: number,
  blocks: readonly PointBlock[],
  series: number,
): void {
  let done = 0;
  for (const block of blocks) {
    const stretch = block.stretchOf(series);
    if (!stretch) continue;
    stretch.copyTo(target, done, target.length / columns);
    done += stretch.length;
  }
}

/** A series as it stands in the blocks of one file. */
export interface SeriesBlocks {
  readonly blocks: readonly PointBlock[];
  readonly series: number;
}

/** The whole columns of a series, from all its parts; shares memory where it can. */
export function columnsOfParts(parts: readonly SeriesBlocks[], columns: number): Float64Array[] {
  const stretches = stretchesOf(parts);
  const [only] = stretches;
  if (only && stretches.length === 1) return only.columns();
  const total = stretches.reduce((sum, { length }) => sum + length, 0);
  const whole = new Float64Array(columns * total);
  let done = 0;
  for (const stretch of stretches) {
    stretch.copyTo(whole, done, total);
    done += stretch.length;
  }
  return Array.from({ length: columns }, (_, column) =>
    whole.subarray(column * total, (column + 1) * total),
  );
}

function stretchesOf(parts: readonly SeriesBlocks[]): PackedStretch[] {
  const stretches: PackedStretch[] = [];
  for (const { blocks, series } of parts) {
    for (const block of blocks) {
      const stretch = block.stretchOf(series);
      if (stretch) stretches.push(stretch);
    }
  }
  return stretches;
}
