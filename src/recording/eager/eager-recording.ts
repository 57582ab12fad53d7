import { count } from '../../base/count-text.js';
import { messageOf } from '../../base/errors.js';
import type { MeasuredSample } from '../measured-sample.js';
import type { ScalarToRecord } from '../recorded-step.js';
import type { Recorder } from '../recorder.js';
import type { RecorderProblems } from '../recorder-problems.js';
import type { SamplingFigures } from '../sampling-figures.js';
import { SamplingGovernor } from '../sampling-governor.js';
import { GradientLog } from './gradient-log.js';
import { LossLog } from './loss-log.js';
import type { OwnTime } from './own-time.js';
import { StepAuthors } from './step-authors.js';
import { StepPatterns } from './step-patterns.js';
import { StepTime } from './step-time.js';
import { APPLY, type Author, type StepAct, type TfjsListener } from './tfjs-listener.js';
import type { TfLayer, TfTensor, TfVariable } from './tfjs-objects.js';
import { slotsOf } from './tfjs-optimizers.js';
import type { TrackedVariable } from './tracked-variable.js';
import { TrackedVariables } from './tracked-variables.js';
import { VariableSampler } from './variable-sampler.js';

export interface EagerRecordingOptions extends SamplingFigures {
  /** Steps are told by `step` alone. */
  readonly hasExplicitSteps: boolean;
}

/** Longest time that steps without a sample wait to be written, in milliseconds. */
const MAX_WAIT_MILLIS = 400;

/** Losses whose reads are followed when no step ends: whoever tells no steps shall not pay for ever. */
const MAX_FOLLOWED_LOSSES = 16;

