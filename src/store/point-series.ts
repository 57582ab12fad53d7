import { assertUnreachable } from '../base/assert.js';
import type { SeriesEnds } from '../model/evidence.js';
import type { RestartMark } from '../model/restarts.js';
import type {
  HistogramView,
  ScalarColumns,
  ScalarView,
  VariableColumns,
} from '../model/run-view.js';
import { LastRead } from './last-read.js';
import { columnsOfParts, type SeriesBlocks } from './point-block.js';
import type { PointLayout } from './point-layout.js';
import type { TableState } from './point-table.js';
import {
  emptySummary,
  joinSummaries,
  type SeriesSummary,
  summaryViewAt,
} from './series-summary.js';

/** A start of training, and how many points each series of a table had by then. */
export interface PartRestart {
  readonly step: number;
  readonly lengths: readonly number[];
}

/** What one file of a run has of one kind of points. */
export interface SeriesPart {
  /** As the run's problems name it. */
  readonly file: string;
  readonly table: TableState;
  readonly restarts: readonly PartRestart[];
}

/**
 * All points of one tag of a run as they stood at a moment, file after file. There may be many
 * thousands of these, so that all they know is worked out when it is asked for.
 */
export class PointSeries {
  readonly tag: string;
  readonly layout: PointLayout;
  /** Of every file of the run, also where it has none of the tag. */
  readonly #parts: readonly SeriesPart[];
  #summary: SeriesSummary | undefined;
  #columns: Float64Array[] | undefined;

  constructor(tag: string, layout: PointLayout, parts: readonly SeriesPart[]) {
    this.tag = tag;
    this.layout = layout;
    this.#parts = parts;
  }

  /** What is asked for most; known without the points. */
  get summary(): SeriesSummary {
    this.#summary ??= this.#parts
      .map((part) => summaryIn(part, this.tag))
      .reduce(joinSummaries, emptySummary);
    return this.#summary;
  }

  /** The starts of training that the log tells of since the series has points. */
  get restarts(): RestartMark[] {
    const marks: RestartMark[] = [];
    let before = 0;
    for (const part of this.#parts) {
      const series = part.table.names.numberOf(this.tag);
      for (const { step, lengths } of part.restarts) {
        const index = before + (series === undefined ? 0 : (lengths[series] ?? 0));
        if (index > 0) marks.push({ index, step });
      }
      before += summaryIn(part, this.tag).length;
    }
    return marks;
  }

  /** Where the first and the last point lie; undefined where there is none. */
  get ends(): SeriesEnds | undefined {
    const holding = this.#parts.filter((part) => summaryIn(part, this.tag).length > 0);
    const [first, last] = [holding[0], holding.at(-1)];
    if (!first || !last) return undefined;
    return {
      first: { file: first.file, offset: summaryIn(first, this.tag).firstOffset },
      last: { file: last.file, offset: summaryIn(last, this.tag).lastOffset },
    };
  }

  /** One column a figure, in the order of the layout; put together, and read back, when asked for. */
  get columns(): readonly Float64Array[] {
    if (!this.#columns) {
      this.#columns = this.#read();
      lastRead.add(this, this.layout.columns * (this.#columns[0]?.length ?? 0));
    }
    return this.#columns;
  }

  /** Has the columns put together again when they are next asked for. */
  forget(): void {
    this.#columns = undefined;
  }

  #read(): Float64Array[] {
    const parts: SeriesBlocks[] = [];
    for (const { table } of this.#parts) {
      const series = table.names.numberOf(this.tag);
      if (series !== undefined) parts.push({ blocks: table.blocks, series });
    }
    return columnsOfParts(parts, this.layout.columns);
  }
}

const lastRead = new LastRead();

function summaryIn({ table: { names, summaries } }: SeriesPart, tag: string): SeriesSummary {
  const series = names.numberOf(tag);
  return series === undefined ? emptySummary : summaryViewAt(summaries, series);
}

/** A scalar tag's points for all to see. */
export class ScalarSeriesView implements ScalarView {
  readonly #series: PointSeries;

  constructor(series: PointSeries) {
    this.#series = series;
  }

  get tag(): string {
    return this.#series.tag;
  }

  get length(): number {
    return this.#series.summary.length;
  }

  get first(): number {
    return this.#series.summary.first;
  }

  get last(): number {
    return this.#series.summary.last;
  }

  get min(): number {
    return this.#series.summary.min;
  }

  get max(): number {
    return this.#series.summary.max;
  }

  get changes(): number {
    return this.#series.summary.changes;
  }

  get lastChangedStep(): number {
    return this.#series.summary.lastChangedStep;
  }

  get firstStep(): number {
    return this.#series.summary.firstStep;
  }

  get lastStep(): number {
    return this.#series.summary.lastStep;
  }

  get ends(): SeriesEnds | undefined {
    return this.#series.ends;
  }

  get restarts(): RestartMark[] {
    return this.#series.restarts;
  }

  get columns(): ScalarColumns {
    const [step, wallTime, value] = this.#series.columns as [Column, Column, Column];
    return { step, wallTime, value };
  }
}

/** A histogram tag's points for all to see. */
export class HistogramSeriesView implements HistogramView {
  readonly #series: PointSeries;

  constructor(series: PointSeries) {
    this.#series = series;
  }

  get tag(): string {
    return this.#series.tag;
  }

  get restarts(): RestartMark[] {
    return this.#series.restarts;
  }

  get columns(): VariableColumns {
    return variableColumns(this.#series);
  }
}

type Column = Float64Array;
type Six = [Column, Column, Column, Column, Column, Column];

/** A series of any kind as a variable's: what its source does not carry is NaN. */
export function variableColumns(series: PointSeries): VariableColumns {
  const [step, wallTime, ...figures] = series.columns as [Column, Column, ...Column[]];
  const unknown = unknownColumn(step.length);
  switch (series.layout.kind) {
    case 'scalar': {
      // A scalar is all that is known of its tensor: it stands for minimum, maximum and mean.
      const [value] = figures as [Column];
      return {
        ...{ step, wallTime, min: value, max: value, mean: value },
        ...{ std: unknown, norm: unknown, maxChange: unknown, fingerprint: unknown },
      };
    }
    case 'histogram': {
      const [min, max, mean, std, norm, fingerprint] = figures as Six;
      return { step, wallTime, min, max, mean, std, norm, maxChange: unknown, fingerprint };
    }
    default:
      return assertUnreachable(series.layout.kind);
  }
}

let unknowns = new Float64Array(1024).fill(Number.NaN);

/** One column of NaN serves all series: nobody writes to it. */
function unknownColumn(length: number): Float64Array {
  if (unknowns.length < length) unknowns = new Float64Array(2 * length).fill(Number.NaN);
  return unknowns.subarray(0, length);
}
