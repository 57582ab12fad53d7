import { histogramOf } from '../model/histogram.js';
import type { OutgoingValue } from '../model/log-event.js';
import type {
  AssignWriter,
  LayerCalls,
  ObservedAssign,
  RecorderKind,
  RecordingEntry,
  VariableSample,
} from '../model/recording.js';
import type { VariableOrigin, VariableRole } from '../model/variable.js';
import type { EventSink } from './event-sink.js';
import { largestChange, measureTensor, type TensorValues } from './tensor-statistics.js';

export interface RecorderInfo {
  readonly kind: RecorderKind;
  readonly engine: string;
  readonly observesAssigns: boolean;
}

export interface VariableToDeclare {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly role: VariableRole;
  readonly trainable: boolean | undefined;
  readonly origin: VariableOrigin;
  /** The value before the first step; the recorder keeps it to measure changes against. */
  readonly initial: TensorValues | undefined;
}

export interface StepToRecord {
  readonly step: number;
  readonly training: boolean;
  readonly fetchSetId?: number;
  readonly observed?: readonly ObservedAssign[];
  readonly layerCalls?: readonly LayerCalls[];
  readonly samples: readonly { readonly variableId: number; readonly values: TensorValues }[];
}

interface DeclaredVariable {
  readonly description: Omit<VariableToDeclare, 'initial'>;
  initial: TensorValues | undefined;
}

/**
 * Turns what an engine's seams see into events: declarations once, then one event a step with the
 * recording's entry and the scalars and histograms that TensorBoard shows.
 */
export class Recorder {
  readonly #sink: EventSink;
  readonly #variables: DeclaredVariable[] = [];
  readonly #names = new Map<string, number>();
  #waiting: RecordingEntry[];
  #assignOps = 0;
  #fetchSets = 0;
  #layers = 0;
  #trainingSteps = 0;

  constructor(sink: EventSink, info: RecorderInfo) {
    this.#sink = sink;
    const { kind, engine, observesAssigns } = info;
    this.#waiting = [{ kind: 'recorder', recorder: kind, engine, observesAssigns }];
  }

  declareVariable(variable: VariableToDeclare): number {
    const id = this.#variables.length;
    const { initial, ...description } = variable;
    const name = this.#uniqueName(variable.name);
    this.#variables.push({ description: { ...description, name }, initial });
    this.#announce(id);
    return id;
  }

  /** Gives a declared variable another value to measure changes against. */
  setInitial(id: number, initial: TensorValues, origin: VariableOrigin): void {
    const variable = this.#variables[id];
    if (!variable) return;
    this.#variables[id] = { description: { ...variable.description, origin }, initial };
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

  recordStep(step: StepToRecord): void {
    const samples: VariableSample[] = [];
    const summaries: OutgoingValue[] = [];
    for (const { variableId, values } of step.samples) {
      const variable = this.#variables[variableId];
      if (!variable) continue;
      const statistics = measureTensor(values);
      const maxChange = variable.initial ? largestChange(values, variable.initial) : 0;
      samples.push({ variableId, statistics, maxChange });
      summaries.push(
        ...summariesOf(variable.description.name, values, { ...statistics, maxChange }),
      );
    }
    if (step.training) this.#trainingSteps++;
    this.#waiting.push({
      kind: 'step',
      training: step.training,
      fetchSetId: step.fetchSetId,
      observed: step.observed ?? [],
      layerCalls: step.layerCalls ?? [],
      samples,
    });
    this.#send(step.step, summaries);
  }

  /** Ends the recording and closes the sink. */
  close(step: number): void {
    this.#waiting.push({ kind: 'close', trainingSteps: this.#trainingSteps });
    this.#send(step, []);
    this.#sink.close();
  }

  #announce(id: number): void {
    const variable = this.#variables[id];
    if (!variable) return;
    const initial = variable.initial && measureTensor(variable.initial);
    this.#waiting.push({ kind: 'variable', id, ...variable.description, initial });
  }

  /** Tags must tell variables apart: a name that is taken gets a number, as TensorFlow does it. */
  #uniqueName(name: string): string {
    const uses = this.#names.get(name) ?? 0;
    this.#names.set(name, uses + 1);
    return uses === 0 ? name : this.#uniqueName(`${name}_${uses}`);
  }

  #send(step: number, summaries: readonly OutgoingValue[]): void {
    const entries = this.#waiting;
    this.#waiting = [];
    this.#sink.write({
      kind: 'summary',
      step,
      values: [{ kind: 'recording', entries }, ...summaries],
    });
  }
}

function summariesOf(
  name: string,
  values: TensorValues,
  statistics: VariableSample['statistics'] & { readonly maxChange: number },
): OutgoingValue[] {
  const { min, max, mean, std, norm, maxChange } = statistics;
  const scalars = { min, max, mean, std, norm, max_change: maxChange };
  return [
    ...Object.entries(scalars).map(
      ([figure, value]) => ({ kind: 'scalar', tag: `${name}/${figure}`, value }) as const,
    ),
    { kind: 'histogram', tag: `${name}/histogram`, histogram: histogramOf(values, statistics) },
  ];
}
