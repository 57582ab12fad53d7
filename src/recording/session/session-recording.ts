import { messageOf } from '../../base/errors.js';
import { BROKEN_RUN_PROBLEM } from '../../model/recording.js';
import type { VariableOrigin } from '../../model/variable.js';
import type { EventSink } from '../event-sink.js';
import type { MeasuredSample } from '../measured-sample.js';
import { endWithProcess, type ProcessEnd } from '../process-end.js';
import { Recorder } from '../recorder.js';
import { RecorderProblems } from '../recorder-problems.js';
import type { SamplingFigures } from '../sampling-figures.js';
import type { TensorValues } from '../tensor-statistics.js';
import type { AlikeRuns } from './alike-runs.js';
import type { FetchPlan } from './fetch-sets.js';
import { nothingObserved, type RunAssign, runAssigns } from './run-assigns.js';
import { RunCounts } from './run-counts.js';
import { RunPatterns } from './run-patterns.js';
import { RunTraces } from './run-trace.js';
import type { LoadedGraph } from './saved-model-loader.js';
import { type SeenRun, SeenRuns } from './seen-runs.js';
import {
  type RecordedFetchSet,
  SessionDeclarations,
  type SessionVariable,
} from './session-declarations.js';
import { type Reading, SessionReader } from './session-reader.js';
import { SessionSampling } from './session-sampling.js';

export interface SessionRecordingOptions extends SamplingFigures {
  /** Whether each combination of fetches leaves word of the ops it ran, for TensorBoard's graph page. */
  readonly writesRunMetadata: boolean;
}

/** Longest time that runs without a sample wait to be written, in milliseconds. */
const MAX_WAIT_MILLIS = 500;

const MAX_TOLD_FETCHES = 120;

/**
 * Records the runs of one session: which writers ran, and how the variables move. What goes wrong
 * in it is kept in `failures` and told in the run, and never reaches the training.
 */
