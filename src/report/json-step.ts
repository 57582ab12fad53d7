import { jsonNumber } from '../base/float-text.js';
import type { LocatedPoint, SeriesEvidence, ValuesStep, WhyStep } from '../model/evidence.js';

type JsonNumber = ReturnType<typeof jsonNumber>;

/** A point of which numbers that JSON cannot hold are texts. */
export interface JsonPoint extends Pick<LocatedPoint, 'step' | 'place'> {
  readonly min: JsonNumber;
  readonly max: JsonNumber;
  readonly mean: JsonNumber;
}

export interface JsonSeries extends Omit<SeriesEvidence, 'first' | 'last'> {
  readonly first: JsonPoint;
  readonly last: JsonPoint;
}

export interface JsonValuesStep extends Omit<ValuesStep, 'series' | 'witness' | 'figures'> {
  readonly series: readonly JsonSeries[];
  readonly witness?: JsonSeries;
  readonly figures: Readonly<Record<string, JsonNumber>>;
}

export type JsonStep = Exclude<WhyStep, ValuesStep> | JsonValuesStep;

/** A step of an argument as plain JSON values; only those of values have numbers that may be NaN. */
export function jsonStep(step: WhyStep): JsonStep {
  if (step.source !== 'values') return step;
  const { witness, series, figures, ...rest } = step;
  return {
    ...rest,
    series: series.map(jsonSeries),
    ...(witness ? { witness: jsonSeries(witness) } : {}),
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, jsonNumber(value)]),
    ),
  };
}

function jsonSeries(series: SeriesEvidence): JsonSeries {
  return { ...series, first: jsonPoint(series.first), last: jsonPoint(series.last) };
}

function jsonPoint({ min, max, mean, ...rest }: LocatedPoint): JsonPoint {
  return { ...rest, min: jsonNumber(min), max: jsonNumber(max), mean: jsonNumber(mean) };
}
