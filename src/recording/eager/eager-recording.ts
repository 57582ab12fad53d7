import { messageOf } from '../../base/errors.js';
import { isMovingStatistic, roleOfName } from '../../model/variable.js';
import { initialValueOf } from '../initial-value.js';
import type { MeasuredSample, Recorder, ScalarToRecord } from '../recorder.js';
import type { RecorderProblems } from '../recorder-problems.js';
import { SampleCost, SamplingGovernor } from '../sampling-governor.js';
import { GradientLog } from './gradient-log.js';
import { OwnTime } from './own-time.js';
import { StepAuthors } from './step-authors.js';
import { StepPatterns } from './step-patterns.js';
import { slotsOf } from './tfjs-optimizers.js';
import type { Author, TfjsListener, TfLayer, TfTensor, TfVariable } from './tfjs-seams.js';
import { type TrackedVariable, trackedVariable } from './tracked-variable.js';
import { VariableSampler } from './variable-sampler.js';

export interface EagerRecordingOptions {
  /** Steps between two samples of variables that are no moving statistics. */
  readonly sampleInterval: number;
  /** Share of the training's time that sampling may take. */
  readonly overheadBudget: number;
  /** Steps are told by `step` alone. */
  readonly hasExplicitSteps: boolean;
}

/** Longest time that steps without a sample wait to be written, in milliseconds. */
const MAX_WAIT_MILLIS = 100;

/** Of so many steps, one is timed call by call. */
const STEPS_PER_TIMED_STEP = 32;

/** Follows the variables of TensorFlow.js through the steps of a training, and records them. */
export class EagerRecording implements TfjsListener {
  /** For the seams, which tell it what they take. */
  readonly ownTime = new OwnTime();
  /** Called at the end of each step; must not throw. */
  onStep: (() => void) | undefined;
  readonly #recorder: Recorder;
  readonly #problems: RecorderProblems;
  readonly #options: EagerRecordingOptions;
  readonly #governor: SamplingGovernor;
  readonly #variables = new Map<TfVariable, TrackedVariable>();
  readonly #sampler: VariableSampler;
  readonly #authors: StepAuthors;
  readonly #gradients: GradientLog;
  readonly #patterns = new StepPatterns();
  readonly #lossCost = new SampleCost(1);
  /** What a call that is told of costs on the way. */
  readonly #callCost = new SampleCost(0);
  #undeclared = new Set<TrackedVariable>();
  #disposedIds: number[] = [];
  #scalars: ScalarToRecord[] = [];
  #loss: number | undefined;
  #steps = 0;
  #hasSeenReads = false;
  /** When the end of the step began that is recorded. */
  #startedAt = performance.now();
  #stepEndedAt = performance.now();
  #writtenAt = performance.now();
  /** Time that this took since the last step ended, without the calls that are only counted. */
  #ownMillis = 0;
  /** How long the end of the last step took. */
  #endMillis = 0;

  constructor(recorder: Recorder, problems: RecorderProblems, options: EagerRecordingOptions) {
    this.#recorder = recorder;
    this.#problems = problems;
    this.#options = options;
    this.#governor = new SamplingGovernor(options.overheadBudget);
    this.#sampler = new VariableSampler(recorder, problems, this.#governor, options.sampleInterval);
    this.#gradients = new GradientLog(this.#governor, options.sampleInterval);
    this.#authors = new StepAuthors(recorder, () => this.#variables.values());
  }

  get steps(): number {
    return this.#steps;
  }

  onVariableFound(variable: TfVariable): void {
    this.#track(variable, undefined);
  }

  onVariable(variable: TfVariable, author: Author): void {
    this.#track(variable, author);
    // A layer that is never called is known by its variables alone.
    if (author.writer === 'layer') this.#authors.layerIndex(author.source as TfLayer);
  }

  get wantsReads(): boolean {
    return this.#steps === 0;
  }

  onReads(dataIds: ReadonlySet<object>): void {
    this.#hasSeenReads = true;
    for (const tracked of this.#variables.values()) {
      if (dataIds.has(tracked.variable.dataId)) tracked.isIdleAtStart = false;
    }
  }