export class SessionRecording {
  readonly #sink: EventSink;
  readonly #recorder: Recorder;
  readonly #declarations: SessionDeclarations;
  readonly #problems = new RecorderProblems();
  /** No problems of the recorder's, but told like them. */
  readonly #brokenRuns = new RecorderProblems();
  readonly #processEnd: ProcessEnd;
  readonly #traces: RunTraces | undefined;
  readonly #sampling: SessionSampling<SessionVariable>;
  readonly #counts: RunCounts;
  readonly #patterns = new RunPatterns();
  readonly #seen: SeenRuns;
  readonly #reader: SessionReader;
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
    this.#reader = new SessionReader(graph);
    this.#sink = sink;
    const { counters, notCounted, writers, metaGraph, assignments } = graph;
    this.#counts = new RunCounts(counters?.size ?? 0);
    this.#traces = options.writesRunMetadata ? new RunTraces(assignments.index, sink) : undefined;
    this.#recorder = new Recorder(sink, {
      kind: 'graph-session',
      engine,
      observesAssigns: notCounted === undefined && writers.isComplete,
    });
    this.#problems.guard('sink', () => {
      sink.write({ kind: 'graph', graphDef: metaGraph.graphDef });
      sink.write({ kind: 'meta-graph', metaGraphDef: metaGraph.metaGraphDefWithoutGraph });
    });
    this.#declarations = new SessionDeclarations(graph, this.#recorder);
    this.#seen = new SeenRuns(graph, this.#declarations);
    this.#sampling = new SessionSampling(options);
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
    return this.#declarations.declareFetchSet(plan);
  }

  /** Records values that came with the SavedModel, or from another session; `names` says whose. */
  async recordRestored(names: readonly string[] = []): Promise<void> {
    markWritten(this.#declarations.variables);
    if (this.#steps > 0) return this.#declarations.setRestored(new Set(names), this.#steps);
    await this.#safely(() => this.#takeInitialValues('restored'));
  }

  /**
   * Records a run that went well; tells what its assigns did.
   *
   * @param kind the runs that it is like, as far as that is known beforehand.
   */
  recordRun(
    fetchSet: RecordedFetchSet,
    kind: AlikeRuns | undefined,
  ): readonly RunAssign[] | Promise<readonly RunAssign[]> {
    const recorded = this.#problems.guard('unrecorded-run', () => this.#recordNow(fetchSet, kind));
    return recorded ?? runAssigns(fetchSet.plan, nothingObserved);
  }

  /** A run ended with an error: what it did until then is not known, and not counted. */
  async passBrokenRun({ plan }: RecordedFetchSet): Promise<void> {
    this.#brokenRuns.add(
      BROKEN_RUN_PROBLEM,
      `a run of ${plan.fetches.join(', ').slice(0, MAX_TOLD_FETCHES)} ended with an error: what it did until then is not counted`,
    );
    await this.#safely(async () => {
      markWritten(this.#declarations.variables);
      const { counters } = await this.#reader.readAtOnce([]);
      const begun = this.#counts.leaveOut(counters);
      if (!this.#patterns.isEmpty) this.#write([]);
      this.#declarations.tellBrokenOff(begun);
    });
  }

  /** Records the last values, and ends the recording. */
  async close(): Promise<void> {
    await this.#safely(async () => {
      const unsampled = this.#sampling.all.filter(
        ({ lastSampledStep }) => lastSampledStep < this.#steps,
      );
      const { values } = await this.#reader.readAtOnce(
        unsampled.filter(({ isWritten }) => isWritten),
      );
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
    for (const problem of this.#brokenRuns.take()) this.#recorder.add(problem);
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

  #recordNow(
    fetchSet: RecordedFetchSet,
    kind: AlikeRuns | undefined,
  ): readonly RunAssign[] | Promise<readonly RunAssign[]> {
    const now = performance.now();
    this.#sampling.earn(now - this.#recordedAt);
    markWritten(this.#seen.mayBeWrittenBy(kind));
    const due = fetchSet.plan.isTraining ? this.#sampling.due(this.#steps + 1) : [];
    const isWriteDue =
      due.length > 0 || this.#patterns.isFull || now - this.#writtenAt >= MAX_WAIT_MILLIS;
    // One that was read before has left word of all that is told once.
    const counts = isWriteDue ? undefined : this.#counts.withoutReading(kind);
    if (!counts) return this.#readRun(fetchSet, kind, due, isWriteDue);
    this.#recordedAt = now;
    return this.#note(fetchSet, counts).assigns;
  }

  async #readRun(
    fetchSet: RecordedFetchSet,
    kind: AlikeRuns | undefined,
    due: readonly SessionVariable[],
    isWriteDue: boolean,
  ): Promise<readonly RunAssign[]> {
    const { id, plan } = fetchSet;
    const assigns = await this.#safely(async () => {
      const reading = await this.#reader.read(due.filter(({ isWritten }) => isWritten));
      const seen = this.#note(fetchSet, this.#counts.take(reading.counters, kind));
      this.#traces?.traceOnce(id, plan, seen.observed, this.#steps);
      if (due.length > 0) this.#recordSamples(due, reading);
      else if (isWriteDue) this.#write([]);
      await this.#takeFirstValues(plan);
      return seen.assigns;
    });
    this.#recordedAt = performance.now();
    return assigns ?? runAssigns(plan, nothingObserved);
  }

  #note(fetchSet: RecordedFetchSet, counts: Int32Array): SeenRun {
    const seen = this.#seen.of(fetchSet, counts);
    if (seen.isTraining) this.#steps++;
    this.#processEnd.onStep();
    this.#patterns.note(fetchSet.id, seen.isTraining, counts);
    return seen;
  }

  #recordSamples(sampled: readonly SessionVariable[], { values, millis }: Reading): void {
    const started = performance.now();
    this.#write(this.#samplesOf(sampled, values));
    const reading = Math.max(0, millis - this.#reader.countingMillis);
    this.#sampling.pay(sampled, this.#steps, reading + performance.now() - started);
  }

  /** @param values of those that were written since their last sample. */
  #samplesOf(
    variables: readonly SessionVariable[],
    values: readonly TensorValues[],
  ): MeasuredSample[] {
    let read = 0;
    return variables.flatMap((variable) => {
      if (!variable.isWritten) return this.#recorder.repeat(variable.id) ?? [];
      const skipped = this.#sampling.skippedOf(variable, this.#steps);
      return this.#recorder.measure(variable.id, values[read++] as TensorValues, skipped) ?? [];
    });
  }

  /** Writes the runs that wait, the last of them with samples. */
  #write(samples: readonly MeasuredSample[]): void {
    this.#tellProblems();
    this.#writtenAt = performance.now();
    const patterns = this.#patterns.take().map(({ fetchSetId, training, counts, runs }) => ({
      fetchSetId,
      training,
      observed: this.#declarations.observedAssigns(counts),
      layerCalls: [],
      steps: runs,
    }));
    const last = patterns.pop();
    for (const pattern of patterns) this.#recorder.addSteps(pattern);
    if (last) this.#recorder.recordStep({ step: this.#steps, ...last, samples });
  }

  /** Records values outside of a run. */
  #recordLook(samples: readonly MeasuredSample[]): void {
    this.#tellProblems();
    this.#recorder.recordStep({ step: this.#steps, training: false, samples });
  }

  async #takeFirstValues(plan: FetchPlan): Promise<void> {
    if (!(plan.initializes || plan.restores)) return;
    if (this.#steps > 0) return this.#declarations.tellRestored(plan, this.#steps);
    await this.#takeInitialValues(plan.restores ? 'restored' : 'initialized');
  }

  /** Records the values before the first step, of whichever variables have one by now. */
  async #takeInitialValues(origin: VariableOrigin): Promise<void> {
    const { variables } = this.#declarations;
    const { values: flags } = await this.#reader.readAtOnce(variables, 'isInitialized');
    const initialized = variables.filter((_, index) => flags[index]?.[0] === 1);
    const { values } = await this.#reader.readAtOnce(initialized);
    markWritten(initialized);
    for (const [index, variable] of initialized.entries()) {
      const initial = values[index];
      if (initial) this.#recorder.setInitial(variable.id, initial, origin);
      variable.lastSampledStep = this.#steps;
      this.#sampling.add(variable);
    }
    if (!this.#patterns.isEmpty) this.#write([]);
    this.#recordLook(this.#samplesOf(initialized, values));
    for (const variable of initialized) variable.isWritten = false;
  }
}

function markWritten(variables: readonly SessionVariable[]): void {
  for (const variable of variables) variable.isWritten = true;
}