/** Follows the variables of TensorFlow.js through the steps of a training, and records them. */
export class EagerRecording implements TfjsListener {
  /** Called at the end of each step; must not throw. */
  onStep: (() => void) | undefined;
  readonly #recorder: Recorder;
  readonly #problems: RecorderProblems;
  readonly #options: EagerRecordingOptions;
  readonly #time: StepTime;
  readonly #variables: TrackedVariables;
  readonly #sampler: VariableSampler;
  readonly #authors: StepAuthors;
  readonly #gradients: GradientLog;
  readonly #patterns = new StepPatterns();
  readonly #loss: LossLog;
  readonly #disposedIds: number[] = [];
  readonly #scalars: ScalarToRecord[] = [];
  #steps = 0;
  /** Of which gradients were taken. */
  #losses = 0;
  #writtenAt = performance.now();
  constructor(recorder: Recorder, problems: RecorderProblems, options: EagerRecordingOptions) {
    this.#recorder = recorder;
    this.#problems = problems;
    this.#options = options;
    const governor = new SamplingGovernor(options.overheadBudget);
    this.#time = new StepTime(governor);
    this.#variables = new TrackedVariables(recorder, problems);
    this.#sampler = new VariableSampler(recorder, problems, governor, options.sampleInterval);
    this.#loss = new LossLog(governor);
    this.#gradients = new GradientLog(governor, options.sampleInterval, (variable) =>
      this.#variables.get(variable),
    );
    this.#authors = new StepAuthors(recorder, this.#variables);
  }

  get steps(): number {
    return this.#steps;
  }

  /** For the seams, which tell it what they take. */
  get ownTime(): OwnTime {
    return this.#time.ownTime;
  }

  onVariableFound(variable: TfVariable): void {
    this.#variables.track(variable, undefined, this.#steps);
  }

  onVariable(variable: TfVariable, author: Author): void {
    this.#variables.track(variable, author, this.#steps);
    if (author.writer === 'layer') this.#authors.see(author.source as TfLayer);
  }

  get wantsReads(): boolean {
    return this.#steps === 0 && this.#losses < MAX_FOLLOWED_LOSSES;
  }

  onReads(dataIds: ReadonlySet<object>): void {
    this.#variables.noteReads(dataIds);
  }

  onDisposed(variable: TfVariable): void {
    const tracked = this.#variables.get(variable);
    if (!tracked) return;
    const started = performance.now();
    this.#problems.guard('unrecorded-end', () => {
      const last = this.#sampler.lastLook(tracked, this.#steps);
      if (last) this.#write([last]);
    });
    this.#variables.forget(tracked);
    this.#sampler.forget(tracked);
    this.#gradients.forget(tracked);
    if (tracked.id !== undefined) {
      this.#disposedIds.push(tracked.id);
      this.#recorder.forgetValues(tracked.id);
    }
    this.#time.addOwn(performance.now() - started);
  }

  onBeforeAssign(variable: TfVariable, author: Author): void {
    if (!this.#variables.hasUndeclared || this.#isMakingReady(author)) return;
    const tracked = this.#variables.get(variable);
    if (tracked) this.#variables.takeInitialValue(tracked);
  }

  onAssign(variable: TfVariable, author: Author): void {
    const isMakingReady = this.#isMakingReady(author);
    if (author.writer === 'load') this.#noteLoaded(variable, isMakingReady);
    if (!isMakingReady) this.#patterns.note(variable, author);
  }

  onLayerCall(layer: TfLayer, mode: StepAct): void {
    this.#patterns.note(layer, mode);
  }

  onGradients(
    variables: readonly TfTensor[],
    gradients: readonly (TfTensor | null | undefined)[],
    loss: TfTensor,
  ): void {
    const started = performance.now();
    this.#losses++;
    try {
      const areRecorded = this.#gradients.add(variables, gradients, this.#steps);
      if (areRecorded && loss.size === 1) this.#loss.read(loss);
    } catch (error) {
      this.#problems.add('unread-gradient', messageOf(error));
    }
    this.#time.addOwn(performance.now() - started);
  }

  onApplied(optimizer: object): void {
    try {
      const seen = this.#authors.optimizer(optimizer);
      this.#patterns.note(optimizer, APPLY);
      const loss = this.#loss.take();
      if (loss !== undefined) this.#scalars.push({ tag: `loss/${seen.name}`, value: loss });
      if (this.#variables.hasUndeclared || !seen.areSlotsNamed) {
        this.#variables.nameSlots(optimizer, seen.name);
        seen.areSlotsNamed = true;
      }
    } catch (error) {
      this.#problems.add('unread-optimizer', messageOf(error));
    }
  }

  onSlotsMade(optimizer: object): void {
    this.#problems.guard('unread-optimizer', () => {
      this.#variables.nameSlots(optimizer, this.#authors.optimizer(optimizer).name);
    });
  }

  onOptimizerLoaded(optimizer: object): void {
    this.onSlotsMade(optimizer);
    this.#problems.guard('unread-optimizer', () => {
      for (const { variable } of slotsOf(optimizer)) this.#noteLoaded(variable, this.#steps === 0);
    });
  }

  onStepStart(): void {
    if (!this.#variables.hasUndeclared) return;
    const started = performance.now();
    this.#variables.takeInitialValues();
    this.#time.addOwn(performance.now() - started);
  }

  onStepEnd(): void {
    if (!this.#options.hasExplicitSteps) this.step([]);
  }

  /** Ends a step, with numbers that its user gives for TensorBoard's scalars. */
  step(scalars: readonly ScalarToRecord[]): void {
    this.#time.beginEnd(this.#patterns.length);
    this.#steps++;
    for (const scalar of scalars) this.#scalars.push(scalar);
    this.#problems.guard('unrecorded-step', this.#recordStep);
    this.onStep?.();
    this.#time.finishEnd();
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
    if (this.#steps === 0 && this.#losses > 0) {
      const taken = count(this.#losses, 'time');
      const advice = 'call recording.step() at the end of each';
      this.#problems.add('no-steps', `gradients were taken ${taken}, no step was found: ${advice}`);
    }
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

  /**
   * Before the first step, a write by hand or by loading gives a variable its first value; one by hand
   * behind the first gradients is training.
   */
  #isMakingReady({ writer }: Author): boolean {
    if (this.#steps > 0) return false;
    return writer === 'load' || (writer === 'user' && this.#losses === 0);
  }

  #noteLoaded(variable: TfVariable, isMakingReady: boolean): void {
    const tracked = this.#variables.get(variable);
    if (!tracked) return;
    if (isMakingReady) tracked.isRestored = true;
    else this.#setRestored(tracked);
  }

  #setRestored(tracked: TrackedVariable): void {
    tracked.restoredStep = this.#steps;
    if (tracked.id !== undefined) this.#recorder.setRestored(tracked.id, this.#steps);
  }

  #declareNew(): void {
    if (!this.#variables.hasUndeclared) return;
    const declared = this.#variables.declare();
    for (const tracked of declared) this.#sampler.add(tracked);
    this.#authors.declareLayers();
    const ids = declared.flatMap(({ id }) => id ?? []);
    this.#recorder.recordInitialValues(Math.max(0, this.#steps - 1), ids);
  }

  /** One function for all steps: making one for each would cost more than most of what it does. */
  readonly #recordStep = (): void => {
    this.#patterns.endStep();
    this.#declareNew();
    const samples = this.#sampler.take(this.#steps);
    const isPressing = samples.length > 0 || this.#disposedIds.length > 0;
    const hasWaited = this.#time.startedAt - this.#writtenAt >= MAX_WAIT_MILLIS;
    if (isPressing || hasWaited || this.#patterns.isFull) this.#write(samples);
    if (this.#scalars.length > 0) this.#writeScalars();
  };

  #writeScalars(): void {
    const started = performance.now();
    this.#recorder.recordScalars(this.#steps, this.#scalars.splice(0));
    this.#loss.payForWriting(performance.now() - started);
  }

  #write(samples: readonly MeasuredSample[]): void {
    const started = performance.now();
    for (const problem of this.#problems.take()) this.#recorder.add(problem);
    const patterns = this.#patterns.take().map((steps) => this.#authors.describe(steps));
    const last = patterns.pop();
    for (const pattern of patterns) this.#recorder.addSteps(pattern);
    const disposedVariableIds = this.#disposedIds.splice(0);
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
    const pattern = this.#patterns.takeUnfinished();
    const { observed, layerCalls } = this.#authors.describe({ pattern, steps: 1 });
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
