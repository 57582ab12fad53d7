/**
 * Flatline finds the variables that a training never updates, says why, and how to fix it.
 *
 * @module flatline
 */
import { judge } from './diagnosis/judge.js';
import { judgeGraph } from './diagnosis/judge-graph.js';
import { EventWriter } from './events/event-writer.js';
import { variablesOfSummaryTags } from './graph/summary-tags.js';
import { chosenGraph, describeKind, placeInFile } from './graph-files/graph-file.js';
import { readGraphBytes, readGraphFile } from './graph-files/read-graph-file.js';
import { LogdirReader } from './logdir/logdir-reader.js';
import type { Report } from './model/finding.js';
import type { GraphReport } from './model/graph-report.js';
import { type LogdirContents, runContents } from './model/logdir-contents.js';
import type { TensorFlowJs } from './recording/eager/tfjs-objects.js';
import { type Watch, type WatchOptions, watchTensorFlow } from './recording/eager/watch.js';
import {
  type GraphSessionOptions,
  GraphSession as RecordedGraphSession,
} from './recording/session/graph-session.js';
import type { SessionTensorFlow } from './recording/session/session-backend.js';

export { FlatlineError } from './base/errors.js';
export { DroppedValueError } from './events/dropped-value.js';
export { EventFileError } from './events/event-file.js';
export { EventWriter } from './events/event-writer.js';
export type { EventWriterOptions } from './events/outgoing-records.js';
export type { NumberDtype, OutgoingTensor } from './events/outgoing-tensor.js';
export { UnknownOpError } from './graph/graph-index.js';
export { GraphFileError } from './graph-files/graph-file.js';
export { LogdirError } from './logdir/find-event-files.js';
export { PayloadError, readPayload } from './logdir/read-payload.js';
export type {
  AbsentEvidence,
  AbsentStep,
  AssignStep,
  ConfigStep,
  GraphStep,
  Inference,
  LayerStep,
  LocatedPoint,
  PointFigures,
  RecordPlace,
  SeriesEnds,
  SeriesEvidence,
  ValuesStep,
  WhyStep,
  WriterEvidence,
} from './model/evidence.js';
export type { ExpectedFlat } from './model/expected-flat.js';
export type {
  Certainty,
  EvidenceLevel,
  Finding,
  MissingEdge,
  Report,
  RunVerdict,
  Severity,
  VariableStatus,
  VariableVerdict,
  Verdict,
} from './model/finding.js';
export type { GraphFinding, GraphWhyStep } from './model/graph-finding.js';
export type {
  FetchView,
  GraphReport,
  GraphVariableView,
  GraphWriter,
  MissingWrite,
  RunCertainty,
  RunWrite,
} from './model/graph-report.js';
export type { OutgoingEvent, OutgoingValue } from './model/log-event.js';
export type {
  HistogramPoints,
  LogdirContents,
  RunContents,
  ScalarPoints,
  TensorPoints,
  VariablePoints,
} from './model/logdir-contents.js';
export type { RunName } from './model/names.js';
export type {
  EncodedMedia,
  HyperparameterValue,
  Payload,
  PayloadPlace,
  SessionMetric,
} from './model/payload.js';
export type { Problem } from './model/problem.js';
export {
  type PayloadColumns,
  type PayloadTagView,
  payloadPlace,
  type SeriesSource,
} from './model/run-view.js';
export type { Histogram, TensorStatistics } from './model/statistics.js';
export type { VariableRole } from './model/variable.js';
export { SavedModelError } from './protobuf/saved-model.js';
export type { FitCallback } from './recording/eager/fit-callback.js';
export type { TensorFlowJs, TfLayer } from './recording/eager/tfjs-objects.js';
export { UnsupportedTensorFlowError } from './recording/eager/tfjs-support.js';
export type { Watch, WatchOptions } from './recording/eager/watch.js';
export { RecordingOptionError } from './recording/sampling-figures.js';
export type { CarriedValues } from './recording/session/carried-values.js';
export type {
  GraphSessionOptions,
  RunOptions,
  RunResult,
} from './recording/session/graph-session.js';
export type { RunAssign } from './recording/session/run-assigns.js';
export {
  NativeTensorFlowError,
  type SessionTensor,
  type SessionTensorFlow,
} from './recording/session/session-backend.js';
export { FeedError, type FeedValue, type NumberArray } from './recording/session/session-feeds.js';
export { SessionRunError } from './recording/session/session-run-error.js';
export type { SessionSignature } from './recording/session/session-signatures.js';
export { WideTensor } from './recording/session/wide-tensor.js';
export type { TensorValues } from './recording/tensor-statistics.js';

/** Where a recording goes. */
export interface LogdirOption {
  /** The folder of this run; it is made if it is not there. */
  readonly logdir: string;
}