  onDisposed(variable: TfVariable): void {
    const tracked = this.#variables.get(variable);
    if (!tracked) return;
    const started = performance.now();
    this.#problems.guard('unrecorded-end', () => {
      const last = this.#sampler.lastLook(tracked, this.#steps);
      if (last) this.#write([last]);
    });
    this.#variables.delete(variable);
    this.#undeclared.delete(tracked);
    this.#sampler.forget(tracked);
    this.#gradients.forget(tracked);
    if (tracked.id !== undefined) {
      this.#disposedIds.push(tracked.id);
      this.#recorder.forgetValues(tracked.id);
    }
    this.#ownMillis += performance.now() - started;
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
    if (author.writer === 'load') this.#setRestored(tracked);
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
    try {
      let areOfVariables = false;
      for (let index = 0; index < variables.length; index++) {
        const tracked = this.#variables.get(variables[index] as TfVariable);
        if (!tracked) continue;
        areOfVariables = true;
        this.#gradients.add(tracked, gradients[index] ?? undefined, this.#steps);
      }
      if (areOfVariables && loss.size === 1) this.#takeLoss(loss);
    } catch (error) {
      this.#problems.add('unread-gradient', messageOf(error));
    }
    this.#ownMillis += performance.now() - started;
  }

  onApplied(optimizer: object): void {
    try {
      const { index, name } = this.#authors.optimizer(optimizer);
      this.#patterns.note('apply', index);
      if (this.#loss !== undefined) {
        this.#scalars.push({ tag: `loss/${name}`, value: this.#loss });
        this.#loss = undefined;
      }
      if (this.#undeclared.size > 0) this.#nameSlots(optimizer, name);
    } catch (error) {
      this.#problems.add('unread-optimizer', messageOf(error));
    }
  }

  onOptimizerLoaded(optimizer: object): void {
    this.#problems.guard('unread-optimizer', () => {
      this.#nameSlots(optimizer, this.#authors.optimizer(optimizer).name);
      for (const { variable } of slotsOf(optimizer)) {
        const tracked = this.#variables.get(variable);
        if (!tracked) continue;
        if (this.#steps === 0) tracked.isRestored = true;
        else this.#setRestored(tracked);
      }
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
  step(scalars: readonly ScalarToRecord[]): void {
    const started = performance.now();
    this.#startedAt = started;
    const calls = this.#patterns.length;
    if (this.ownTime.isTaken && calls > 0) {
      this.#callCost.learn(Math.max(0, this.ownTime.stop() - this.#ownMillis) / calls);
    }
    const meanwhile = this.#ownMillis + calls * this.#callCost.millis;
    const training = Math.max(0, started - this.#stepEndedAt - meanwhile);
    // The first step declares what there is, once: that is the price of a recording at all.
    this.#governor.earn(training, this.#steps > 0 ? meanwhile + this.#endMillis : 0);
    this.#steps++;
    for (const scalar of scalars) this.#scalars.push(scalar);
    this.#problems.guard('unrecorded-step', this.#recordStep);
    this.onStep?.();
    this.#ownMillis = 0;
    this.#stepEndedAt = performance.now();
    this.#endMillis = this.#steps > 1 ? this.#stepEndedAt - started : 0;
    if (this.#steps % STEPS_PER_TIMED_STEP === 1) this.ownTime.start();
  }

  /** Numbers that belong to the last step. */
  addScalars(scalars: readonly ScalarToRecord[]): void {
    this.#recorder.recordScalars(this.#steps, scalars);
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
      const samples = this.#sampler.takeLast(this.#steps);
      if (!this.#patterns.isEmpty) this.#write([]);
      this.#writeEnd(samples);
    });
    this.#problems.guard('sink', () => {
      for (const problem of this.#problems.take()) this.#recorder.add(problem);
      this.#recorder.close(this.#steps, reason);
    });
  }

  /** @param author undefined when it was there before the recording. */
  #track(variable: TfVariable, author: Author | undefined): void {
    if (variable.dtype === 'string' || variable.dtype === 'complex64') return;
    const tracked = trackedVariable(variable, author, this.#steps);
    this.#variables.set(variable, tracked);
    this.#undeclared.add(tracked);
  }

  /** Before the first step, a write by hand or by loading gives a variable its first value. */
  #isMakingReady({ writer }: Author): boolean {
    return this.#steps === 0 && (writer === 'user' || writer === 'load');
  }

  #setRestored(tracked: TrackedVariable): void {
    tracked.restoredStep = this.#steps;
    if (tracked.id !== undefined) this.#recorder.setRestored(tracked.id, this.#steps);
  }

  #takeInitialValue(tracked: TrackedVariable): void {
    if (tracked.initial || tracked.variable.isDisposed) return;
    tracked.initial = initialValueOf(tracked.variable.dataSync(), isMovingStatistic(tracked.role));
    tracked.sampledData = tracked.variable.dataId;
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
        idleAtStart: this.#hasSeenReads && tracked.isIdleAtStart,
        slotOf: tracked.slotOf === undefined ? undefined : idOf.get(tracked.slotOf),
      });
      idOf.set(variable.name, tracked.id);
      // The recorder has it now.
      tracked.initial = undefined;
      declared.push(tracked.id);
      this.#sampler.add(tracked);
    }
    this.#authors.declareLayers();
    this.#recorder.recordInitialValues(Math.max(0, this.#steps - 1), declared);
  }

  /** One function for all steps: making one for each would cost more than most of what it does. */
  readonly #recordStep = (): void => {
    this.#patterns.endStep();
    if (this.#undeclared.size > 0) this.#declareNew();
    const samples = this.#sampler.take(this.#steps);
    const isPressing = samples.length > 0 || this.#disposedIds.length > 0;
    if (
      isPressing ||
      this.#patterns.isFull ||
      this.#startedAt - this.#writtenAt >= MAX_WAIT_MILLIS
    ) {
      this.#write(samples);
    }
    const scalars = this.#scalars;
    if (scalars.length === 0) return;
    this.#scalars = [];
    this.#recorder.recordScalars(this.#steps, scalars);
  };

  #write(samples: readonly MeasuredSample[]): void {
    const started = performance.now();
    for (const problem of this.#problems.take()) this.#recorder.add(problem);
    const patterns = this.#patterns.take().map((pattern) => this.#authors.describe(pattern));
    const last = patterns.pop();
    for (const pattern of patterns) this.#recorder.addSteps(pattern);
    const disposedVariableIds = this.#disposedIds;
    this.#disposedIds = [];
    this.#recorder.recordStep({
      step: this.#steps,
      training: last !== undefined,
      ...last,
      samples,
      gradients: this.#gradients.take(),
      disposedVariableIds,
    });
    this.#writtenAt = performance.now();
    this.#sampler.payForWriting(this.#writtenAt - started);
  }

  /** The last look, and what was written since the last step. */
  #writeEnd(samples: readonly MeasuredSample[]): void {
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
