import type { SeriesEnds } from './evidence.js';
import type { Graph } from './graph.js';
import type { RunName } from './names.js';
import type { OpTraces } from './op-traces.js';
import type { PayloadPlace } from './payload.js';
import type { Problem } from './problem.js';
import type { AssignWriter, RecorderKind, RecordingProcess, RunPurpose } from './recording.js';
import type { RestartMark } from './restarts.js';
import type { TensorStatistics } from './statistics.js';
import type { VariableOrigin, VariableRole } from './variable.js';

/**
 * Every point of one variable, one column a figure; all columns have the same length.
 *
 * Figures a source does not carry are NaN. `fingerprint` is comparable only inside one series.
 */
export interface VariableColumns {
  readonly step: Float64Array;
  /** Seconds since 1970. */
  readonly wallTime: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly mean: Float64Array;
  readonly std: Float64Array;
  readonly norm: Float64Array;
  readonly maxChange: Float64Array;
  readonly fingerprint: Float64Array;
}

/** What the points were taken from, strongest first. */
export type SeriesSource = 'recorded' | 'histogram' | 'scalar';

/** A writer of a variable with the two kinds of evidence about it, which are never mixed. */
export interface AssignView {
  readonly name: string;
  readonly writer: AssignWriter;
  /** Writes the recorder saw since training began; undefined when it could not see them. */
  readonly observed: { readonly count: number } | undefined;
  /** Why it could not, when it sees other assigns of the run. */
  readonly unobservedBecause?: string | undefined;
  /** Runs whose fetches imply this assign; undefined when no fetches are known. */
  readonly implied: { readonly runs: number } | undefined;
}

/** What became of a variable's gradients, as the recorder saw it; one column a figure. */
export interface GradientView {
  /** How often the gradient was asked for. */
  readonly taken: number;
  /** How often there was none: no way led from the loss to the variable. Counted exactly. */
  readonly missing: number;
  /** The gradients that were read: a selection, of which a norm of 0 means all elements were 0. */
  readonly columns: {
    readonly step: Float64Array;
    /** L2 norm of the finite elements. */
    readonly norm: Float64Array;
    readonly nonFinite: Float64Array;
  };
}

/** What only a recorder can tell of a variable. */
export interface RecordedFacts {
  /** Training steps that were done when it was first seen, and when it was disposed. */
  readonly createdStep: number;
  readonly disposedStep: number | undefined;
  /** Training steps that were done when a value was last loaded into it. */
  readonly restoredStep: number | undefined;
  /** Name of the variable that this one is an optimizer's slot of. */
  readonly slotOf: string | undefined;
  /** It was there before the recording, and no op that the first gradients were taken through read it. */
  readonly idleAtStart: boolean;
  /** Undefined when no gradient was ever asked for, as for moving statistics. */
  readonly gradients: GradientView | undefined;
  /**
   * Beside each point, the share of elements, 0 to 1, that differ from the point before and from
   * the initial value; NaN where none were compared. Of large variables, an even selection.
   */
  readonly changedSinceLast: Float64Array;
  readonly changedSinceStart: Float64Array;
  /** Beside each point, elements that are NaN or infinite. */
  readonly nonFinite: Float64Array;
  /** Of moving statistics, one element a channel: 1 once it was seen to differ from its initial value. */
  readonly changedChannels: Uint8Array | undefined;
  /**
   * Samples that were due and left out, to keep within the recorder's time budget: what the value
   * was meanwhile is not known.
   */
  readonly skippedSamples: number;
}

export interface VariableView {
  readonly name: string;
  readonly role: VariableRole;
  readonly trainable: boolean | undefined;
  readonly shape: readonly number[] | undefined;
  readonly dtype: string | undefined;
  readonly source: SeriesSource;
  /** The tags or the recording the points come from, for a person to look up. */
  readonly tags: readonly string[];
  readonly initial: TensorStatistics | undefined;
  readonly origin: VariableOrigin;
  /** Every point; read back when asked for, if there are more points than memory is for. */
  readonly columns: VariableColumns;
  /** Where the first and the last point lie; undefined where variables share a tag. */
  readonly ends: SeriesEnds | undefined;
  /** The starts of training that the log tells of. */
  readonly restarts: readonly RestartMark[];
  readonly assigns: readonly AssignView[];
  /** Name of the layer that owns it, where recorded. */
  readonly layer: string | undefined;
  /** Undefined for event files that other programs wrote. */
  readonly recorded: RecordedFacts | undefined;
}

/** Whether no write seen of a variable means that there was none: the recorder sees all its writers. */
export function seesEveryWrite(
  recorder: RecorderView | undefined,
  { assigns }: VariableView,
): boolean {
  if (!recorder?.observesAssigns) return false;
  return assigns.every(({ observed }) => observed !== undefined);
}

/** Writes the recorder saw, by whichever assign; 0 also when it could not see any. */
export function observedWrites({ assigns }: VariableView): number {
  return assigns.reduce((sum, { observed }) => sum + (observed?.count ?? 0), 0);
}

/** How often a run's fetches implied one of the assigns. */
export function impliedRuns({ assigns }: VariableView): number {
  return assigns.reduce((sum, { implied }) => sum + (implied?.runs ?? 0), 0);
}

