/** Numbers that were put away outside of memory, to be read back a stretch at a time. */
export interface StoredNumbers {
  /**
   * The numbers of `[start, start + length)`, which are those of one series.
   *
   * @param place which of the block's series.
   */
  read(place: number, start: number, length: number): Float64Array;
}

/** A block as plain data: what travels between threads and into files. */
export interface BlockContent {
  readonly starts: Uint32Array;
  readonly numbers: Float64Array;
}

/** A block whose numbers are not in memory. */
export interface StoredBlock {
  readonly starts: Uint32Array;
  readonly numbers: StoredNumbers;
}

/**
 * Points of many series, packed into one array that never changes.
 *
 * The series that the block counts as `i` has the points `[starts[i], starts[i + 1])`; its columns
 * stand one behind the other, from `starts[i] * columns` on, so that each can be shown without a copy.
 * The array may be moved out of memory: the points are then read back when they are asked for.
 */
export class PointBlock {
  readonly #columns: number;
  readonly #starts: Uint32Array;
  #numbers: Float64Array | StoredNumbers;
  /** By series of the table, which of the block's it is; undefined where both count alike. */
  readonly #places: Int32Array | undefined;

  constructor(
    columns: number,
    starts: Uint32Array,
    numbers: Float64Array | StoredNumbers,
    places?: Int32Array,
  ) {
    this.#columns = columns;
    this.#starts = starts;
    this.#numbers = numbers;
    this.#places = places;
  }

  get points(): number {
    return this.#starts.at(-1) ?? 0;
  }

  /** How many series of the table it may have points of. */
  get seriesCount(): number {
    return this.#places?.length ?? this.#starts.length - 1;
  }

  /** The block as plain data, while its numbers are in memory. */
  get content(): BlockContent | undefined {
    if (!(this.#numbers instanceof Float64Array)) return undefined;
    return { starts: this.#starts, numbers: this.#numbers };
  }

  /** Lets go of the memory: the same numbers are read from `stored` from now on. */
  moveTo(stored: StoredNumbers): void {
    this.#numbers = stored;
  }

  lengthOf(series: number): number {
    const place = this.#placeOf(series);
    return place < 0 ? 0 : (this.#starts[place + 1] as number) - (this.#starts[place] as number);
  }

  /** All columns of a series, one behind the other; shares memory while the block is in memory. */
  stretchOf(series: number): Float64Array {
    const length = this.lengthOf(series) * this.#columns;
    if (length === 0) return noNumbers;
    const start = (this.#starts[this.#placeOf(series)] as number) * this.#columns;
    return this.#numbers instanceof Float64Array
      ? this.#numbers.subarray(start, start + length)
      : this.#numbers.read(this.#placeOf(series), start, length);
  }

  /** Negative when the block has none of the series. */
  #placeOf(series: number): number {
    const place = this.#places ? (this.#places[series] ?? -1) : series;
    return place < this.#starts.length - 1 ? place : -1;
  }
}

const noNumbers = new Float64Array(0);

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
  return new PointBlock(columns, starts, numbers);
}

/** Puts a series' columns, each whole, one behind the other into `target`. */
function joinStretches(
  target: Float64Array,
  columns: number,
  blocks: readonly PointBlock[],
  series: number,
): void {
  const total = target.length / columns;
  let done = 0;
  for (const block of blocks) {
    const length = block.lengthOf(series);
    if (length === 0) continue;
    const stretch = block.stretchOf(series);
    for (let column = 0; column < columns; column++) {
      target.set(stretch.subarray(column * length, (column + 1) * length), column * total + done);
    }
    done += length;
  }
}

/** A series as it stands in the blocks of one file. */
export interface SeriesPart {
  readonly blocks: readonly PointBlock[];
  readonly series: number;
}

/** The whole columns of a series, from all its parts; shares memory where they stand together. */
export function columnsOfParts(parts: readonly SeriesPart[], columns: number): Float64Array[] {
  const pieces: { readonly stretch: Float64Array; readonly length: number }[] = [];
  let total = 0;
  for (const { blocks, series } of parts) {
    for (const block of blocks) {
      const length = block.lengthOf(series);
      if (length === 0) continue;
      pieces.push({ stretch: block.stretchOf(series), length });
      total += length;
    }
  }
  const [only] = pieces;
  if (only && pieces.length === 1) {
    return Array.from({ length: columns }, (_, column) =>
      only.stretch.subarray(column * total, (column + 1) * total),
    );
  }
  return Array.from({ length: columns }, (_, column) => {
    const whole = new Float64Array(total);
    let at = 0;
    for (const { stretch, length } of pieces) {
      whole.set(stretch.subarray(column * length, (column + 1) * length), at);
      at += length;
    }
    return whole;
  });
}
