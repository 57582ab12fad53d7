import { histogramOf } from '../model/histogram.js';
import type { Histogram, TensorStatistics } from '../model/statistics.js';
import { ReferenceValues } from './reference-values.js';
import { measureTensor, type TensorValues } from './tensor-statistics.js';

/** What is kept of a variable's value before the first step: its figures, and what to compare with. */
export interface InitialValue {
  readonly statistics: TensorStatistics;
  readonly histogram: Histogram;
  readonly references: ReferenceValues;
}

/** @param followsElements whether to remember which elements ever changed. */
export function initialValueOf(values: TensorValues, followsElements: boolean): InitialValue {
  const statistics = measureTensor(values);
  return {
    statistics,
    histogram: histogramOf(values, statistics),
    references: new ReferenceValues(values, followsElements),
  };
}
