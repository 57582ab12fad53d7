import { FlatlineError, messageOf } from '../base/errors.js';
import { isForTraining } from '../graph/assignments.js';
import { parseTensorReference } from '../graph/graph-index.js';
import {
  isMovingStatistic,
  roleOfName,
  type VariableOrigin,
  type VariableRole,
} from '../model/variable.js';
import { dtypeName } from '../protobuf/tensor-codec.js';
import type { EventSink } from './event-sink.js';
import { planFetches } from './fetch-sets.js';
import { Recorder } from './recorder.js';
import { type LoadedGraph, loadGraph } from './saved-model-loader.js';
import type { SessionTensor, SessionTensorFlow } from './session-backend.js';
import { type FeedValue, type PreparedFeed, prepareFeed } from './session-feeds.js';
import type { VariableReader } from './session-graph.js';
import type { TensorValues } from './tensor-statistics.js';

export interface GraphSessionOptions {
  /** The tag of the meta graph to load. Default `serve`. */
  readonly tag?: string;
  /** Steps between two samples of variables that are no moving statistics. Default 10. */
  readonly sampleInterval?: number;
}

/** One assign of the graph, as one run saw it. */
export interface RunAssign {
  readonly op: string;
  readonly variable: string;
  /** How often the op was seen to run. Absent: this session does not count. */
  readonly observed?: number;
  /** Whether a data or control edge leads to the op from the fetches. */
  readonly implied: boolean;
}

export interface RunResult {
  /** In the order of the fetches; undefined for an op without outputs. Yours to dispose. */
  readonly outputs: readonly (SessionTensor | undefined)[];
  readonly assigns: readonly RunAssign[];
}

/** TensorFlow refused a run. */
export class SessionRunError extends FlatlineError {
  readonly code = 'session-run';
}

/** One combination of fetches and feeds, worked out once and recorded by its id. */
interface FetchSet {
  readonly id: number;
  readonly tensors: readonly string[];
  /** Which of the tensors stand in for an op without outputs. */
  readonly standsIn: readonly boolean[];
  readonly assigns: readonly RunAssign[];
  readonly isTraining: boolean;
  readonly initializes: boolean;
  readonly restores: boolean;
}

interface SessionVariable {
  readonly id: number;
  readonly reader: VariableReader;
  readonly role: VariableRole;
  hasInitial: boolean;
  lastSampledStep: number;
}

const DEFAULT_SAMPLE_INTERVAL = 10;

/**
 * A TensorFlow 1 graph in tfjs-node's real session, recorded: which assigns each run's fetches
 * imply, and how the variables move.
 */
export class GraphSession {
  readonly #tf: SessionTensorFlow;
  readonly #graph: LoadedGraph;
  readonly #sink: EventSink;
  readonly #recorder: Recorder;
  readonly #sampleInterval: number;
  readonly #variables: readonly SessionVariable[];
  readonly #assignOpIds = new Map<string, number>();
  readonly #fetchSets = new Map<string, FetchSet>();
  readonly #failures: string[] = [];
  #steps = 0;
  #isDisposed = false;

