import { messageOf } from '../base/errors.js';
import { isForTraining } from '../graph/assignments.js';
import { RECORDED_RUN_PREFIX } from '../model/op-traces.js';
import type { ObservedAssign } from '../model/recording.js';
import {
  isMovingStatistic,
  roleOfName,
  type VariableOrigin,
  type VariableRole,
} from '../model/variable.js';
import { encodeRunMetadata } from '../protobuf/run-metadata.js';
import { dtypeName } from '../protobuf/tensor-codec.js';
import type { EventSink } from './event-sink.js';
import { type FetchPlan, isTrainingStep } from './fetch-sets.js';
import type { GraphWriter } from './graph-writers.js';
import { endWithProcess, type ProcessEnd } from './process-end.js';
import { Recorder } from './recorder.js';
import { RecorderProblems } from './recorder-problems.js';
import { type ObservedRuns, RunCounts } from './run-counts.js';
import { opsThatRan } from './run-trace.js';
import type { LoadedGraph } from './saved-model-loader.js';
import type { VariableReader } from './session-graph.js';
import type { TensorValues } from './tensor-statistics.js';

interface SessionVariable {
  readonly id: number;
  readonly reader: VariableReader;
  readonly role: VariableRole;
  hasInitial: boolean;
  lastSampledStep: number;
}

export interface SessionRecordingOptions {
  /** Steps between two samples of variables that are no moving statistics. */
  readonly sampleInterval: number;
  /** Whether each combination of fetches leaves word of the ops it ran, for TensorBoard's graph page. */
  readonly writesRunMetadata: boolean;
}

/** Programs that make up fetches as they go must not fill the log with what their graphs ran. */
const MAX_TRACED_FETCH_SETS = 64;
const MAX_TAG_LENGTH = 120;

type Sample = { readonly variableId: number; readonly values: TensorValues };

const nothingObserved: ObservedRuns = () => undefined;

/**
 * Records the runs of one session: which writers ran, and how the variables move. What goes wrong
 * in it is kept in `failures` and told in the run, and never reaches the training.
 */
export class SessionRecording {
  readonly #graph: LoadedGraph;
  readonly #sink: EventSink;
  readonly #recorder: Recorder;
  readonly #options: SessionRecordingOptions;
  readonly #variables: readonly SessionVariable[];
  readonly #assignOpIds = new Map<GraphWriter, number>();
  readonly #counts: RunCounts | undefined;
  readonly #problems = new RecorderProblems();
  readonly #processEnd: ProcessEnd;
  readonly #tracedFetchSets = new Set<number>();
  #steps = 0;
  #hasEnded = false;

