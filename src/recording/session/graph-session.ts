import { Turns } from '../../base/turns.js';
import type { EventSink } from '../event-sink.js';
import { samplingFigures } from '../sampling-figures.js';
import { type CarriedValues, setValues, takeValues } from './carried-values.js';
import { NativeSession, type SessionFeed } from './native-session.js';
import { type PreparedRun, PreparedRuns } from './prepared-runs.js';
import type { RunAssign } from './run-assigns.js';
import { type LoadedGraph, loadGraph } from './saved-model-loader.js';
import { type SessionTensor, type SessionTensorFlow, sessionBackend } from './session-backend.js';
import { engineInThisThread } from './session-engine.js';
import { type FeedValue, prepareFeed } from './session-feeds.js';
import { SessionRecording } from './session-recording.js';
import { SessionRunError } from './session-run-error.js';
import { type SessionSignature, signaturesOf } from './session-signatures.js';
import { openWorkerEngine } from './worker-engine.js';

/** How a session loads and records its graph. */
export interface GraphSessionOptions {
  /** The tag of the meta graph to load. Default `serve`. */
  readonly tag?: string;
  /** Steps between two samples of variables that are no moving statistics. Default 10. */
  readonly sampleInterval?: number;
  /**
   * Share of the training's time that sampling may take. Default 0.01; `Infinity` for every sample.
   * What is left out to keep within it is recorded as left out.
   */
  readonly overheadBudget?: number;
  /** Whether runs of assigns are counted, by ops that are added to the graph. Default true. */
  readonly countAssigns?: boolean;
  /**
   * Whether the first run of each combination of fetches writes which ops it ran, so that TensorBoard's
   * graph page shows them. Default true.
   */
  readonly runMetadata?: boolean;
  /**
   * Whether TensorFlow runs in a thread of its own, so that the event loop stays free during a run.
   * The thread loads @tensorflow/tfjs-node as it is found from the current folder. Default false.
   */
  readonly worker?: boolean;
}

/** What a run is given beside its fetches. */
export interface RunOptions {
  /** Values by tensor name (`x` or `x:0`). */
  readonly feeds?: Readonly<Record<string, FeedValue>>;
  /** Ops to run with the fetches, whose outputs are not wanted. */
  readonly alsoRun?: readonly string[];
}

/** What a run gave, and which assigns ran for it. */
export interface RunResult {
  /** In the order of the fetches; undefined for an op without outputs. Yours to dispose. */
  readonly outputs: readonly (SessionTensor | undefined)[];
  /** Every assign that training could run, and whichever else the fetches imply. */
  readonly assigns: readonly RunAssign[];
}

/**
 * A TensorFlow 1 graph in tfjs-node's real session, recorded: which assigns each run's fetches
 * imply, which were seen to run, and how the variables move.
 */
export class GraphSession {
  readonly #tf: SessionTensorFlow;
  readonly #graph: LoadedGraph;
  readonly #recording: SessionRecording;
  readonly #prepared: PreparedRuns;
  /** Of runs: the counters are read between them. */
  readonly #turns = new Turns();
  #isDisposed = false;

  private constructor(tf: SessionTensorFlow, graph: LoadedGraph, recording: SessionRecording) {
    this.#tf = tf;
    this.#graph = graph;
    this.#recording = recording;
    this.#prepared = new PreparedRuns(graph, (plan) => recording.declareFetchSet(plan));
  }

  /**
   * Loads a SavedModel's graph into a session.
   *
   * @throws SavedModelError when there is no SavedModel, or none with the tag.
   * @throws NativeTensorFlowError when `tf` is not tfjs-node.
   * @throws RecordingOptionError for a sample interval below 1, or a budget that is negative.
   */
  static async open(
    tf: SessionTensorFlow,
    savedModelFolder: string,
    openSink: () => EventSink,
    options: GraphSessionOptions = {},
  ): Promise<GraphSession> {
    sessionBackend(tf);
    const figures = samplingFigures(options);
    const graph = await loadGraph(
      async (folder, tags) =>
        options.worker
          ? await openWorkerEngine(tf, folder, tags)
          : engineInThisThread(new NativeSession(tf, folder, tags)),
      savedModelFolder,
      options.tag ?? 'serve',
      options.countAssigns ?? true,
    );
    const recording = new SessionRecording(
      graph,
      openSink(),
      `tfjs-node ${tf.version_core}, TensorFlow session`,
      {
        ...figures,
        writesRunMetadata: options.runMetadata ?? true,
      },
    );
    if (graph.restores) await recording.recordRestored();
    return new GraphSession(tf, graph, recording);
  }