  private constructor(
    tf: SessionTensorFlow,
    graph: LoadedGraph,
    sink: EventSink,
    options: GraphSessionOptions,
  ) {
    this.#tf = tf;
    this.#graph = graph;
    this.#sink = sink;
    this.#sampleInterval = options.sampleInterval ?? DEFAULT_SAMPLE_INTERVAL;
    this.#recorder = new Recorder(sink, {
      kind: 'graph-session',
      engine: `tfjs-node ${tf.version_core}, TensorFlow session`,
      observesAssigns: false,
    });
    sink.write({ kind: 'graph', graphDef: graph.metaGraph.graphDef });
    sink.write({ kind: 'meta-graph', metaGraphDef: graph.metaGraph.metaGraphDefWithoutGraph });
    this.#variables = graph.additions.readers.map((reader) => this.#declare(reader));
    if (graph.restores) this.#takeInitialValues('restored');
  }

  /**
   * Loads a SavedModel's graph into a session.
   *
   * @throws SavedModelError when there is no SavedModel, or none with the tag.
   * @throws NativeTensorFlowError when `tf` is not tfjs-node.
   */
  static async open(
    tf: SessionTensorFlow,
    savedModelFolder: string,
    sink: EventSink,
    options: GraphSessionOptions = {},
  ): Promise<GraphSession> {
    const graph = await loadGraph(tf, savedModelFolder, options.tag ?? 'serve');
    return new GraphSession(tf, graph, sink, options);
  }

  /** Training steps run so far. */
  get steps(): number {
    return this.#steps;
  }

  /** What went wrong in the recorder itself, first to last; training never notices. */
  get failures(): readonly string[] {
    const { failure } = this.#sink;
    return failure ? [...this.#failures, failure.message] : this.#failures;
  }

  /**
   * Runs fetches as a TensorFlow session does, and records the run.
   *
   * A run is a training step when it applies gradients, or, in a graph without optimizer ops, when
   * it writes any variable other than by initialising or restoring it.
   *
   * @param fetches tensors (`loss`, `loss:0`) and ops (`train_op`).
   * @param feeds values by tensor name.
   * @throws UnknownOpError, FeedError, SessionRunError.
   * @example const { outputs: [loss] } = await session.run(['loss', 'train_op'], { x, y });
   */
  async run(
    fetches: string | readonly string[],
    feeds: Readonly<Record<string, FeedValue>> = {},
  ): Promise<RunResult> {
    if (this.#isDisposed) throw new SessionRunError('the session is disposed', 'Open another one.');
    const names = typeof fetches === 'string' ? [fetches] : fetches;
    const fetchSet = this.#fetchSetOf(names, Object.keys(feeds));
    const outputs = this.#runFed(fetchSet, feeds);
    this.#recordSafely(fetchSet);
    return { outputs, assigns: fetchSet.assigns };
  }

  /** Hands everything recorded so far to the operating system. */
  flush(): void {
    this.#sink.flush();
  }

  /** Records the last values, closes the event file and frees the session. */
  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    const unsampled = this.#variables.filter(
      ({ hasInitial, lastSampledStep }) => hasInitial && lastSampledStep < this.#steps,
    );
    const samples = this.#sample(unsampled);
    this.#recorder.recordStep({ step: this.#steps, training: false, samples });
    this.#recorder.close(this.#steps);
    this.#graph.backend.deleteSavedModel(this.#graph.session);
  }

  #declare(reader: VariableReader): SessionVariable {
    const { name, node, trainable, assigns } = reader.variable;
    const role = roleOfName(name);
    const id = this.#recorder.declareVariable({
      name,
      shape: (node.shape ?? []).map((size) => Math.max(0, size)),
      dtype: dtypeName(node.dtype ?? 0),
      role,
      trainable,
      origin: 'unknown',
      initial: undefined,
    });
    for (const assign of assigns.filter(isForTraining)) {
      const assignOpId = this.#recorder.declareAssignOp(assign.name, id, 'graph-op');
      this.#assignOpIds.set(assign.name, assignOpId);
    }
    return { id, reader, role, hasInitial: false, lastSampledStep: -1 };
  }

  #fetchSetOf(fetches: readonly string[], feeds: readonly string[]): FetchSet {
    const key = JSON.stringify([fetches, [...feeds].sort()]);
    let fetchSet = this.#fetchSets.get(key);
    if (!fetchSet) {
      fetchSet = this.#declareFetchSet(fetches, feeds);
      this.#fetchSets.set(key, fetchSet);
    }
    return fetchSet;
  }

  #declareFetchSet(fetches: readonly string[], feeds: readonly string[]): FetchSet {
    const { assignments, additions } = this.#graph;
    const { assigns, ...plan } = planFetches(assignments, fetches, feeds);
    const standIns = fetches.map((fetch) =>
      additions.runTensorOf(parseTensorReference(fetch).node),
    );
    const impliedIds = assigns.flatMap(({ assign, implied }) =>
      implied ? (this.#assignOpIds.get(assign.name) ?? []) : [],
    );
    return {
      ...plan,
      id: this.#recorder.declareFetchSet(fetches, feeds, impliedIds),
      tensors: fetches.map((fetch, index) => standIns[index] ?? outputOf(fetch)),
      standsIn: standIns.map((standIn) => standIn !== undefined),
      assigns: assigns.map(({ assign, implied }) => ({
        op: assign.name,
        variable: assign.variable,
        implied,
      })),
    };
  }

  #runFed(
    { tensors, standsIn }: FetchSet,
    feeds: Readonly<Record<string, FeedValue>>,
  ): (SessionTensor | undefined)[] {
    const prepared: PreparedFeed[] = [];
    try {
      for (const [name, value] of Object.entries(feeds)) {
        prepared.push(prepareFeed(this.#tf, this.#graph.assignments.index, name, value));
      }
      return this.#runBackend(tensors, prepared).map((output, index) => {
        if (!standsIn[index]) return output;
        output.dispose();
        return undefined;
      });
    } finally {
      for (const { tensor, isOurs } of prepared) if (isOurs) tensor.dispose();
    }
  }

  #runBackend(
    fetches: readonly string[],
    feeds: readonly PreparedFeed[],
  ): readonly SessionTensor[] {
    try {
      return this.#graph.backend.runSavedModel(
        this.#graph.session,
        feeds.map(({ tensor }) => tensor),
        feeds.map(({ name, tfDtype }) => (tfDtype ? { name, tfDtype } : { name })),
        fetches,
      );
    } catch (error) {
      throw new SessionRunError(
        `TensorFlow could not run ${fetches.join(', ')}: ${messageOf(error).split('\n', 1)[0]}`,
        'Check the feeds, and that the initializer was run.',
        { cause: error },
      );
    }
  }

  /** The run itself went well: what fails in recording it is kept, and never reaches the training. */
  #recordSafely(fetchSet: FetchSet): void {
    try {
      this.#record(fetchSet);
    } catch (error) {
      this.#failures.push(messageOf(error));
    }
  }

  #record(fetchSet: FetchSet): void {
    const { id: fetchSetId, isTraining, initializes, restores } = fetchSet;
    if (!isTraining) {
      this.#recorder.recordStep({ step: this.#steps, training: false, fetchSetId, samples: [] });
      const isFirstValue = this.#steps === 0 && (initializes || restores);
      if (isFirstValue) this.#takeInitialValues(restores ? 'restored' : 'initialized');
      return;
    }
    this.#steps++;
    const due = this.#variables.filter((variable) => this.#isDue(variable));
    const samples = this.#sample(due);
    this.#recorder.recordStep({ step: this.#steps, training: true, fetchSetId, samples });
  }

  #isDue({ role, hasInitial, lastSampledStep }: SessionVariable): boolean {
    if (!hasInitial) return false;
    return (
      isMovingStatistic(role) ||
      lastSampledStep === 0 ||
      this.#steps - lastSampledStep >= this.#sampleInterval
    );
  }

  /** Records the values before the first step, of whichever variables have one by now. */
  #takeInitialValues(origin: VariableOrigin): void {
    const flags = this.#fetchValues(this.#variables.map(({ reader }) => reader.isInitialized));
    const initialized = this.#variables.filter((_, index) => flags[index]?.[0] === 1);
    const samples = this.#sample(initialized);
    for (const [index, variable] of initialized.entries()) {
      const sample = samples[index];
      if (sample) this.#recorder.setInitial(variable.id, sample.values, origin);
      variable.hasInitial = true;
    }
    this.#recorder.recordStep({ step: this.#steps, training: false, samples });
  }

  #sample(
    variables: readonly SessionVariable[],
  ): { readonly variableId: number; readonly values: TensorValues }[] {
    const fetched = this.#fetchValues(variables.map(({ reader }) => reader.value));
    return variables.map((variable, index) => {
      variable.lastSampledStep = this.#steps;
      return {
        variableId: variable.id,
        values: variable.reader.decode(fetched[index] as TensorValues),
      };
    });
  }

  #fetchValues(fetches: readonly string[]): TensorValues[] {
    if (fetches.length === 0) return [];
    return this.#runBackend(fetches, []).map((tensor) => {
      const values = tensor.dataSync();
      tensor.dispose();
      return values;
    });
  }
}

function outputOf(fetch: string): string {
  const { node, output } = parseTensorReference(fetch);
  return `${node}:${Math.max(0, output)}`;
}
