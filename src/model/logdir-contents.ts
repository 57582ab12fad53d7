import type { Problem } from './problem.js';
import type {
  HistogramView,
  PayloadTagView,
  RunView,
  SeriesSource,
  VariableColumns,
  VariableView,
} from './run-view.js';
import type { VariableRole } from './variable.js';

/** The points of one scalar tag, in the order of the log; all arrays have the same length. */
export interface ScalarPoints {
  readonly tag: string;
  readonly step: Float64Array;
  /** Seconds since 1970. */
  readonly wallTime: Float64Array;
  readonly value: Float64Array;
}

/**
 * Points of a tensor, in the order of the log, as figures of all its elements; all arrays have the
 * same length. A figure that the log does not carry is NaN.
 */
export interface TensorPoints {
  readonly step: Float64Array;
  /** Seconds since 1970. */
  readonly wallTime: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly mean: Float64Array;
  /** Standard deviation over the elements. */
  readonly std: Float64Array;
  /** Euclidean norm. */
  readonly norm: Float64Array;
}

/** The points of one variable. */
export interface VariablePoints extends TensorPoints {
  readonly name: string;
  /** What the points were taken from: a recording, a histogram, or a scalar that stands for it. */
  readonly source: SeriesSource;
  /** The tags that show it in TensorBoard. */
  readonly tags: readonly string[];
  readonly role: VariableRole;
  /** Undefined where the log does not say; so are the next two. */
  readonly trainable: boolean | undefined;
  readonly shape: readonly number[] | undefined;
  readonly dtype: string | undefined;
  /** Largest change of an element since its initial value; only recordings know it. */
  readonly maxChange: Float64Array;
}

/** The points of one histogram tag that is no variable's. */
export interface HistogramPoints extends TensorPoints {
  readonly tag: string;
}

/** Every point of one run. */
export interface RunContents {
  /** The run's folder relative to the log directory, `/`-separated, `.` for the directory itself. */
  readonly name: string;
  /** The scalars that are no variable's. */
  readonly scalars: readonly ScalarPoints[];
  readonly variables: readonly VariablePoints[];
  /** The histograms that are no variable's, such as those logged beside a recording. */
  readonly histograms: readonly HistogramPoints[];
  /** What stays in the files: texts, images, sounds, hyperparameters, other tensors. */
  readonly payloads: readonly PayloadTagView[];
  /** What could not be read of its files. */
  readonly problems: readonly Problem[];
}

/** Everything that was read of a log directory. */
export interface LogdirContents {
  /** Ordered by name. */
  readonly runs: readonly RunContents[];
  /** What could not be looked into, outside any run. */
  readonly problems: readonly Problem[];
}

/** A run without what only diagnosis needs. Its arrays share memory with the view's. */
export function runContents({
  name,
  scalars,
  variables,
  histograms,
  payloads,
  problems,
}: RunView): RunContents {
  return {
    name,
    scalars: scalars.map(({ tag, columns }) => ({ tag, ...columns })),
    variables: variables.map(variablePoints),
    histograms: histograms.map(histogramPoints),
    payloads,
    problems,
  };
}

function histogramPoints({ tag, columns }: HistogramView): HistogramPoints {
  const { fingerprint: _, maxChange: __, ...figures } = columns;
  return { tag, ...figures };
}

function variablePoints(variable: VariableView): VariablePoints {
  const { name, source, tags, role, trainable, shape, dtype } = variable;
  const { fingerprint: _, ...figures } = ownColumns(variable);
  return { name, source, tags, role, trainable, shape, dtype, ...figures };
}

/** The figures of a scalar are one column under many names: each is made an array of its own. */
function ownColumns({ source, columns }: VariableView): VariableColumns {
  if (source !== 'scalar') return columns;
  return {
    ...columns,
    min: columns.min.slice(),
    max: columns.max.slice(),
    mean: columns.mean.slice(),
    std: columns.std.slice(),
    norm: columns.norm.slice(),
    maxChange: columns.maxChange.slice(),
  };
}