  /** Training steps run so far. */
  get steps(): number {
    return this.#recording.steps;
  }

  /** The entry points that the SavedModel names, by name. */
  get signatures(): Readonly<Record<string, SessionSignature>> {
    return signaturesOf(this.#graph.metaGraph);
  }

  /** What went wrong in the recorder itself, first to last; training never notices. */
  get failures(): readonly string[] {
    return this.#recording.failures;
  }

  /**
   * Runs fetches as a TensorFlow session does, and records the run.
   *
   * A run is a training step when it applies gradients, or, in a graph without optimizer ops, when
   * it writes any variable other than by initialising or restoring it.
   *
   * @param fetches tensors (`loss`, `loss:0`) and ops (`train_op`).
   * @throws UnknownOpError, FeedError, SessionRunError.
   * @example
   * const { outputs: [loss] } = await session.run('loss', {
   *   feeds: { x, y },
   *   alsoRun: ['train_op'],
   * });
   */
  async run(fetches: string | readonly string[], options: RunOptions = {}): Promise<RunResult> {
    if (this.#isDisposed) throw new SessionRunError('the session is disposed', 'Open another one.');
    const names = typeof fetches === 'string' ? [fetches] : fetches;
    if (names.length === 0 && !options.alsoRun?.length) {
      throw new SessionRunError('nothing is to be run', 'Name a tensor or an op of the graph.');
    }
    return await this.#turns.take(() => this.#runNow(names, options));
  }

  /**
   * Gives every variable the value that it has in another session, so that a mended graph goes on
   * where the flat one stopped. Variables are the same when name, dtype and shape are.
   *
   * @throws SessionRunError.
   * @example
   * const mended = await GraphSession.open(tf, 'mended', { logdir: 'logs/run2' });
   * const { left } = await mended.continueFrom(flat);
   */
  async continueFrom(other: GraphSession): Promise<CarriedValues> {
    const taken = await other.#turns.take(() => takeValues(other.#graph, this.#graph));
    try {
      return await this.#turns.take(async () => {
        const carried = await setValues(this.#graph, taken);
        await this.#recording.recordRestored(carried.carried);
        return carried;
      });
    } finally {
      taken.release();
    }
  }

  /** Hands everything recorded so far to the operating system. */
  flush(): void {
    this.#recording.flush();
  }

  /** Waits for the runs under way, records the last values, closes the event file and frees the session. */
  async dispose(): Promise<void> {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    await this.#turns.take(async () => {
      await this.#recording.close();
      await this.#graph.engine.close();
    });
  }

  async #runNow(
    fetches: readonly string[],
    { feeds = {}, alsoRun = [] }: RunOptions,
  ): Promise<RunResult> {
    const run = this.#prepared.of({ fetches, alsoRun, feeds: Object.keys(feeds) });
    const { recorded, isWanted } = run;
    const kind = recorded.kinds.of(feeds);
    const tensors = await this.#runTensors(run, feeds);
    const assigns = await this.#recording.recordRun(recorded, kind);
    const outputs: (SessionTensor | undefined)[] = [];
    for (const [index, tensor] of tensors.entries()) {
      const isKept = isWanted[index];
      if (!isKept) tensor.dispose();
      if (index < fetches.length) outputs.push(isKept ? tensor : undefined);
    }
    return { outputs, assigns };
  }

  async #runTensors(
    { recorded, tensors, targets, ownFeeds }: PreparedRun,
    feeds: Readonly<Record<string, FeedValue>>,
  ): Promise<readonly SessionTensor[]> {
    const fed: SessionFeed[] = [...ownFeeds];
    const made: SessionTensor[] = [];
    try {
      for (const { name, target } of targets) {
        fed.push(prepareFeed(this.#tf, target, feeds[name] as FeedValue, made));
      }
      return await this.#graph.engine.run(fed, tensors);
    } catch (error) {
      if (error instanceof SessionRunError) await this.#recording.passBrokenRun(recorded);
      throw error;
    } finally {
      for (const tensor of made) tensor.dispose();
    }
  }
}
