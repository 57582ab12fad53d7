import { messageOf } from '../../base/errors.js';
import { isForTraining } from '../../graph/assignments.js';
import { RECORDED_RUN_PREFIX } from '../../model/op-traces.js';
import type { ObservedAssign } from '../../model/recording.js';
import { roleOfName, type VariableOrigin } from '../../model/variable.js';
import { encodeRunMetadata } from '../../protobuf/run-metadata.js';
import { dtypeName } from '../../protobuf/tensor-codec.js';
import type { EventSink } from '../event-sink.js';
import { endWithProcess, type ProcessEnd } from '../process-end.js';
import { type MeasuredSample, Recorder } from '../recorder.js';
import { RecorderProblems } from '../recorder-problems.js';
import { SampleCost } from '../sampling-governor.js';
import type { TensorValues } from '../tensor-statistics.js';
import { type FetchPlan, isTrainingStep } from './fetch-sets.js';
import type { GraphWriter } from './graph-writers.js';
import { type ObservedRuns, RunCounts } from './run-counts.js';
import { RunPatterns } from './run-patterns.js';
import { opsThatRan } from './run-trace.js';
import type { LoadedGraph } from './saved-model-loader.js';
import type { VariableReader } from './session-graph.js';
import { type SampledVariable, type SamplingOptions, SessionSampling } from './session-sampling.js';

interface SessionVariable extends SampledVariable {
  readonly id: number;
  readonly reader: VariableReader;
}

export interface SessionRecordingOptions extends SamplingOptions {
  /** Whether each combination of fetches leaves word of the ops it ran, for TensorBoard's graph page. */
  readonly writesRunMetadata: boolean;
}

/** Programs that make up fetches as they go must not fill the log with what their graphs ran. */
const MAX_TRACED_FETCH_SETS = 64;
const MAX_TAG_LENGTH = 120;

/** Longest time that runs without a sample wait to be written, in milliseconds. */
const MAX_WAIT_MILLIS = 500;

/** One combination of fetches and feeds, as the recording knows it. */
export interface RecordedFetchSet {
  readonly id: number;
  readonly plan: FetchPlan;
  /** Whether everything was counted that could make a run of it a training step. */
  readonly isCounted: boolean;
}

/** What was read after a run. */
interface Reading {
  /** Runs of each counted writer since the last reading. */
  readonly counts: Int32Array;
  readonly observed: ObservedRuns;
  readonly values: readonly TensorValues[];
  readonly millis: number;
}

const nothingObserved: ObservedRuns = () => undefined;
const NO_COUNTS = new Int32Array(0);

/**
 * Records the runs of one session: which writers ran, and how the variables move. What goes wrong
 * in it is kept in `failures` and told in the run, and never reaches the training.
 */
export class SessionRecording {
  readonly #graph: LoadedGraph;
  readonly #sink: EventSink;
  readonly #recorder: Recorder;
  readonly #writesRunMetadata: boolean;
  readonly #variables: readonly SessionVariable[];
  readonly #assignOpIds = new Map<GraphWriter, number>();
  readonly #counts: RunCounts | undefined;
  readonly #problems = new RecorderProblems();
  readonly #processEnd: ProcessEnd;
  readonly #tracedFetchSets = new Set<number>();
  readonly #sampling: SessionSampling<SessionVariable>;
  readonly #patterns = new RunPatterns();
  /** What reading the counters takes, which is no part of what a sample costs. */
  readonly #countingCost = new SampleCost(0);
  #steps = 0;
  #recordedAt = performance.now();
  #writtenAt = performance.now();
  #hasEnded = false;

