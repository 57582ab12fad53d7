import type { Graph } from './graph.js';
import type { Step } from './names.js';
import type { RecordingEntry } from './recording.js';
import type { Histogram } from './statistics.js';

/**
 * What a histogram tells of the tensor behind it, in float64 as it was written.
 *
 * `sum` and `sumSquares` are estimates where the format does not carry them (TensorFlow 2).
 * `fingerprint` hashes every number of the histogram: different fingerprints prove that the tensor
 * changed, equal ones only that no change was observed.
 */
export interface HistogramSummary {
  readonly min: number;
  readonly max: number;
  readonly count: number;
  readonly sum: number;
  readonly sumSquares: number;
  readonly fingerprint: number;
}

/** One value of a summary, after its metadata was taken into account. */
export type SummaryValue =
  | { readonly kind: 'scalar'; readonly tag: string; readonly value: number }
  | { readonly kind: 'histogram'; readonly tag: string; readonly histogram: HistogramSummary }
  | { readonly kind: 'recording'; readonly entries: readonly RecordingEntry[] }
  /**
   * A kind that stays in the file: text, images, audio, hyperparameters, other plugins' tensors.
   * `index` is its place among the values of its summary.
   */
  | {
      readonly kind: 'payload';
      readonly tag: string;
      readonly plugin: string;
      readonly index: number;
    }
  /** What TensorFlow 2 traced; it stays in the file as a payload does. */
  | {
      readonly kind: 'trace';
      readonly tag: string;
      readonly plugin: string;
      readonly index: number;
      readonly trace: StepTrace;
    };

/** One traced step: its graph and the ops that it ran, each undefined where it was not recorded. */
export interface StepTrace {
  readonly graph: Graph | undefined;
  readonly executed: ReadonlySet<string> | undefined;
}

export type LogContent =
  /** `writer` is the program that wrote the file, where it says so. */
  | { readonly kind: 'file-version'; readonly version: string; readonly writer?: string }
  | { readonly kind: 'summary'; readonly values: readonly SummaryValue[] }
  | { readonly kind: 'graph'; readonly graph: Graph }
  /** Collections without the nodes they name, when the file keeps the graph in an event of its own. */
  | { readonly kind: 'meta-graph'; readonly graph: Graph }
  | { readonly kind: 'session-log'; readonly status: 'start' | 'stop' | 'checkpoint' | 'unknown' }
  | { readonly kind: 'run-metadata'; readonly tag: string; readonly trace: StepTrace }
  | { readonly kind: 'unknown' };

/** One record of an event file, read. `wallTime` is in seconds since 1970. */
export interface LogEvent {
  readonly wallTime: number;
  readonly step: Step;
  readonly content: LogContent;
}

/** One value to be written. */
export type OutgoingValue =
  | { readonly kind: 'scalar'; readonly tag: string; readonly value: number }
  | { readonly kind: 'histogram'; readonly tag: string; readonly histogram: Histogram }
  | { readonly kind: 'recording'; readonly entries: readonly RecordingEntry[] };

/** One record to be written; graphs go out as the bytes they came in. */
export type OutgoingEvent =
  | { readonly kind: 'summary'; readonly step: number; readonly values: readonly OutgoingValue[] }
  | { readonly kind: 'graph'; readonly graphDef: Uint8Array }
  | { readonly kind: 'meta-graph'; readonly metaGraphDef: Uint8Array }
  /** A serialised RunMetadata, which TensorBoard's graph page lists by its tag. */
  | {
      readonly kind: 'run-metadata';
      readonly step: number;
      readonly tag: string;
      readonly runMetadata: Uint8Array;
    };
