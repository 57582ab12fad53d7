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

  addStatistics(time: PointTime, statistics: TensorStatistics, maxChange: number): void {
    this.#add({ ...time, ...statistics, maxChange });
  }

  addHistogram(time: PointTime, histogram: HistogramSummary): void {
    const { min, max, count, sum, sumSquares, fingerprint } = histogram;
    const mean = sum / count;
    const variance = sumSquares / count - mean * mean;
    this.#add({
      ...time,
      min,
      max,
      mean,
      std: Math.sqrt(Math.max(0, variance)),
      norm: Math.sqrt(sumSquares),
      maxChange: Number.NaN,
      fingerprint,
    });
  }

  #add(point: { readonly [Column in keyof VariableColumns]: number }): void {
    const columns = this.#columns;
    columns.step.push(point.step);
    columns.wallTime.push(point.wallTime);
    columns.min.push(point.min);
    columns.max.push(point.max);
    columns.mean.push(point.mean);
    columns.std.push(point.std);
    columns.norm.push(point.norm);
    columns.maxChange.push(point.maxChange);
    columns.fingerprint.push(point.fingerprint);
  }
}