  constructor(
    graph: LoadedGraph,
    sink: EventSink,
    engine: string,
    options: SessionRecordingOptions,
  ) {
    this.#graph = graph;
    this.#sink = sink;
    this.#options = options;
    const { counters, notCounted, writers, metaGraph, additions } = graph;
    this.#counts = counters && new RunCounts(counters);
    this.#recorder = new Recorder(sink, {
      kind: 'graph-session',
      engine,
      observesAssigns: notCounted === undefined && writers.isComplete,
    });
    this.#problems.guard('sink', () => {
      sink.write({ kind: 'graph', graphDef: metaGraph.graphDef });
      sink.write({ kind: 'meta-graph', metaGraphDef: metaGraph.metaGraphDefWithoutGraph });
    });
    this.#variables = additions.readers.map((reader) => this.#declare(reader));
    this.#processEnd = endWithProcess({
      flush: () => this.flush(),
      end: (reason) => this.#end(reason),
    });
  }

  get steps(): number {
    return this.#steps;
  }

  get failures(): readonly string[] {
    const { failure } = this.#sink;
    const { messages } = this.#problems;
    return failure ? [...messages, failure.message] : messages;
  }

  flush(): void {
    this.#problems.guard('sink', () => this.#sink.flush());
  }

  declareFetchSet(plan: FetchPlan): number {
    const impliedIds = plan.writers.flatMap(({ writer, implied }) =>
      implied ? (this.#assignOpIds.get(writer) ?? []) : [],
    );
    return this.#recorder.declareFetchSet(plan.fetches, plan.feeds, impliedIds);
  }

  /** Records the values that came with the SavedModel. */
  async recordRestored(): Promise<void> {
    await this.#safely(() => this.#takeInitialValues('restored'));
  }

  /** Records a run that went well. */
  async recordRun(fetchSetId: number, plan: FetchPlan): Promise<ObservedRuns> {
    return (await this.#safely(() => this.#record(fetchSetId, plan))) ?? nothingObserved;
  }

  /** Records what a run did that TensorFlow broke off. */
  async recordBrokenRun(fetchSetId: number): Promise<void> {
    await this.#safely(async () => {
      const { observed } = await this.#read([]);
      const observedAssigns = this.#observedAssigns(observed);
      if (observedAssigns.length === 0) return;
      this.#recordStep(false, fetchSetId, observedAssigns, []);
    });
  }

  /** Records the last values, and ends the recording. */
  async close(): Promise<void> {
    await this.#safely(async () => {
      const unsampled = this.#variables.filter(
        ({ hasInitial, lastSampledStep }) => hasInitial && lastSampledStep < this.#steps,
      );
      const { samples } = await this.#read(unsampled);
      this.#recordStep(false, undefined, [], samples);
    });
    this.#processEnd.forget();
    this.#end('disposed');
  }

  #end(reason: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#problems.guard('unrecorded-end', () => {
      this.#tellProblems();
      this.#recorder.close(this.#steps, reason);
    });
  }

  #tellProblems(): void {
    for (const problem of this.#problems.take()) this.#recorder.add(problem);
  }

  async #safely<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#problems.add('unrecorded-run', messageOf(error));
      return undefined;
    }
  }

  #declare(reader: VariableReader): SessionVariable {
    const { name, node, trainable } = reader.variable;
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
    for (const writer of this.#graph.writers.writers) {
      if (writer.variable !== name || !isForTraining(writer)) continue;
      const because = this.#graph.notCounted ?? writer.unobservedBecause;
      const assignOpId = this.#recorder.declareAssignOp(writer.name, id, 'graph-op', because);
      this.#assignOpIds.set(writer, assignOpId);
    }
    return { id, reader, role, hasInitial: false, lastSampledStep: -1 };
  }

  async #record(fetchSetId: number, plan: FetchPlan): Promise<ObservedRuns> {
    const due = plan.isTraining ? this.#dueAt(this.#steps + 1) : [];
    const { observed, samples } = await this.#read(due);
    const isTraining = this.#isTrainingStep(plan, observed);
    if (isTraining) this.#steps++;
    for (const variable of due) variable.lastSampledStep = this.#steps;
    this.#recordStep(isTraining, fetchSetId, this.#observedAssigns(observed), samples);
    this.#traceOnce(fetchSetId, plan, observed);
    const isFirstValue = this.#steps === 0 && (plan.initializes || plan.restores);
    if (isFirstValue) await this.#takeInitialValues(plan.restores ? 'restored' : 'initialized');
    return observed;
  }

  /** Tells TensorBoard's graph page which ops the first run of a combination of fetches ran. */
  #traceOnce(fetchSetId: number, plan: FetchPlan, observed: ObservedRuns): void {
    const traced = this.#tracedFetchSets;
    if (!this.#options.writesRunMetadata || traced.has(fetchSetId)) return;
    if (traced.size >= MAX_TRACED_FETCH_SETS) return;
    traced.add(fetchSetId);
    const ran = opsThatRan(this.#graph.assignments.index, plan, observed);
    const name = plan.fetches.join(', ').slice(0, MAX_TAG_LENGTH);
    this.#sink.write({
      kind: 'run-metadata',
      step: this.#steps,
      tag: `${RECORDED_RUN_PREFIX}run ${fetchSetId}: ${name}`,
      runMetadata: encodeRunMetadata(ran),
    });
  }

  /** By what was seen to run, where all that could make it a training step was counted. */
  #isTrainingStep({ writers, isTraining }: FetchPlan, observed: ObservedRuns): boolean {
    const possible = writers.flatMap(({ writer, implied }) =>
      implied && isForTraining(writer) ? [writer] : [],
    );
    if (possible.some((writer) => observed(writer) === undefined)) return isTraining;
    return isTrainingStep(this.#graph.writers.writers, (writer) => (observed(writer) ?? 0) > 0);
  }

  #dueAt(step: number): SessionVariable[] {
    return this.#variables.filter(
      ({ role, hasInitial, lastSampledStep }) =>
        hasInitial &&
        (isMovingStatistic(role) ||
          lastSampledStep === 0 ||
          step - lastSampledStep >= this.#options.sampleInterval),
    );
  }

  #observedAssigns(observed: ObservedRuns): ObservedAssign[] {
    const assigns: ObservedAssign[] = [];
    for (const [writer, assignOpId] of this.#assignOpIds) {
      const count = observed(writer) ?? 0;
      if (count > 0) assigns.push({ assignOpId, count });
    }
    return assigns;
  }

  #recordStep(
    training: boolean,
    fetchSetId: number | undefined,
    observed: readonly ObservedAssign[],
    samples: readonly Sample[],
  ): void {
    this.#tellProblems();
    this.#processEnd.onStep();
    const run = fetchSetId === undefined ? {} : { fetchSetId };
    const measured = samples.flatMap(
      ({ variableId, values }) => this.#recorder.measure(variableId, values) ?? [],
    );
    this.#recorder.recordStep({
      step: this.#steps,
      training,
      ...run,
      observed,
      samples: measured,
    });
  }

  /** Records the values before the first step, of whichever variables have one by now. */
  async #takeInitialValues(origin: VariableOrigin): Promise<void> {
    const flags = await this.#fetch(this.#variables.map(({ reader }) => reader.isInitialized));
    const initialized = this.#variables.filter((_, index) => flags[index]?.[0] === 1);
    const { samples } = await this.#read(initialized);
    for (const [index, variable] of initialized.entries()) {
      const sample = samples[index];
      if (sample) this.#recorder.setInitial(variable.id, sample.values, origin);
      variable.hasInitial = true;
      variable.lastSampledStep = this.#steps;
    }
    this.#recordStep(false, undefined, [], samples);
  }

  /** Reads the counters and some variables, in one run. */
  async #read(
    variables: readonly SessionVariable[],
  ): Promise<{ readonly observed: ObservedRuns; readonly samples: readonly Sample[] }> {
    const counts = this.#counts;
    const { counters } = this.#graph;
    const fetched = await this.#fetch([
      ...variables.map(({ reader }) => reader.value),
      ...(counters ? [counters.counts] : []),
    ]);
    if (counts) counts.take(fetched.at(-1) as TensorValues);
    return {
      observed: counts ? (writer) => counts.of(writer) : nothingObserved,
      samples: variables.map(({ id }, index) => ({
        variableId: id,
        values: fetched[index] as TensorValues,
      })),
    };
  }

  async #fetch(fetches: readonly string[]): Promise<TensorValues[]> {
    if (fetches.length === 0) return [];
    const tensors = await this.#graph.engine.run([], fetches);
    return tensors.map((tensor) => {
      const values = tensor.dataSync();
      tensor.dispose();
      return values;
    });
  }
}
