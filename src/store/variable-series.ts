import type { HistogramSummary } from '../model/log-event.js';
import type { VariableColumns } from '../model/run-view.js';
import type { TensorStatistics } from '../model/statistics.js';
import { FloatColumn } from './float-column.js';

/** Where a point stands in time. */
export interface PointTime {
  readonly step: number;
  readonly wallTime: number;
}

/** Every point of one variable, one column a figure. */
export class VariableSeries {
  readonly #columns = {
    step: new FloatColumn(),
    wallTime: new FloatColumn(),
    min: new FloatColumn(),
    max: new FloatColumn(),
    mean: new FloatColumn(),
    std: new FloatColumn(),
    norm: new FloatColumn(),
    maxChange: new FloatColumn(),
    fingerprint: new FloatColumn(),
  };

  get columns(): VariableColumns {
    const columns = this.#columns;
    return {
      step: columns.step.view,
      wallTime: columns.wallTime.view,
      min: columns.min.view,
      max: columns.max.view,
      mean: columns.mean.view,
      std: columns.std.view,
      norm: columns.norm.view,
      maxChange: columns.maxChange.view,
      fingerprint: columns.fingerprint.view,
    };
  }

  get length(): number {
    return this.#columns.step.length;
  }

  addStatistics(time: PointTime, statistics: TensorStatistics, maxChange: number): void {
    const { min, max, mean, std, norm, fingerprint } = statistics;
    this.#place(time.step, time.wallTime);
    this.#figures(min, max, mean, std, norm, maxChange, fingerprint);
  }

  addHistogram(step: number, wallTime: number, histogram: HistogramSummary): void {
    const { min, max, count, sum, sumSquares, fingerprint } = histogram;
    const mean = sum / count;
    const std = Math.sqrt(Math.max(0, sumSquares / count - mean * mean));
    this.#place(step, wallTime);
    this.#figures(min, max, mean, std, Math.sqrt(sumSquares), Number.NaN, fingerprint);
  }

  #place(step: number, wallTime: number): void {
    this.#columns.step.push(step);
    this.#columns.wallTime.push(wallTime);
  }

  /** By position: there are too many points to make an object for each. */
  #figures(
    min: number,
    max: number,
    mean: number,
    std: number,
    norm: number,
    maxChange: number,
    fingerprint: number,
  ): void {
    const columns = this.#columns;
    columns.min.push(min);
    columns.max.push(max);
    columns.mean.push(mean);
    columns.std.push(std);
    columns.norm.push(norm);
    columns.maxChange.push(maxChange);
    columns.fingerprint.push(fingerprint);
  }
}
