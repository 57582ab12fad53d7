import { type BlockContent, mergeBlocks, PointBlock, type StoredBlock } from './point-block.js';
import type { PointLayout } from './point-layout.js';
import { SeriesNames, sharedNames } from './series-names.js';
import {
  joinSummaries,
  putSummary,
  type SeriesSummary,
  SUMMARY_NUMBERS,
  summaryAt,
  summaryOf,
} from './series-summary.js';

/** A block holds about this much; what is larger stays in blocks of its own. */
const BLOCK_BYTES = 16 * 1024 * 1024;
const FIRST_ROWS = 64;
/** A row log that is larger is given back once it has become a block. */
const KEPT_ROWS = 1024;

/** Some points of some series, as plain data. */
export interface TableContent {
  /** The series' names, by the number they have in the blocks. */
  readonly names: readonly string[];
  /** Of each series, what these points come to. */
  readonly summaries: Float64Array;
  readonly blocks: readonly (BlockContent | StoredBlock)[];
}

/** A table at a moment: nothing of it changes while the table grows. */
export interface TableState {
  readonly layout: PointLayout;
  readonly names: SeriesNames;
  /** By number, for as many series as there were. */
  readonly summaries: Float64Array;
  readonly blocks: readonly PointBlock[];
}

/**
 * The points of many series of one kind, in the order they came.
 *
 * A point is first put into a log, row by row; `settle` packs the log into a block, by series and
 * column. Blocks that are small and follow one another are merged as they grow, so that a series
 * that is followed for hours lies in few pieces.
 */
export class PointTable {
  readonly layout: PointLayout;
  readonly #blockRows: number;
  #names = new SeriesNames();
  /** Writers repeat their tags in one order: by series, the one that came after it last time. */
  readonly #following: number[] = [];
  #lastSeries = 0;
  #rows: Float64Array = new Float64Array(0);
  #owners: Int32Array = new Int32Array(0);
  /** By series, the offsets of the first and the last record since the log was last settled. */
  #ends: Float64Array = new Float64Array(0);
  #rowCount = 0;
  #blocks: readonly PointBlock[] = [];
  #summaries: Float64Array = new Float64Array(0);
  /** Whether others hold them too: they are then copied before they change. */
  #hasSharedNames = false;
  #hasSharedSummaries = false;

  constructor(layout: PointLayout) {
    this.layout = layout;
    this.#blockRows = Math.floor(BLOCK_BYTES / (8 * layout.columns));
  }

  get names(): readonly string[] {
    return this.#names.list;
  }