/**
 * Records every variable write of TensorFlow.js, eager and Layers, with the statistics of all
 * variables, until it is disposed.
 *
 * Steps are found by themselves, at the end of each `minimize` or `applyGradients`.
 *
 * @param tf your own TensorFlow.js object, of any backend.
 * @throws UnsupportedTensorFlowError when this TensorFlow.js cannot be watched.
 * @throws RecordingOptionError for an option that makes no sense.
 * @throws EventFileError when nothing can be written to the folder.
 * @example
 * const recording = watch(tf, { logdir: 'logs/run1' });
 * train();
 * recording.dispose();
 */
export function watch(tf: TensorFlowJs, options: LogdirOption & WatchOptions): Watch {
  const writer = EventWriter.open(options.logdir);
  try {
    return watchTensorFlow(tf, writer, options);
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** A TensorFlow 1 graph, run and recorded in tfjs-node's real session. */
export interface GraphSession extends RecordedGraphSession {}

/** Opens sessions. */
export const GraphSession = {
  /**
   * Loads a SavedModel's graph into a session that records every run.
   *
   * @param tf your own object of @tensorflow/tfjs-node.
   * @throws SavedModelError when there is no SavedModel, or none with the tag.
   * @throws NativeTensorFlowError when `tf` is not tfjs-node.
   * @throws EventFileError when nothing can be written to the folder.
   * @example
   * const session = await GraphSession.open(tf, 'export', { logdir: 'logs/run1' });
   * await session.run('init');
   * const { outputs, assigns } = await session.run('loss', { feeds: { x, y }, alsoRun: ['train_op'] });
   * await session.dispose();
   */
  open(
    tf: SessionTensorFlow,
    savedModelFolder: string,
    options: LogdirOption & GraphSessionOptions,
  ): Promise<GraphSession> {
    const openSink = () => EventWriter.open(options.logdir);
    return RecordedGraphSession.open(tf, savedModelFolder, openSink, options);
  },
} as const;

/**
 * Judges every run of a log directory, whoever wrote it.
 *
 * @throws LogdirError when there is no such folder.
 * @example
 * const report = await check('logs');
 * if (report.verdict !== 'ok') console.error(report.sentence);
 */
export async function check(logdir: string): Promise<Report> {
  const reader = new LogdirReader(logdir, variablesOfSummaryTags);
  await reader.refresh();
  return judge(logdir, reader.views(), reader.problems);
}

/** What is known of the training that a graph is for. */
export interface CheckGraphOptions {
  /** What training fetches, as in `session.run`; found in the graph where nothing is given. */
  readonly fetches?: readonly string[];
  /** The tensors that training feeds. */
  readonly feeds?: readonly string[];
  /** How many steps the training has: some averages are too slow for few. */
  readonly steps?: number;
  /** Which graph of a SavedModel; its first where none is given. */
  readonly tag?: string;
}

/**
 * Judges a training graph without running it: which writes of its variables training runs, which it
 * misses and by which edge, and what else in it keeps variables still. Everything in the report is
 * implied by the graph; nobody saw a step.
 *
 * Damage is no error: it is in `problems`, and what is sound is judged. The verdict is `ok`, `stale`,
 * or `cannot-judge`.
 *
 * @param source a path: a SavedModel (or its folder), a GraphDef or MetaGraphDef, binary or text, an
 *   event file, or the model.json of a TensorFlow.js graph model; or the bytes of one, but not of an
 *   event file.
 * @throws GraphFileError when there is no such file, or no graph in it.
 * @throws UnknownOpError for a fetch or feed that the graph does not have.
 * @example
 * const report = await checkGraph('export', { fetches: ['train_op'] });
 * for (const { name, missing } of report.fetches) console.log(name, 'misses', missing.length);
 */
export async function checkGraph(
  source: string | Uint8Array,
  options: CheckGraphOptions = {},
): Promise<GraphReport> {
  const { tag, ...judging } = options;
  const read =
    typeof source === 'string' ? await readGraphFile(source) : readGraphBytes(source, 'the buffer');
  const { graph, tags } = chosenGraph(read, tag);
  const { file, kind, problems } = read;
  return judgeGraph(
    graph,
    { file, kind: describeKind(kind), tags, problems },
    { ...judging, placeOf: (offset) => placeInFile(read, offset) },
  );
}

/**
 * Reads every point of a log directory, or of one event file, into memory: 24 to 48 bytes a point
 * of a scalar, three times that a point of a variable.
 *
 * The arrays of one series have one length: point `i` is element `i` of each, in the order of the
 * files, so that steps go back where a training was restarted. Steps are whole numbers, wall times
 * seconds since 1970. The arrays are the caller's to change. Damage is no error: it is in
 * `problems`, and all that is sound is there. A folder without event files has no runs.
 *
 * @throws LogdirError when there is nothing at the path, or it cannot be read.
 * @example
 * const { runs } = await readLogdir('logs');
 * for (const { name, scalars } of runs) {
 *   const loss = scalars.find(({ tag }) => tag === 'loss');
 *   if (loss) console.log(name, loss.step.at(-1), loss.value.at(-1));
 * }
 */
export async function readLogdir(path: string): Promise<LogdirContents> {
  const reader = new LogdirReader(path, variablesOfSummaryTags);
  await reader.refresh();
  return { runs: reader.views().map(runContents), problems: reader.problems };
}
