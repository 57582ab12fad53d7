import type { OutgoingValue } from '../model/log-event.js';
import type {
  AssignWriter,
  RecorderKind,
  RecordingEntry,
  RecordingProcess,
  RunPurpose,
} from '../model/recording.js';
import type { VariableOrigin } from '../model/variable.js';
import { DeclaredVariables, type VariableToDeclare } from './declared-variables.js';
import type { EventSink } from './event-sink.js';
import { type MeasuredSample, putSummaries } from './measured-sample.js';
import type { AlikeSteps, ScalarToRecord, StepToRecord } from './recorded-step.js';
import type { TensorValues } from './tensor-statistics.js';

export interface RecorderInfo {
  readonly kind: RecorderKind;
  readonly engine: string;
  readonly observesAssigns: boolean;
  readonly process?: RecordingProcess;
  readonly purpose?: RunPurpose | undefined;
}

const MAX_KEPT_PROBLEMS = 1000;

/**
 * Turns what an engine's seams see into events: declarations once, then one event a step with the
 * recording's entry and the scalars and histograms that TensorBoard shows.
 */
export class Recorder {
  readonly #sink: EventSink;
  readonly #variables = new DeclaredVariables();
  #waiting: RecordingEntry[];
  #assignOps = 0;
  #fetchSets = 0;
  #layers = 0;
  #optimizers = 0;
  #trainingSteps = 0;

  constructor(sink: EventSink, info: RecorderInfo) {
    this.#sink = sink;
    const { kind, engine, observesAssigns, process, purpose } = info;
    this.#waiting = [
      {
        kind: 'recorder',
        recorder: kind,
        engine,
        observesAssigns,
        ...(process ? { process } : {}),
        ...(purpose ? { purpose } : {}),
      },
    ];
  }

  declareVariable(variable: VariableToDeclare): number {
    const id = this.#variables.add(variable);
    this.#announce(id);
    return id;
  }

  /** Tells of a value that was loaded into a declared variable after training began. */
  setRestored(id: number, restoredStep: number): void {
    this.#variables.setRestored(id, restoredStep);
    this.#announce(id);
  }

  /** Tells that a declared variable is an optimizer's slot, and its name. */
  setSlot(id: number, name: string, slotOf: number | undefined): void {
    this.#variables.setSlot(id, name, slotOf);
    this.#announce(id);
  }

  /** Lets go of what is kept of a variable that was disposed. */
  forgetValues(id: number): void {
    this.#variables.forgetValues(id);
  }

  /** Gives a declared variable another value to measure changes against. */
  setInitial(id: number, initial: TensorValues, origin: VariableOrigin): void {
    this.#variables.setInitial(id, initial, origin);
    this.#announce(id);
  }

  /** `unobservedBecause` tells why an engine that sees the others cannot see this one. */
  declareAssignOp(
    name: string,
    variableId: number,
    writer: AssignWriter,
    unobservedBecause?: string,
  ): number {
    const id = this.#assignOps++;
    this.#waiting.push({ kind: 'assign-op', id, name, variableId, writer, unobservedBecause });
    return id;
  }

  declareFetchSet(
    fetches: readonly string[],
    feeds: readonly string[],
    impliedAssignOpIds: readonly number[],
  ): number {
    const id = this.#fetchSets++;
    this.#waiting.push({ kind: 'fetch-set', id, fetches, feeds, impliedAssignOpIds });
    return id;
  }

  /** Give the id of an earlier declaration to change it. */
  declareLayer(
    layer: Omit<Extract<RecordingEntry, { kind: 'layer' }>, 'kind' | 'id'>,
    known?: number,
  ): number {
    const id = known ?? this.#layers++;
    this.#waiting.push({ kind: 'layer', id, ...layer });
    return id;
  }

  declareOptimizer(name: string, className: string): number {
    const id = this.#optimizers++;
    this.#waiting.push({ kind: 'optimizer', id, name, className });
    return id;
  }

  /** Puts an entry in the next event. */
  add(entry: RecordingEntry): void {
    this.#waiting.push(entry);
  }

  /** Puts steps without samples in the next event. */
  addSteps({ training = true, ...alike }: AlikeSteps): void {
    if (training) this.#trainingSteps += alike.steps;
    this.#waiting.push({
      kind: 'step',
      training,
      fetchSetId: undefined,
      samples: [],
      ...alike,
    });
  }

  /** Records the values before the first step, as they were declared. */
  recordInitialValues(step: number, variableIds: readonly number[]): void {
    const samples = variableIds.flatMap((id) => this.#variables.initialSample(id) ?? []);
    this.#waiting.push({
      kind: 'step',
      training: false,
      fetchSetId: undefined,
      observed: [],
      layerCalls: [],
      samples: samples.map(({ sample }) => sample),
    });
    this.#send(step, this.#summariesOf(samples));
  }

  /**
   * Takes the figures of a declared variable. The sample holds until the variable is measured again.
   *
   * @param skipped samples that were due since the last one and left out.
   */
  measure(variableId: number, values: TensorValues, skipped = 0): MeasuredSample | undefined {
    return this.#variables.measure(variableId, values, skipped);
  }

  /** The last sample once more, for a variable that nothing has written since. */
  repeat(variableId: number): MeasuredSample | undefined {
    return this.#variables.repeat(variableId);
  }

  /** Writes numbers of a step by themselves. */
  recordScalars(step: number, scalars: readonly ScalarToRecord[]): void {
    const values = scalars.map(({ tag, value }) => ({ kind: 'scalar', tag, value }) as const);
    this.#sink.write({ kind: 'summary', step, values });
  }

  recordStep(step: StepToRecord): void {
    if (step.training) this.#trainingSteps += step.steps ?? 1;
    const { gradients, optimizerSteps, disposedVariableIds } = step;
    this.#waiting.push({
      kind: 'step',
      training: step.training,
      fetchSetId: step.fetchSetId,
      observed: step.observed ?? [],
      layerCalls: step.layerCalls ?? [],
      samples: step.samples.map(({ sample }) => sample),
      ...(step.steps === undefined ? {} : { steps: step.steps }),
      ...(gradients ? { gradients } : {}),
      ...(optimizerSteps ? { optimizerSteps } : {}),
      ...(disposedVariableIds ? { disposedVariableIds } : {}),
    });
    this.#send(step.step, this.#summariesOf(step.samples));
  }

  /** Ends the recording and closes the sink. */
  close(step: number, reason = 'disposed'): void {
    this.#waiting.push({ kind: 'close', trainingSteps: this.#trainingSteps, reason });
    this.#send(step, []);
    this.#sink.close();
  }

  #announce(id: number): void {
    const entry = this.#variables.entryOf(id);
    if (entry) this.#waiting.push(entry);
  }

  #summariesOf(samples: readonly MeasuredSample[]): OutgoingValue[] {
    const summaries: OutgoingValue[] = [];
    for (const measured of samples) {
      const name = this.#variables.nameOf(measured.sample.variableId);
      if (name !== undefined) putSummaries(summaries, name, measured);
    }
    return summaries;
  }

  #send(step: number, summaries: readonly OutgoingValue[]): void {
    const entries = this.#waiting;
    // A sink that throws has lost them. Later events mean nothing without the declarations, which
    // are tried again; all else must not pile up.
    this.#waiting = entries.filter(
      ({ kind }, index) => kind !== 'step' && (kind !== 'problem' || index < MAX_KEPT_PROBLEMS),
    );
    this.#sink.write({
      kind: 'summary',
      step,
      values: [{ kind: 'recording', entries }, ...summaries],
    });
    this.#waiting = [];
  }
}
