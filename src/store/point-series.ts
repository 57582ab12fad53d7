import { assertUnreachable } from '../base/assert.js';
import type { RestartMark } from '../model/restarts.js';
import type {
  HistogramView,
  ScalarColumns,
  ScalarView,
  VariableColumns,
} from '../model/run-view.js';
import { columnsOfParts, type SeriesPart } from './point-block.js';
import type { PointLayout } from './point-layout.js';
import type { PointTable } from './point-table.js';
import { emptySummary, joinSummaries, type SeriesSummary } from './series-summary.js';

/** A start of training, and how many points each series of a table had by then. */
export interface PartRestart {
  readonly step: number;
  readonly lengths: readonly number[];
}

/**
 * All points of one series of a run as they stood at a moment, file after file. What is asked for
 * most is in `summary`; the columns are put together, and read back, when they are asked for.
 */
export class PointSeries {
  readonly layout: PointLayout;
  readonly #parts: SeriesPart[] = [];
  #columns: WeakRef<Float64Array[]> | undefined;
  summary: SeriesSummary = emptySummary;
  /** The starts of training that the log tells of since the series has points. */
  readonly restarts: RestartMark[] = [];

  constructor(layout: PointLayout) {
    this.layout = layout;
  }

  /** Adds what a table of the run's next file has of the series, and that file's restarts. */
  extend(table: PointTable, series: number | undefined, restarts: readonly PartRestart[]): void {
    const before = this.summary.length;
    for (const { step, lengths } of restarts) {
      const index = before + (series === undefined ? 0 : (lengths[series] ?? 0));
      if (index > 0) this.restarts.push({ index, step });
    }
    if (series === undefined) return;
    this.#parts.push({ blocks: table.blocks, series });
    this.summary = joinSummaries(this.summary, table.summaryOf(series));
  }

  /** One column a figure, in the order of the layout. */
  get columns(): readonly Float64Array[] {
    let columns = this.#columns?.deref();
    if (!columns) {
      columns = columnsOfParts(this.#parts, this.layout.columns);
      this.#columns = new WeakRef(columns);
    }
    return columns;
  }
}

/** A scalar tag's points for all to see. */
export function scalarView(tag: string, series: PointSeries): ScalarView {
  const { restarts } = series;
  const { length, first, last, min, max, changes, lastChangedStep } = series.summary;
  return {
    ...{ tag, length, first, last, min, max, changes, lastChangedStep, restarts },
    get columns(): ScalarColumns {
      const [step, wallTime, value] = series.columns as [Column, Column, Column];
      return { step, wallTime, value };
    },
  };
}

/** A histogram tag's points for all to see. */
export function histogramView(tag: string, series: PointSeries): HistogramView {
  const { restarts } = series;
  return {
    ...{ tag, restarts },
    get columns(): VariableColumns {
      return variableColumns(series);
    },
  };
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
