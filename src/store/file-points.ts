import type { HistogramSummary } from '../model/log-event.js';
import type { PointRows } from '../model/point-rows.js';
import { histogramLayout, scalarLayout } from './point-layout.js';
import type { SeriesPart } from './point-series.js';
import { PointTable, type TableContent } from './point-table.js';

/** A start of training, and how many points each series had by then, by its number. */
export interface FileRestart {
  readonly step: number;
  readonly scalars: readonly number[];
  readonly histograms: readonly number[];
}

/** A piece of a file's points, as plain data. */
export interface PointsContent {
  readonly scalars: TableContent;
  readonly histograms: TableContent;
  readonly restarts: readonly FileRestart[];
}

/** A file's points at a moment: nothing of it changes while more come. */
export interface PointsState {
  readonly scalars: SeriesPart;
  readonly histograms: SeriesPart;
}

/** The scalars and histograms of one event file, by their tags, in the order they were written. */
export class FilePoints {
  readonly scalars = new PointTable(scalarLayout);
  readonly histograms = new PointTable(histogramLayout);
  #restarts: FileRestart[] = [];

  /**
   * What is settled of the points, and the starts of training among them.
   *
   * @param file the name of the file they are of.
   */
  stateOf(file: string): PointsState {
    const part = (kind: 'scalars' | 'histograms'): SeriesPart => ({
      file,
      table: this[kind].state,
      restarts: this.#restarts.map((mark) => ({ step: mark.step, lengths: mark[kind] })),
    });
    return { scalars: part('scalars'), histograms: part('histograms') };
  }

  /** @param offset of the record that holds the point. */
  addScalar(tag: string, step: number, wallTime: number, value: number, offset: number): void {
    const table = this.scalars;
    const at = table.place(table.seriesOf(tag), offset);
    const { rows } = table;
    rows[at] = step;
    rows[at + 1] = wallTime;
    rows[at + 2] = value;
  }

  /** @param offset of the record that holds the point. */
  addHistogram(
    tag: string,
    step: number,
    wallTime: number,
    histogram: HistogramSummary,
    offset: number,
  ): void {
    const { min, max, count, sum, sumSquares, fingerprint } = histogram;
    const table = this.histograms;
    const at = table.place(table.seriesOf(tag), offset);
    const { rows } = table;
    rows[at] = step;
    rows[at + 1] = wallTime;
    rows[at + 2] = min;
    rows[at + 3] = max;
    rows[at + 4] = count;
    rows[at + 5] = sum;
    rows[at + 6] = sumSquares;
    rows[at + 7] = fingerprint;
    putMoments(rows, at);
  }

  addScalars(points: PointRows): void {
    this.scalars.addRows(points);
  }

  addHistograms(points: PointRows): void {
    putAllMoments(points.rows);
    this.histograms.addRows(points);
  }

  /** Training was started, perhaps again: what was there from `step` on is superseded. */
  restart(step: number): void {
    this.scalars.settle();
    this.histograms.settle();
    this.#restarts.push({
      step,
      scalars: lengthsIn(this.scalars),
      histograms: lengthsIn(this.histograms),
    });
  }

  /** Moves everything out; what comes next is a piece of its own. */
  take(): PointsContent {
    const restarts = this.#restarts;
    this.#restarts = [];
    return { scalars: this.scalars.take(), histograms: this.histograms.take(), restarts };
  }

  /** Takes the next piece. */
  add({ scalars, histograms, restarts }: PointsContent): void {
    const scalarsBefore = restarts.length > 0 ? lengthsIn(this.scalars) : [];
    const histogramsBefore = restarts.length > 0 ? lengthsIn(this.histograms) : [];
    this.scalars.add(scalars);
    this.histograms.add(histograms);
    for (const mark of restarts) {
      this.#restarts.push({
        step: mark.step,
        scalars: lengthsAfter(this.scalars, scalarsBefore, scalars.names, mark.scalars),
        histograms: lengthsAfter(
          this.histograms,
          histogramsBefore,
          histograms.names,
          mark.histograms,
        ),
      });
    }
  }
}

/** A loop of its own is soon compiled: there is little in it. */
function putAllMoments(rows: Float64Array): void {
  for (let at = 0; at < rows.length; at += histogramLayout.columns) putMoments(rows, at);
}

/** Puts mean, deviation and norm in the place of count, sum and sum of squares. */
function putMoments(rows: Float64Array, at: number): void {
  const count = rows[at + 4] as number;
  const sumSquares = rows[at + 6] as number;
  const mean = (rows[at + 5] as number) / count;
  rows[at + 4] = mean;
  rows[at + 5] = Math.sqrt(Math.max(0, sumSquares / count - mean * mean));
  rows[at + 6] = Math.sqrt(sumSquares);
}

/** How many points each series has, by its number. */
function lengthsIn(table: PointTable): number[] {
  return table.names.map((_, series) => table.summaryOf(series).length);
}

/** How many points each series had, when those of a piece's series had `added` in it. */
function lengthsAfter(
  table: PointTable,
  before: readonly number[],
  names: readonly string[],
  added: readonly number[],
): number[] {
  const lengths = table.names.map((_, series) => before[series] ?? 0);
  for (const [place, name] of names.entries()) {
    const series = table.numberOf(name);
    if (series !== undefined) lengths[series] = (lengths[series] ?? 0) + (added[place] ?? 0);
  }
  return lengths;
}
