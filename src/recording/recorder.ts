import { emptyHistogram, fillHistogram } from '../model/histogram.js';
import type { OutgoingValue } from '../model/log-event.js';
import type {
  AssignWriter,
  GradientSample,
  LayerCalls,
  ObservedAssign,
  OptimizerStep,
  RecorderKind,
  RecordingEntry,
  RecordingProcess,
  RunPurpose,
  VariableSample,
} from '../model/recording.js';
import type { Histogram, TensorStatistics } from '../model/statistics.js';
import { isMovingStatistic, type VariableOrigin, type VariableRole } from '../model/variable.js';
import type { EventSink } from './event-sink.js';
import { type InitialValue, initialValueOf } from './initial-value.js';
import type { Comparison } from './reference-values.js';
import { measureTensor, type TensorValues } from './tensor-statistics.js';
import { UniqueNames } from './unique-names.js';

export interface RecorderInfo {
  readonly kind: RecorderKind;
  readonly engine: string;
  readonly observesAssigns: boolean;
  readonly process?: RecordingProcess;
  readonly purpose?: RunPurpose | undefined;
}

export interface VariableToDeclare {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly role: VariableRole;
  readonly trainable: boolean | undefined;
  readonly origin: VariableOrigin;
  /** The value before the first step, to measure changes against. */
  readonly initial: InitialValue | undefined;
  /** Training steps that were done when it was first seen. */
  readonly createdStep?: number;
  readonly restoredStep?: number | undefined;
  /** Id of the variable that this one is an optimizer's slot of. */
  readonly slotOf?: number | undefined;
  /** It was there before the recording, and no op that the first gradients were taken through read it. */
  readonly idleAtStart?: boolean;
}

/** What some steps had in common. */
export interface AlikeSteps {
  readonly steps: number;
  /** False for runs of a session that are no training steps. Default true. */
  readonly training?: boolean;
  readonly fetchSetId?: number;
  readonly observed: readonly ObservedAssign[];
  readonly layerCalls: readonly LayerCalls[];
  readonly optimizerSteps?: readonly OptimizerStep[];
}

export interface StepToRecord {
  readonly step: number;
  readonly training: boolean;
  readonly fetchSetId?: number;
  readonly observed?: readonly ObservedAssign[];
  readonly layerCalls?: readonly LayerCalls[];
  readonly optimizerSteps?: readonly OptimizerStep[];
  /** How many steps since the last event were so. Default 1. */
  readonly steps?: number;
  readonly samples: readonly MeasuredSample[];
  readonly gradients?: readonly GradientSample[];
  readonly disposedVariableIds?: readonly number[];
}

/** A number for TensorBoard's scalars. */
export interface ScalarToRecord {
  readonly tag: string;
  readonly value: number;
}

/** A sample with all that is written of it; the tensor itself is not kept. */
export interface MeasuredSample {
  readonly sample: VariableSample;
  readonly histogram: Histogram;
}

interface KeptFigures {
  readonly statistics: TensorStatistics;
  readonly histogram: Histogram;
}

interface DeclaredVariable {
  readonly description: Omit<VariableToDeclare, 'initial'>;
  readonly initial: InitialValue | undefined;
  /** As they were measured last; undefined while only the initial value is known. */
  last?: KeptFigures;
}

const MAX_KEPT_PROBLEMS = 1000;

/**
 * Turns what an engine's seams see into events: declarations once, then one event a step with the
 * recording's entry and the scalars and histograms that TensorBoard shows.
 */