  /** What is settled, for as long as it is wanted. */
  get state(): TableState {
    this.#hasSharedNames = true;
    this.#hasSharedSummaries = true;
    const { layout } = this;
    return { layout, names: this.#names, summaries: this.#summaries, blocks: this.#blocks };
  }

  /** The settled blocks; the array is another one whenever something was settled. */
  get blocks(): readonly PointBlock[] {
    return this.#blocks;
  }

  /** The number of the series with this name, which is made if there is none. */
  seriesOf(name: string): number {
    const expected = this.#following[this.#lastSeries] ?? 0;
    const series = this.names[expected] === name ? expected : this.#findSeries(name);
    this.#lastSeries = series;
    return series;
  }

  #findSeries(name: string): number {
    let series = this.#names.numberOf(name);
    if (series === undefined) {
      if (this.#hasSharedNames) this.#names = new SeriesNames(this.names);
      this.#hasSharedNames = false;
      series = this.#names.add(name);
    }
    this.#following[this.#lastSeries] = series;
    return series;
  }

  /** The number of the series with this name; undefined when there is none. */
  numberOf(name: string): number | undefined {
    return this.#names.numberOf(name);
  }

  summaryOf(series: number): SeriesSummary {
    return summaryAt(this.#summaries, series);
  }

  /**
   * Appends a point; its columns are to be put into `rows` from the place that is given.
   *
   * @param offset of the record that holds it.
   */
  place(series: number, offset: number): number {
    const row = this.#rowCount;
    if (row === this.#blockRows) {
      this.settle();
      return this.place(series, offset);
    }
    if (row === this.#owners.length) this.#growLog();
    this.#owners[row] = series;
    this.#rowCount = row + 1;
    this.#putEnd(2 * series, offset);
    return row * this.layout.columns;
  }

  #putEnd(at: number, offset: number): void {
    if (at >= this.#ends.length) {
      const grown = new Float64Array(Math.max(FIRST_ROWS, 2 * (at + 2))).fill(Number.NaN);
      grown.set(this.#ends);
      this.#ends = grown;
    }
    if (Number.isNaN(this.#ends[at])) this.#ends[at] = offset;
    this.#ends[at + 1] = offset;
  }

  get rows(): Float64Array {
    return this.#rows;
  }

  #growLog(): void {
    const rows = Math.min(this.#blockRows, Math.max(FIRST_ROWS, this.#owners.length * 2));
    const { columns } = this.layout;
    const grownRows = new Float64Array(rows * columns);
    grownRows.set(this.#rows);
    const grownOwners = new Int32Array(rows);
    grownOwners.set(this.#owners);
    this.#rows = grownRows;
    this.#owners = grownOwners;
  }

  /** Packs the log into a block, if there is anything in it. */
  settle(): void {
    if (this.#rowCount === 0) return;
    const block = this.#packLog();
    this.#rowCount = 0;
    if (this.#owners.length > KEPT_ROWS) {
      this.#rows = new Float64Array(0);
      this.#owners = new Int32Array(0);
    }
    this.#summarise(block);
    this.#ends = new Float64Array(0);
    this.#append(block);
  }

  #packLog(): PointBlock {
    const { columns } = this.layout;
    const [rows, owners, count] = [this.#rows, this.#owners, this.#rowCount];
    const seriesCount = this.names.length;
    const starts = new Uint32Array(seriesCount + 1);
    for (let row = 0; row < count; row++) {
      const next = (owners[row] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let series = 0; series < seriesCount; series++) {
      starts[series + 1] = (starts[series + 1] as number) + (starts[series] as number);
    }
    const numbers = new Float64Array(count * columns);
    /** Where the next point of each series goes, within the first of its columns. */
    const next = Float64Array.from({ length: seriesCount }, (_, series) => {
      return (starts[series] as number) * columns;
    });
    for (let row = 0; row < count; row++) {
      const series = owners[row] as number;
      const length = (starts[series + 1] as number) - (starts[series] as number);
      let at = next[series] as number;
      next[series] = at + 1;
      for (let from = row * columns, end = from + columns; from < end; from++, at += length) {
        numbers[at] = rows[from] as number;
      }
    }
    return new PointBlock(columns, starts, numbers);
  }

  #summarise(block: PointBlock): void {
    this.#makeRoom();
    for (let series = 0; series < this.names.length; series++) {
      const length = block.lengthOf(series);
      if (length === 0) continue;
      const own = summaryOf(block.stretchOf(series), length, this.layout, {
        firstOffset: this.#ends[2 * series] as number,
        lastOffset: this.#ends[2 * series + 1] as number,
      });
      putSummary(this.#summaries, series, joinSummaries(this.summaryOf(series), own));
    }
  }

  #append(block: PointBlock): void {
    let first = this.#blocks.length;
    let points = block.points;
    for (; block.content && first > 0; first--) {
      const before = this.#blocks[first - 1] as PointBlock;
      const isMuchLarger = before.points > 2 * points;
      if (isMuchLarger || !before.content || before.points + points > this.#blockRows) break;
      points += before.points;
    }
    const merging = [...this.#blocks.slice(first), block];
    const merged = merging.length > 1 ? mergeBlocks(this.layout.columns, merging) : block;
    this.#blocks = [...this.#blocks.slice(0, first), merged];
  }

  /** Moves the points out; the table goes on without them. */
  take(): TableContent {
    this.settle();
    const blocks = this.#blocks.flatMap(({ content }) => content ?? []);
    const summaries = this.#summaries;
    this.#blocks = [];
    this.#summaries = new Float64Array(0);
    this.#hasSharedSummaries = false;
    return { names: [...this.names], summaries, blocks };
  }

  /** Takes points that follow those it has; their summaries are the table's from now on. */
  add({ names, summaries, blocks }: TableContent): void {
    const places =
      this.names.length === 0 ? this.#adopt(names, summaries) : this.#join(names, summaries);
    for (const { starts, numbers } of blocks) {
      this.#append(new PointBlock(this.layout.columns, starts, numbers, places));
    }
  }

  #adopt(names: readonly string[], summaries: Float64Array): undefined {
    this.#names = sharedNames(names);
    this.#hasSharedNames = true;
    this.#summaries = summaries;
    this.#hasSharedSummaries = true;
  }

  /** @returns by series of the table, which of the names it has; undefined where both count alike. */
  #join(names: readonly string[], summaries: Float64Array): Int32Array | undefined {
    const numbers = names.map((name) => this.seriesOf(name));
    this.#makeRoom();
    for (const [place, series] of numbers.entries()) {
      const joined = joinSummaries(this.summaryOf(series), summaryAt(summaries, place));
      putSummary(this.#summaries, series, joined);
    }
    return numbers.every((series, place) => series === place)
      ? undefined
      : placesOf(numbers, this.names.length);
  }

  /** Makes the summaries its own, with room for every series. */
  #makeRoom(): void {
    const needed = this.names.length * SUMMARY_NUMBERS;
    const hasRoom = this.#summaries.length >= needed;
    if (hasRoom && !this.#hasSharedSummaries) return;
    const own = new Float64Array(Math.max(needed, this.#summaries.length));
    own.set(this.#summaries);
    this.#summaries = own;
    this.#hasSharedSummaries = false;
  }
}

/** The other way round: by series of the table, which place it has; -1 for none. */
function placesOf(numbers: readonly number[], seriesCount: number): Int32Array {
  const places = new Int32Array(seriesCount).fill(-1);
  for (const [place, series] of numbers.entries()) places[series] = place;
  return places;
}
