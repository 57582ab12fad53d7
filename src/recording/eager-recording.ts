import { isMovingStatistic, roleOfName } from '../model/variable.js';
import { GradientLog } from './gradient-log.js';
import { initialValueOf } from './initial-value.js';
import type { Recorder, SampleToRecord } from './recorder.js';
import type { RecorderProblems } from './recorder-problems.js';
import { SampleCost, type SamplingClass, SamplingGovernor } from './sampling-governor.js';
import { StepAuthors } from './step-authors.js';
import { StepPatterns } from './step-patterns.js';
import { slotsOf } from './tfjs-optimizers.js';
import type { Author, TfjsListener, TfLayer, TfTensor, TfVariable } from './tfjs-seams.js';
import { type TrackedVariable, trackedVariable } from './tracked-variable.js';

export interface EagerRecordingOptions {
  /** Steps between two samples of variables that are no moving statistics. */
  readonly sampleInterval: number;
  /** Share of the training's time that sampling may take. */
  readonly overheadBudget: number;
  /** Steps are told by `step` alone. */
  readonly hasExplicitSteps: boolean;
}

/** Longest time that steps without a sample wait to be written, in milliseconds. */
const MAX_WAIT_MILLIS = 500;

/** Variables of one class that were read, and how long that took. */
interface ReadVariables {
  readonly tracked: readonly TrackedVariable[];
  readonly samples: readonly SampleToRecord[];
  readonly millis: number;
}

/** Follows the variables of TensorFlow.js through the steps of a training, and records them. */
export class EagerRecording implements TfjsListener {
  /** Called at the end of each step; must not throw. */
  onStep: (() => void) | undefined;
  readonly #recorder: Recorder;
  readonly #problems: RecorderProblems;
  readonly #options: EagerRecordingOptions;
  readonly #governor: SamplingGovernor;
  readonly #variables = new Map<TfVariable, TrackedVariable>();
  /** In the order in which they are due: the one that was sampled longest ago is first. */
  readonly #inTurn = new Set<TrackedVariable>();
  readonly #movingStatistics = new Set<TrackedVariable>();
  readonly #authors: StepAuthors;
  readonly #gradients: GradientLog;
  readonly #patterns = new StepPatterns();
  readonly #lossCost = new SampleCost(1);
  #undeclared = new Set<TrackedVariable>();
  #disposedIds: number[] = [];
  #scalars: { readonly tag: string; readonly value: number }[] = [];
  #loss: number | undefined;
  #steps = 0;
  #stepEndedAt = performance.now();
  #writtenAt = performance.now();
  /** Time this took since the last step ended. */
  #ownMillis = 0;

  constructor(recorder: Recorder, problems: RecorderProblems, options: EagerRecordingOptions) {
    this.#recorder = recorder;
    this.#problems = problems;
    this.#options = options;
    this.#governor = new SamplingGovernor(options.overheadBudget);
    this.#gradients = new GradientLog(this.#governor, options.sampleInterval);
    this.#authors = new StepAuthors(recorder, () => this.#variables.values());
  }

  get steps(): number {
    return this.#steps;
  }