export class Recorder {
  readonly #sink: EventSink;
  readonly #variables: DeclaredVariable[] = [];
  readonly #names = new UniqueNames();
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
    const id = this.#variables.length;
    const { initial, ...description } = variable;
    // Tags must tell variables apart.
    const name = this.#names.next(variable.name);
    this.#variables.push({ description: { ...description, name }, initial });
    this.#announce(id);
    return id;
  }

  /** Tells of a value that was loaded into a declared variable after training began. */
  setRestored(id: number, restoredStep: number): void {
    const variable = this.#variables[id];
    if (!variable) return;
    const description = { ...variable.description, restoredStep };
    this.#variables[id] = { ...variable, description };
    this.#announce(id);
  }

  /** Lets go of what is kept of a variable that was disposed. */
  forgetValues(id: number): void {
    const variable = this.#variables[id];
    if (variable) this.#variables[id] = { description: variable.description, initial: undefined };
  }

  /** Gives a declared variable another value to measure changes against. */
  setInitial(id: number, initial: TensorValues, origin: VariableOrigin): void {
    const variable = this.#variables[id];
    if (!variable) return;
    this.#variables[id] = {
      description: { ...variable.description, origin },
      initial: initialValueOf(initial, isMovingStatistic(variable.description.role)),
    };
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
    const samples: VariableSample[] = [];
    const summaries: OutgoingValue[] = [];
    for (const variableId of variableIds) {
      const { description, initial } = this.#variables[variableId] ?? {};
      if (!description || !initial) continue;
      const sample = { variableId, statistics: initial.statistics, maxChange: 0 };
      samples.push(sample);
      putSummaries(summaries, description.name, sample, initial.histogram);
    }
    this.#waiting.push({
      kind: 'step',
      training: false,
      fetchSetId: undefined,
      observed: [],
      layerCalls: [],
      samples,
    });
    this.#send(step, summaries);
  }

  /**
   * Takes the figures of a declared variable. The sample holds until the variable is measured again.
   *
   * @param skipped samples that were due since the last one and left out.
   */
  measure(variableId: number, values: TensorValues, skipped = 0): MeasuredSample | undefined {
    const variable = this.#variables[variableId];
    if (!variable) return undefined;
    const statistics = measureTensor(values);
    const histogram = variable.last?.histogram ?? emptyHistogram();
    fillHistogram(histogram, values, statistics);
    variable.last = { statistics, histogram };
    const compared = variable.initial?.references.compare(values);
    return measuredSample(variableId, variable.last, compared, skipped);
  }

  /** The last sample once more, for a variable that nothing has written since. */
  repeat(variableId: number): MeasuredSample | undefined {
    const { initial, last = initial } = this.#variables[variableId] ?? {};
    return last && measuredSample(variableId, last, initial?.references.repeat(), 0);
  }

  /** Writes numbers of a step by themselves. */
  recordScalars(step: number, scalars: readonly ScalarToRecord[]): void {
    const values = scalars.map(({ tag, value }) => ({ kind: 'scalar', tag, value }) as const);
    this.#sink.write({ kind: 'summary', step, values });
  }

  recordStep(step: StepToRecord): void {
    const summaries: OutgoingValue[] = [];
    for (const { sample, histogram } of step.samples) {
      const variable = this.#variables[sample.variableId];
      if (variable) putSummaries(summaries, variable.description.name, sample, histogram);
    }
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
    this.#send(step.step, summaries);
  }

  /** Ends the recording and closes the sink. */
  close(step: number, reason = 'disposed'): void {
    this.#waiting.push({ kind: 'close', trainingSteps: this.#trainingSteps, reason });
    this.#send(step, []);
    this.#sink.close();
  }

  #announce(id: number): void {
    const variable = this.#variables[id];
    if (!variable) return;
    const { restoredStep, slotOf, idleAtStart, ...description } = variable.description;
    this.#waiting.push({
      kind: 'variable',
      id,
      ...description,
      initial: variable.initial?.statistics,
      ...(restoredStep === undefined ? {} : { restoredStep }),
      ...(slotOf === undefined ? {} : { slotOf }),
      ...(idleAtStart ? { idleAtStart } : {}),
    });
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

function measuredSample(
  variableId: number,
  { statistics, histogram }: KeptFigures,
  compared: Comparison | undefined,
  skipped: number,
): MeasuredSample {
  const sample = {
    variableId,
    statistics,
    maxChange: compared?.maxChange ?? 0,
    ...(compared ? { changes: compared.changes } : {}),
    ...(compared?.everChanged ? { changedChannels: compared.everChanged } : {}),
    ...(skipped > 0 ? { skipped } : {}),
  };
  return { sample, histogram };
}

function putSummaries(
  summaries: OutgoingValue[],
  name: string,
  { statistics, maxChange }: VariableSample,
  histogram: Histogram,
): void {
  const { min, max, mean, std, norm } = statistics;
  summaries.push(
    { kind: 'scalar', tag: `${name}/min`, value: min },
    { kind: 'scalar', tag: `${name}/max`, value: max },
    { kind: 'scalar', tag: `${name}/mean`, value: mean },
    { kind: 'scalar', tag: `${name}/std`, value: std },
    { kind: 'scalar', tag: `${name}/norm`, value: norm },
    { kind: 'scalar', tag: `${name}/max_change`, value: maxChange },
    { kind: 'histogram', tag: `${name}/histogram`, histogram },
  );
}
