import type { PointRows } from '../model/point-rows.js';
import type { LooseStretches } from './packed-stretch.js';
import { packing } from './packing.js';
import {
  type BlockContent,
  mergeBlocks,
  PointBlock,
  packBlock,
  type StoredBlock,
} from './point-block.js';
import type { PointLayout } from './point-layout.js';
import { blockRows, PointLog, TAG_ROWS_COLUMNS } from './point-log.js';
import { SeriesNames, sharedNames } from './series-names.js';
import {
  joinSummaries,
  putSummary,
  type SeriesSummary,
  SUMMARY_NUMBERS,
  summaryAt,
} from './series-summary.js';

const NO_SERIES = -1;
const noTags = { tags: [], series: [] };

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
  #names = new SeriesNames();
  /** Writers repeat their tags in one order: by series, the one that came after it last time. */
  readonly #following: number[] = [];
  #lastSeries = 0;
  /** The series of the tags that `addRows` got last. */
  #numbered: { readonly tags: readonly string[]; readonly series: number[] } = noTags;
  readonly #log: PointLog;
  #blocks: readonly PointBlock[] = [];
  #summaries: Float64Array = new Float64Array(0);
  /** Whether others hold them too: they are then copied before they change. */
  #hasSharedNames = false;
  #hasSharedSummaries = false;

  constructor(layout: PointLayout) {
    this.layout = layout;
    this.#log = new PointLog(layout.columns);
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
    if (!this.#log.hasRoomFor(1)) this.settle();
    return this.#log.place(series, offset);
  }

  get rows(): Float64Array {
    return this.#log.rows;
  }

  /** Appends many points, whose rows have the columns of the layout. */
  addRows(points: PointRows): void {
    const series = this.#seriesOfAll(points);
    if (!this.#log.hasRoomFor(points.owners.length)) this.settle();
    this.#log.add(points, series, this.names.length);
  }

  /** By the number of its tag, the series of every owner. */
  #seriesOfAll({ tags, tagRows }: PointRows): readonly number[] {
    if (this.#numbered.tags !== tags) this.#numbered = { tags, series: [] };
    const { series } = this.#numbered;
    while (series.length < tags.length) series.push(NO_SERIES);
    for (let at = 0; at < tagRows.length; at += TAG_ROWS_COLUMNS) {
      const tag = tagRows[at] as number;
      if (series[tag] === NO_SERIES) series[tag] = this.seriesOf(tags[tag] as string);
    }
    return series;
  }

  /** Packs the log into a block, if there is anything in it. */
  settle(): void {
    if (this.#log.length === 0) return;
    const { columns } = this.layout;
    const points = this.#log.sorted(this.names.length);
    this.#summarise(points);
    const block = new PointBlock(columns, packBlock(columns, points));
    this.#log.clear();
    this.#append(block);
  }

  #summarise({ starts, numbers }: LooseStretches): void {
    this.#makeRoom();
    const { columns } = this.layout;
    for (let series = 0; series < this.names.length; series++) {
      const [start, end] = [starts[series] as number, starts[series + 1] as number];
      if (start === end) continue;
      const stretch = numbers.subarray(start * columns, end * columns);
      const own = packing().summaryOf(stretch, end - start, this.layout, this.#log.endsOf(series));
      putSummary(this.#summaries, series, joinSummaries(this.summaryOf(series), own));
    }
  }

  #append(block: PointBlock): void {
    const { columns } = this.layout;
    let first = this.#blocks.length;
    let points = block.points;
    for (; block.content && first > 0; first--) {
      const before = this.#blocks[first - 1] as PointBlock;
      const isMuchLarger = before.points > 2 * points;
      if (isMuchLarger || !before.content || before.points + points > blockRows(columns)) break;
      points += before.points;
    }
    const merging = [...this.#blocks.slice(first), block];
    const merged = merging.length > 1 ? mergeBlocks(columns, merging) : block;
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
    for (const block of blocks) {
      this.#append(new PointBlock(this.layout.columns, block, places));
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