export interface LayerView {
  readonly name: string;
  readonly className: string;
  readonly trainable: boolean;
  readonly variables: readonly string[];
  /** Calls inside training steps, by the mode the layer was called in. */
  readonly calls: { readonly training: number; readonly inference: number };
}

/** An optimizer that applied gradients. `name` is the name of the assigns that it makes. */
export interface OptimizerView {
  readonly name: string;
  readonly className: string;
  /** Training steps in which it applied gradients. */
  readonly steps: number;
  /** A point where it changed; NaN where it is not a number that the optimizer shows. */
  readonly learningRate: ScalarColumns;
}

export interface FetchSetView {
  readonly fetches: readonly string[];
  readonly feeds: readonly string[];
  /** Training steps that ran exactly these fetches. */
  readonly trainingSteps: number;
}

/** Every point of one scalar tag, in the order they were read; all columns have the same length. */
export interface ScalarColumns {
  readonly step: Float64Array;
  /** Seconds since 1970. */
  readonly wallTime: Float64Array;
  readonly value: Float64Array;
}

/** A scalar series that is no variable's: what a witness is found in. */
export interface ScalarView {
  readonly tag: string;
  readonly length: number;
  readonly first: number;
  readonly last: number;
  /** NaN when no point has a number. */
  readonly min: number;
  readonly max: number;
  /** Points whose value differs from the point before. */
  readonly changes: number;
  /** The step of the last of them; NaN when there is none. */
  readonly lastChangedStep: number;
  readonly firstStep: number;
  readonly lastStep: number;
  /** Where the first and the last point lie. */
  readonly ends: SeriesEnds | undefined;
  /** Every point; read back when asked for, if there are more points than memory is for. */
  readonly columns: ScalarColumns;
  /** The starts of training that the log tells of. */
  readonly restarts: readonly RestartMark[];
}

/** A histogram series that is no variable's: logged beside a recording, or a second of one variable. */
export interface HistogramView {
  readonly tag: string;
  /** Every point; read back when asked for, if there are more points than memory is for. */
  readonly columns: VariableColumns;
  /** The starts of training that the log tells of. */
  readonly restarts: readonly RestartMark[];
}

/** Where the values of a tag lie, one column a figure; all columns have the same length. */
export interface PayloadColumns {
  readonly step: Float64Array;
  /** Seconds since 1970. */
  readonly wallTime: Float64Array;
  /** Which of the view's files. */
  readonly file: Float64Array;
  /** Byte offset of the record in the file. */
  readonly offset: Float64Array;
  /** Which value of the record's summary. */
  readonly index: Float64Array;
}

/** A tag whose values stay in their files: text, images, audio, other plugins' tensors. */
export interface PayloadTagView {
  readonly tag: string;
  /** TensorBoard's plugin for it, empty when the log names none. */
  readonly plugin: string;
  readonly files: readonly string[];
  readonly columns: PayloadColumns;
}

/** Where value number `at` of a tag lies; undefined when it has fewer. */
export function payloadPlace(
  { files, columns }: PayloadTagView,
  at: number,
): PayloadPlace | undefined {
  const file = files[columns.file[at] ?? -1];
  const [offset, index] = [columns.offset[at], columns.index[at]];
  if (file === undefined || offset === undefined || index === undefined) return undefined;
  return { file, offset, index };
}

export interface RecorderView {
  readonly kind: RecorderKind;
  readonly engine: string;
  /** True when it saw every write itself, so that no write seen means no write made. */
  readonly observesAssigns: boolean;
  /** True once the recording ended in order. */
  readonly closed: boolean;
  /** Absent in recordings of old. */
  readonly process?: RecordingProcess;
  /** What its user said the run is for; absent when nothing was said. */
  readonly purpose?: RunPurpose;
  /** `disposed`, `exit`, `uncaught-exception` or a signal's name; absent while it is not closed. */
  readonly end?: string;
}

/** One run as diagnosis, server and reports see it. */
export interface RunView {
  readonly name: RunName;
  /** Absent for event files that other programs wrote. */
  readonly recorder: RecorderView | undefined;
  /** Applied training steps where recorded, else undefined. */
  readonly trainingSteps: number | undefined;
  /** Range of the steps of every event with values. */
  readonly steps: { readonly first: number; readonly last: number } | undefined;
  readonly variables: readonly VariableView[];
  readonly layers: readonly LayerView[];
  readonly optimizers: readonly OptimizerView[];
  readonly fetchSets: readonly FetchSetView[];
  readonly scalars: readonly ScalarView[];
  readonly histograms: readonly HistogramView[];
  readonly payloads: readonly PayloadTagView[];
  readonly graph: Graph | undefined;
  /** Which ops ran in the steps that were traced; undefined when none was. */
  readonly traces: OpTraces | undefined;
  readonly files: number;
  /** The writers that the files' first events name, for instance `tensorflow.core.util.events_writer`. */
  readonly writers: readonly string[];
  /** Wall time of the last event, seconds since 1970. */
  readonly lastWallTime: number | undefined;
  readonly problems: readonly Problem[];
}
