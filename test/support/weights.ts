import type { RecordedFacts, ScalarView, VariableView } from '../../src/model/run-view.js';
import { variable } from './run-view.js';

const ELEMENTS = 256;

interface WeightOptions {
  readonly points?: number;
  /** The largest element of each point; the smallest is minus that. */
  readonly edges?: readonly number[];
  /** Root mean square of the elements in proportion to the largest: 0.577 is a uniform spread. */
  readonly spread?: number;
}

/** A weight of 256 elements around 0; without edges it never changes. */
export function weight(
  name: string,
  options: WeightOptions & Partial<VariableView> = {},
): VariableView {
  const {
    points = 30,
    edges = Array<number>(points).fill(0.25),
    spread = 0.577,
    ...rest
  } = options;
  const view = variable(name, edges);
  const max = Float64Array.from(edges);
  return {
    ...view,
    columns: {
      ...view.columns,
      min: max.map((edge) => -edge),
      max,
      mean: max.map(() => 0),
      std: max.map((edge) => edge * spread),
      norm: max.map((edge) => edge * spread * Math.sqrt(ELEMENTS)),
      fingerprint: max,
    },
    ...rest,
  };
}

/** A gradient as people log it; its largest element at each of 30 points. */
export function gradient(tag: string, largest: number): VariableView {
  return weight(tag, { edges: Array<number>(30).fill(largest) });
}

/** A scalar with these values at steps from 0. */
export function scalarOf(tag: string, values: readonly number[]): ScalarView {
  const value = Float64Array.from(values);
  const step = value.map((_, index) => index);
  const changes = values.filter((number, at) => at > 0 && number !== values[at - 1]).length;
  return {
    tag,
    length: values.length,
    first: values[0] as number,
    last: values.at(-1) as number,
    min: Math.min(...values),
    max: Math.max(...values),
    changes,
    lastChangedStep: changes === 0 ? Number.NaN : values.length - 1,
    columns: { step, wallTime: step, value },
    firstStep: 0,
    lastStep: values.length - 1,
    ends: undefined,
    restarts: [],
  };
}

/** What only a recorder tells, all of it in order. */
export function recordedFacts(more: Partial<RecordedFacts> = {}): RecordedFacts {
  const none = Float64Array.of(Number.NaN);
  return {
    createdStep: 0,
    disposedStep: undefined,
    restoredStep: undefined,
    slotOf: undefined,
    idleAtStart: false,
    gradients: undefined,
    changedSinceLast: none,
    changedSinceStart: none,
    nonFinite: Float64Array.of(0),
    changedChannels: undefined,
    skippedSamples: 0,
    ...more,
  };
}

/** Gradients that a recorder saw asked for 30 times. */
export function recordedGradients(norms: readonly number[], missing = 0): RecordedFacts {
  const norm = Float64Array.from(norms);
  const columns = { step: norm.map((_, at) => at), norm, nonFinite: norm.map(() => 0) };
  return recordedFacts({ gradients: { taken: 30, missing, columns } });
}
