import { hostname } from 'node:os';
import { GRAPH_MODEL_PROBLEM, type RunPurpose } from '../../model/recording.js';
import type { EventSink } from '../event-sink.js';
import { endWithProcess } from '../process-end.js';
import type { ScalarToRecord } from '../recorded-step.js';
import { Recorder } from '../recorder.js';
import { RecorderProblems } from '../recorder-problems.js';
import { samplingFigures } from '../sampling-figures.js';
import { AuthorStack } from './author-stack.js';
import { EagerRecording } from './eager-recording.js';
import { type FitCallback, fitCallback } from './fit-callback.js';
import { followGraphModels } from './graph-models.js';
import type { TensorFlowJs, TfLayer } from './tfjs-objects.js';
import { installTfjsSeams } from './tfjs-seams.js';

/** What is recorded, how often, and how a step is found. */
export interface WatchOptions {
  /** Steps between two samples of variables that are no moving statistics. Default 10. */
  readonly sampleInterval?: number;
  /**
   * Share of the training's time that the recorder may take. Default 0.01; `Infinity` for every
   * sample, whatever it costs. What is left out to keep within it is recorded as left out.
   */
  readonly overheadBudget?: number;
  /**
   * `automatic`: a step is the outermost `minimize` or `applyGradients`, and a call of `step`.
   * `explicit`: steps are told by `step` alone, for loops of several optimizers. Default `automatic`.
   */
  readonly steps?: 'automatic' | 'explicit';
  /** What the run is for, to be told apart in the log. */
  readonly purpose?: RunPurpose;
  /** Told once of each kind of failure of the recorder itself; what it throws is caught. */
  readonly onProblem?: (message: string) => void;
}

/** A recording that is under way. */
export interface Watch {
  /** Training steps recorded so far. */
  readonly steps: number;
  /** What went wrong in the recorder itself, first to last; training never notices. */
  readonly failures: readonly string[];
  /**
   * Marks a step by hand, for loops that use no optimizer of TensorFlow.js, or several.
   *
   * @param scalars numbers of this step, for TensorBoard.
   * @example recording.step({ loss: 0.25 });
   */
  step(scalars?: Readonly<Record<string, number>>): void;
  /**
   * For `fit` and `fitDataset`: records the figures of each epoch, as `epoch_loss` and the like.
   *
   * @param model the model that is trained.
   * @example await model.fit(x, y, { callbacks: recording.callback(model) });
   */
  callback(model: TfLayer): FitCallback;
  /** Hands everything recorded so far to the operating system. */
  flush(): void;
  /** Records the last values, closes the event file and puts TensorFlow.js back as it was. */
  dispose(): void;
}

/**
 * Records every variable write of TensorFlow.js, eager and Layers, into a sink.
 *
 * @throws UnsupportedTensorFlowError when this `tf` cannot be watched.
 * @throws RecordingOptionError for a sample interval below 1, or a budget that is negative.
 */
export function watchTensorFlow(
  tf: TensorFlowJs,
  sink: EventSink,
  options: WatchOptions = {},
): Watch {
  const problems = new RecorderProblems(options.onProblem);
  const recorder = new Recorder(sink, {
    kind: 'tensorflow.js',
    engine: `TensorFlow.js ${tf.version_core}, ${tf.getBackend?.()} backend`,
    observesAssigns: true,
    process: { host: hostname(), pid: process.pid, started: Date.now() / 1000 },
    purpose: options.purpose,
  });
  const recording = new EagerRecording(recorder, problems, {
    ...samplingFigures(options),
    hasExplicitSteps: options.steps === 'explicit',
  });
  const authors = new AuthorStack();
  const uninstallSeams = installTfjsSeams(tf, recording, recording.ownTime, authors);
  const uninstallGraphModels = followGraphModels(tf.GraphModel, authors, (message) =>
    recorder.add({ kind: 'problem', code: GRAPH_MODEL_PROBLEM, message, count: 1 }),
  );
  const flush = (): void => {
    recording.flush();
    problems.guard('sink', () => sink.flush());
  };
  let isEnded = false;
  const end = (reason: string): void => {
    if (isEnded) return;
    isEnded = true;
    problems.guard('uninstall', uninstallGraphModels);
    problems.guard('uninstall', uninstallSeams);
    recording.close(reason);
  };
  const processEnd = endWithProcess({ flush, end });
  recording.onStep = processEnd.onStep;
  return {
    get steps() {
      return recording.steps;
    },
    get failures() {
      return sink.failure ? [...problems.messages, sink.failure.message] : problems.messages;
    },
    step(scalars = {}) {
      recording.step(problems.guard('scalar', () => numbersOf(scalars, problems)) ?? []);
    },
    callback: (model) => fitCallback(model, recording, problems, flush),
    flush,
    dispose() {
      processEnd.forget();
      end('disposed');
    },
  };
}

/** What JavaScript gives for a number and is none, such as a tensor, is left out, and told. */
function numbersOf(
  scalars: Readonly<Record<string, number>>,
  problems: RecorderProblems,
): ScalarToRecord[] {
  return Object.entries(scalars).flatMap(([tag, value]) => {
    if (typeof value === 'number') return { tag, value };
    problems.add('scalar', `what step() was given as "${tag}" is no number, and was left out`);
    return [];
  });
}