  onVariable(variable: TfVariable, author: Author): void {
    if (variable.dtype === 'string' || variable.dtype === 'complex64') return;
    const tracked = trackedVariable(variable, author, this.#steps);
    this.#variables.set(variable, tracked);
    this.#undeclared.add(tracked);
    // A layer that is never called is known by its variables alone.
    if (author.writer === 'layer') this.#authors.layerIndex(author.source as TfLayer);
  }

  onDisposed(variable: TfVariable): void {
    const tracked = this.#variables.get(variable);
    if (!tracked) return;
    this.#variables.delete(variable);
    this.#undeclared.delete(tracked);
    this.#inTurn.delete(tracked);
    this.#movingStatistics.delete(tracked);
    this.#gradients.forget(tracked);
    if (tracked.id === undefined) return;
    this.#disposedIds.push(tracked.id);
    this.#recorder.forgetValues(tracked.id);
  }

  onBeforeAssign(variable: TfVariable, author: Author): void {
    if (this.#undeclared.size === 0) return;
    const tracked = this.#variables.get(variable);
    if (!tracked || tracked.id !== undefined || this.#isMakingReady(author)) return;
    this.#problems.guard('unread-value', () => this.#takeInitialValue(tracked));
  }

  onAssign(variable: TfVariable, author: Author): void {
    const tracked = this.#variables.get(variable);
    if (!tracked) return;
    if (this.#isMakingReady(author)) {
      tracked.isRestored ||= author.writer === 'load';
      return;
    }
    if (author.writer === 'load') {
      tracked.restoredStep = this.#steps;
      if (tracked.id !== undefined) this.#recorder.setRestored(tracked.id, this.#steps);
    }
    this.#patterns.note('write', this.#authors.writeIndex(tracked, author));
  }

  onLayerCall(layer: TfLayer, training: boolean): void {
    const kind = training ? 'training-call' : 'inference-call';
    this.#patterns.note(kind, this.#authors.layerIndex(layer));
  }

  onGradients(
    variables: readonly TfTensor[],
    gradients: readonly (TfTensor | null | undefined)[],
    loss: TfTensor,
  ): void {
    const started = performance.now();
    this.#problems.guard('unread-gradient', () => {
      let areOfVariables = false;
      for (let index = 0; index < variables.length; index++) {
        const tracked = this.#variables.get(variables[index] as TfVariable);
        if (!tracked) continue;
        areOfVariables = true;
        this.#gradients.add(tracked, gradients[index] ?? undefined, this.#steps);
      }
      if (areOfVariables && loss.size === 1) this.#takeLoss(loss);
    });
    this.#ownMillis += performance.now() - started;
  }

  onApplied(optimizer: object): void {
    this.#problems.guard('unread-optimizer', () => {
      const { index, name } = this.#authors.optimizer(optimizer);
      this.#patterns.note('apply', index);
      if (this.#loss !== undefined) {
        this.#scalars.push({ tag: `loss/${name}`, value: this.#loss });
        this.#loss = undefined;
      }
      if (this.#undeclared.size > 0) this.#nameSlots(optimizer, name);
    });
  }

  onStepStart(): void {
    this.#loss = undefined;
    if (this.#undeclared.size === 0) return;
    const started = performance.now();
    for (const tracked of this.#undeclared) {
      this.#problems.guard('unread-value', () => this.#takeInitialValue(tracked));
    }
    this.#ownMillis += performance.now() - started;
  }

  onStepEnd(): void {
    if (!this.#options.hasExplicitSteps) this.step([]);
  }

  /** Ends a step, with numbers that its user gives for TensorBoard's scalars. */
  step(scalars: readonly { readonly tag: string; readonly value: number }[]): void {
    const started = performance.now();
    this.#steps++;
    this.#scalars.push(...scalars);
    this.#governor.earn(Math.max(0, started - this.#stepEndedAt - this.#ownMillis));
    this.#problems.guard('unrecorded-step', () => {
      this.#patterns.endStep();
      this.#declareNew();
      this.#recordStep(started);
    });
    this.onStep?.();
    this.#ownMillis = 0;
    this.#stepEndedAt = performance.now();
  }

  /** Numbers that belong to the last step. */
  addScalars(scalars: readonly { readonly tag: string; readonly value: number }[]): void {
    this.#scalars.push(...scalars);
    this.#write([]);
  }