  constructor(
    graph: LoadedGraph,
    sink: EventSink,
    engine: string,
    options: SessionRecordingOptions,
  ) {
    this.#graph = graph;
    this.#sink = sink;
    this.#writesRunMetadata = options.writesRunMetadata;
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
    this.#sampling = new SessionSampling(this.#variables, options);
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
    this.#problems.guard('sink', () => {
      if (!this.#patterns.isEmpty) this.#write([]);
      this.#sink.flush();
    });
  }

  declareFetchSet(plan: FetchPlan): RecordedFetchSet {
    const impliedIds = plan.writers.flatMap(({ writer, implied }) =>
      implied ? (this.#assignOpIds.get(writer) ?? []) : [],
    );
    const isCounted = plan.writers.every(
      ({ writer, implied }) =>
        !implied || !isForTraining(writer) || this.#graph.counters?.indexOf(writer) !== undefined,
    );
    const id = this.#recorder.declareFetchSet(plan.fetches, plan.feeds, impliedIds);
    return { id, plan, isCounted };
  }

  /** Records the values that came with the SavedModel. */
  async recordRestored(): Promise<void> {
    await this.#safely(() => this.#takeInitialValues('restored'));
  }

  /** Records a run that went well. */
  async recordRun(fetchSet: RecordedFetchSet): Promise<ObservedRuns> {
    return (await this.#safely(() => this.#record(fetchSet))) ?? nothingObserved;
  }

  /** Records what a run did that TensorFlow broke off. */
  async recordBrokenRun({ id }: RecordedFetchSet): Promise<void> {
    await this.#safely(async () => {
      const { counts } = await this.#read([]);
      if (counts.some((count) => count > 0)) this.#patterns.note(id, false, counts);
    });
  }

  /** Records the last values, and ends the recording. */
  async close(): Promise<void> {
    await this.#safely(async () => {
      const unsampled = this.#variables.filter(
        ({ hasInitial, lastSampledStep }) => hasInitial && lastSampledStep < this.#steps,
      );
      const { values } = await this.#read(unsampled);
      if (!this.#patterns.isEmpty) this.#write([]);
      this.#recordLook(this.#samplesOf(unsampled, values));
    });
    this.#processEnd.forget();
    this.#end('disposed');
  }

  #end(reason: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#problems.guard('unrecorded-end', () => {
      if (!this.#patterns.isEmpty) this.#write([]);
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
    const elements = (node.shape ?? []).reduce((product, size) => product * Math.max(1, size), 1);
    const cost = new SampleCost(elements);
    return { id, reader, role, elements, cost, hasInitial: false, lastSampledStep: -1, samples: 0 };
  }

  async #record(fetchSet: RecordedFetchSet): Promise<ObservedRuns> {
    const started = performance.now();
    this.#sampling.earn(started - this.#recordedAt);
    const { id, plan } = fetchSet;
    const due = plan.isTraining ? this.#sampling.due(this.#steps + 1) : [];
    const { counts, observed, values, millis } = await this.#read(due);
    const isTraining = this.#isTrainingStep(fetchSet, observed);
    if (isTraining) this.#steps++;
    this.#processEnd.onStep();
    this.#patterns.note(id, isTraining, counts);
    this.#traceOnce(fetchSet, observed);
    if (due.length > 0) this.#recordSamples(due, values, millis);
    else if (this.#patterns.isFull || started - this.#writtenAt >= MAX_WAIT_MILLIS) this.#write([]);
    const isFirstValue = this.#steps === 0 && (plan.initializes || plan.restores);
    if (isFirstValue) await this.#takeInitialValues(plan.restores ? 'restored' : 'initialized');
    this.#recordedAt = performance.now();
    return observed;
  }

  #recordSamples(
    sampled: readonly SessionVariable[],
    values: readonly TensorValues[],
    readingMillis: number,
  ): void {
    const started = performance.now();
    this.#write(this.#samplesOf(sampled, values));
    const reading = Math.max(0, readingMillis - this.#countingCost.millis);
    this.#sampling.pay(sampled, this.#steps, reading + performance.now() - started);
  }

  /** Tells TensorBoard's graph page which ops the first run of a combination of fetches ran. */
  #traceOnce({ id, plan }: RecordedFetchSet, observed: ObservedRuns): void {
    const traced = this.#tracedFetchSets;
    if (!this.#writesRunMetadata || traced.has(id)) return;
    if (traced.size >= MAX_TRACED_FETCH_SETS) return;
    traced.add(id);
    const ran = opsThatRan(this.#graph.assignments.index, plan, observed);
    const name = plan.fetches.join(', ').slice(0, MAX_TAG_LENGTH);
    this.#sink.write({
      kind: 'run-metadata',
      step: this.#steps,
      tag: `${RECORDED_RUN_PREFIX}run ${id}: ${name}`,
      runMetadata: encodeRunMetadata(ran),
    });
  }

  /** By what was seen to run, where all that could make it a training step was counted. */
  #isTrainingStep({ plan, isCounted }: RecordedFetchSet, observed: ObservedRuns): boolean {
    if (!isCounted) return plan.isTraining;
    return isTrainingStep(this.#graph.writers.writers, (writer) => (observed(writer) ?? 0) > 0);
  }

  #samplesOf(
    variables: readonly SessionVariable[],
    values: readonly TensorValues[],
  ): MeasuredSample[] {
    return variables.flatMap((variable, index) => {
      const skipped = this.#sampling.skippedOf(variable, this.#steps);
      return this.#recorder.measure(variable.id, values[index] as TensorValues, skipped) ?? [];
    });
  }

  /** Writes the runs that wait, the last of them with samples. */
  #write(samples: readonly MeasuredSample[]): void {
    this.#tellProblems();
    this.#writtenAt = performance.now();
    const patterns = this.#patterns.take().map(({ fetchSetId, training, counts, runs }) => ({
      fetchSetId,
      training,
      observed: this.#observedAssigns(counts),
      layerCalls: [],
      steps: runs,
    }));
    const last = patterns.pop();
    for (const pattern of patterns) this.#recorder.addSteps(pattern);
    if (last) this.#recorder.recordStep({ step: this.#steps, ...last, samples });
  }

  #observedAssigns(counts: Int32Array): ObservedAssign[] {
    const assigns: ObservedAssign[] = [];
    for (const [writer, assignOpId] of this.#assignOpIds) {
      const index = this.#graph.counters?.indexOf(writer);
      const count = index === undefined ? 0 : (counts[index] ?? 0);
      if (count > 0) assigns.push({ assignOpId, count });
    }
    return assigns;
  }

  /** Records values outside of a run. */
  #recordLook(samples: readonly MeasuredSample[]): void {
    this.#tellProblems();
    this.#recorder.recordStep({ step: this.#steps, training: false, samples });
  }

  /** Records the values before the first step, of whichever variables have one by now. */
  async #takeInitialValues(origin: VariableOrigin): Promise<void> {
    const { values: flags } = await this.#read(
      this.#variables,
      ({ reader }) => reader.isInitialized,
    );
    const initialized = this.#variables.filter((_, index) => flags[index]?.[0] === 1);
    const { values } = await this.#read(initialized);
    for (const [index, variable] of initialized.entries()) {
      const initial = values[index];
      if (initial) this.#recorder.setInitial(variable.id, initial, origin);
      variable.hasInitial = true;
      variable.lastSampledStep = this.#steps;
    }
    if (!this.#patterns.isEmpty) this.#write([]);
    this.#recordLook(this.#samplesOf(initialized, values));
  }

  /** Reads the counters, and something of each of some variables, in one run. */
  async #read(
    variables: readonly SessionVariable[],
    tensorOf = ({ reader }: SessionVariable): string => reader.value,
  ): Promise<Reading> {
    const started = performance.now();
    const counts = this.#counts;
    const { counters, engine } = this.#graph;
    const fetches = variables.map(tensorOf);
    if (counters) fetches.push(counters.counts);
    const values = fetches.length === 0 ? [] : await engine.read(fetches);
    const millis = performance.now() - started;
    if (variables.length === 0) this.#countingCost.learn(millis);
    if (!counts) return { counts: NO_COUNTS, observed: nothingObserved, values, millis };
    const since = counts.take(values.at(-1) as TensorValues);
    return { counts: since, observed: (writer) => counts.of(writer), values, millis };
  }
}
