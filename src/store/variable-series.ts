import type { VariableColumns } from '../model/run-view.js';
import type { TensorStatistics } from '../model/statistics.js';
import { bytesOfColumns, FloatColumn } from './float-column.js';

/** Where a point stands in time. */
export interface PointTime {
  readonly step: number;
  readonly wallTime: number;
}

/** Every point of one recorded variable, one column a figure. */
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

  get bytes(): number {
    return bytesOfColumns(this.#columns);
  }

  addStatistics(time: PointTime, statistics: TensorStatistics, maxChange: number): void {
    const { min, max, mean, std, norm, fingerprint } = statistics;
    const columns = this.#columns;
    columns.step.push(time.step);
    columns.wallTime.push(time.wallTime);
    columns.min.push(min);
    columns.max.push(max);
    columns.mean.push(mean);
    columns.std.push(std);
    columns.norm.push(norm);
    columns.maxChange.push(maxChange);
    columns.fingerprint.push(fingerprint);
  }
}