  /** Writes what waits. */
  flush(): void {
    this.#problems.guard('unrecorded-step', () => {
      if (!this.#patterns.isEmpty) this.#write([]);
    });
  }

  /** Records the last values and ends the recording. */
  close(reason: string): void {
    this.#problems.guard('unrecorded-end', () => {
      this.#declareNew();
      const samples = [...this.#variables.values()].flatMap((tracked) =>
        tracked.lastSampledStep !== this.#steps ? (this.#read(tracked) ?? []) : [],
      );
      if (!this.#patterns.isEmpty) this.#write([]);
      this.#writeEnd(samples);
    });
    this.#problems.guard('sink', () => {
      for (const problem of this.#problems.take()) this.#recorder.add(problem);
      this.#recorder.close(this.#steps, reason);
    });
  }

  /** Before the first step, a write by hand or by loading gives a variable its first value. */
  #isMakingReady({ writer }: Author): boolean {
    return this.#steps === 0 && (writer === 'user' || writer === 'load');
  }

  #takeInitialValue(tracked: TrackedVariable): void {
    if (tracked.initial || tracked.variable.isDisposed) return;
    tracked.initial = initialValueOf(tracked.variable.dataSync(), isMovingStatistic(tracked.role));
  }

  #takeLoss(loss: TfTensor): void {
    if (!this.#governor.affords('first', this.#lossCost.millis)) return;
    const started = performance.now();
    this.#loss = loss.dataSync()[0];
    const millis = performance.now() - started;
    this.#lossCost.learn(millis);
    this.#governor.pay('first', millis);
  }

  #nameSlots(optimizer: object, optimizerName: string): void {
    for (const { variable, name, slotOf } of slotsOf(optimizer)) {
      const tracked = this.#variables.get(variable);
      if (!tracked || tracked.slotName) continue;
      tracked.role = roleOfName(name) === 'counter' ? 'counter' : 'slot';
      tracked.slotName = slotOf === undefined ? `${optimizerName}/${name}` : name;
      tracked.slotOf = slotOf;
    }
  }

  /** Variables are declared late, when their optimizer has told the names of its slots. */
  #declareNew(): void {
    if (this.#undeclared.size === 0) return;
    // A slot names the variable that it belongs to, which therefore comes first.
    const slotsLast = [...this.#undeclared].sort((a, b) => Number(isSlot(a)) - Number(isSlot(b)));
    this.#undeclared = new Set();
    const idOf = new Map(
      [...this.#variables.values()].map(({ variable, id }) => [variable.name, id]),
    );
    const declared: number[] = [];
    for (const tracked of slotsLast) {
      const { variable } = tracked;
      this.#problems.guard('unread-value', () => this.#takeInitialValue(tracked));
      tracked.id = this.#recorder.declareVariable({
        name: tracked.slotName ?? variable.name,
        shape: variable.shape,
        dtype: variable.dtype,
        role: tracked.role,
        trainable: isSlot(tracked) ? false : variable.trainable,
        origin: tracked.isRestored ? 'restored' : 'initialized',
        initial: tracked.initial,
        createdStep: tracked.createdStep,
        restoredStep: tracked.isRestored ? 0 : tracked.restoredStep,
        slotOf: tracked.slotOf === undefined ? undefined : idOf.get(tracked.slotOf),
      });
      idOf.set(variable.name, tracked.id);
      // The recorder has it now.
      tracked.initial = undefined;
      declared.push(tracked.id);
      (isMovingStatistic(tracked.role) ? this.#movingStatistics : this.#inTurn).add(tracked);
    }
    this.#authors.declareLayers();
    this.#recorder.recordInitialValues(Math.max(0, this.#steps - 1), declared);
  }

  #recordStep(now: number): void {
    const first = this.#readAll(this.#movingStatistics, 'first');
    const inTurn = this.#readAll(this.#inTurn, 'in-turn');
    const samples = [...first.samples, ...inTurn.samples];
    const isPressing =
      samples.length > 0 || this.#scalars.length > 0 || this.#disposedIds.length > 0;
    if (!isPressing && !this.#patterns.isFull && now - this.#writtenAt < MAX_WAIT_MILLIS) return;
    const started = performance.now();
    this.#write(samples);
    this.#payForWriting(performance.now() - started, first, inTurn);
  }

  /** What one class of variables has due, as far as the budget goes, the longest waiting first. */
  #readAll(variables: Set<TrackedVariable>, which: SamplingClass): ReadVariables {
    const samples: SampleToRecord[] = [];
    const tracked: TrackedVariable[] = [];
    const started = performance.now();
    let expected = 0;
    for (const candidate of variables) {
      if (!this.#isDue(candidate, which)) break;
      if (!this.#governor.affords(which, expected + candidate.cost.millis)) break;
      expected += candidate.cost.millis;
      const sample = this.#read(candidate);
      if (!sample) continue;
      samples.push(sample);
      tracked.push(candidate);
    }
    for (const done of tracked) {
      variables.delete(done);
      variables.add(done);
    }
    return { samples, tracked, millis: tracked.length > 0 ? performance.now() - started : 0 };
  }

  #isDue({ lastSampledStep }: TrackedVariable, which: SamplingClass): boolean {
    if (lastSampledStep === undefined || which === 'first') return true;
    return this.#steps - lastSampledStep >= this.#options.sampleInterval;
  }

  #read(tracked: TrackedVariable): SampleToRecord | undefined {
    const { id, variable, createdStep, lastSampledStep, role } = tracked;
    if (id === undefined || variable.isDisposed) return undefined;
    const interval = isMovingStatistic(role) ? 1 : this.#options.sampleInterval;
    const since = this.#steps - (lastSampledStep ?? createdStep);
    const skipped = Math.max(0, Math.ceil(since / interval) - 1);
    tracked.lastSampledStep = this.#steps;
    return this.#problems.guard('unread-value', () => ({
      variableId: id,
      values: variable.dataSync(),
      skipped,
    }));
  }

  /** Splits what writing took among the samples, by their size, and learns what each one costs. */
  #payForWriting(millis: number, first: ReadVariables, inTurn: ReadVariables): void {
    const weightOf = ({ variable }: TrackedVariable): number => 2000 + variable.size;
    const all = [...first.tracked, ...inTurn.tracked];
    const whole = all.reduce((sum, tracked) => sum + weightOf(tracked), 0);
    if (whole === 0) {
      this.#governor.pay('first', millis);
      return;
    }
    for (const { tracked, millis: reading } of [first, inTurn]) {
      for (const one of tracked) {
        one.cost.learn(reading / tracked.length + (millis * weightOf(one)) / whole);
      }
    }
    const shareOfFirst = first.tracked.reduce((sum, tracked) => sum + weightOf(tracked), 0) / whole;
    this.#governor.pay('first', first.millis + millis * shareOfFirst);
    this.#governor.pay('in-turn', inTurn.millis + millis * (1 - shareOfFirst));
  }

  #write(samples: readonly SampleToRecord[]): void {
    for (const problem of this.#problems.take()) this.#recorder.add(problem);
    const patterns = this.#patterns.take().map((pattern) => this.#authors.describe(pattern));
    const last = patterns.pop();
    for (const pattern of patterns) this.#recorder.addSteps(pattern);
    const scalars = this.#scalars;
    const disposedVariableIds = this.#disposedIds;
    this.#scalars = [];
    this.#disposedIds = [];
    this.#writtenAt = performance.now();
    this.#recorder.recordStep({
      step: this.#steps,
      training: last !== undefined,
      ...last,
      samples,
      gradients: this.#gradients.take(),
      disposedVariableIds,
      scalars,
    });
  }

  /** The last look, and what was written since the last step. */
  #writeEnd(samples: readonly SampleToRecord[]): void {
    const events = this.#patterns.takeUnfinished();
    const { observed, layerCalls } = this.#authors.describe({ steps: 1, events });
    this.#recorder.recordStep({
      step: this.#steps,
      training: false,
      observed,
      layerCalls,
      samples,
      gradients: this.#gradients.takeRest(),
    });
  }
}

function isSlot({ role, slotName }: TrackedVariable): boolean {
  return role === 'slot' || slotName !== undefined;
}
