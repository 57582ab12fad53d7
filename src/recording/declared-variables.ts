import { emptyHistogram, fillHistogram } from '../model/histogram.js';
import type { RecordingEntry } from '../model/recording.js';
import type { Histogram, TensorStatistics } from '../model/statistics.js';
import { isMovingStatistic, type VariableOrigin, type VariableRole } from '../model/variable.js';
import { type InitialValue, initialValueOf } from './initial-value.js';
import type { MeasuredSample } from './measured-sample.js';
import type { Comparison } from './reference-values.js';
import { measureTensor, type TensorValues } from './tensor-statistics.js';
import { UniqueNames } from './unique-names.js';

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

/** The variables of a recording: what was declared of each, and what its next value is compared with. */
export class DeclaredVariables {
  readonly #variables: DeclaredVariable[] = [];
  readonly #names = new UniqueNames();

  /** Gives the id. */
  add(variable: VariableToDeclare): number {
    const { initial, ...description } = variable;
    // Tags must tell variables apart.
    const name = this.#names.next(variable.name);
    return this.#variables.push({ description: { ...description, name }, initial }) - 1;
  }

  nameOf(id: number): string | undefined {
    return this.#variables[id]?.description.name;
  }

  /** The declaration of a variable as it is now. */
  entryOf(id: number): RecordingEntry | undefined {
    const variable = this.#variables[id];
    if (!variable) return undefined;
    const { restoredStep, slotOf, idleAtStart, ...description } = variable.description;
    return {
      kind: 'variable',
      id,
      ...description,
      initial: variable.initial?.statistics,
      ...(restoredStep === undefined ? {} : { restoredStep }),
      ...(slotOf === undefined ? {} : { slotOf }),
      ...(idleAtStart ? { idleAtStart } : {}),
    };
  }

  setRestored(id: number, restoredStep: number): void {
    this.#describe(id, { restoredStep });
  }

  setSlot(id: number, name: string, slotOf: number | undefined): void {
    this.#describe(id, { name: this.#names.next(name), role: 'slot', trainable: false, slotOf });
  }

  setInitial(id: number, initial: TensorValues, origin: VariableOrigin): void {
    const variable = this.#variables[id];
    if (!variable) return;
    this.#variables[id] = {
      description: { ...variable.description, origin },
      initial: initialValueOf(initial, isMovingStatistic(variable.description.role)),
    };
  }

  #describe(id: number, change: Partial<DeclaredVariable['description']>): void {
    const variable = this.#variables[id];
    if (!variable) return;
    this.#variables[id] = { ...variable, description: { ...variable.description, ...change } };
  }

  /** Lets go of the values of a variable that was disposed. */
  forgetValues(id: number): void {
    const variable = this.#variables[id];
    if (variable) this.#variables[id] = { description: variable.description, initial: undefined };
  }

  /** The value before the first step, as it was declared. */
  initialSample(id: number): MeasuredSample | undefined {
    const { initial } = this.#variables[id] ?? {};
    if (!initial) return undefined;
    const { statistics, histogram } = initial;
    return { sample: { variableId: id, statistics, maxChange: 0 }, histogram };
  }

  /** Takes the figures of a variable. The sample holds until the variable is measured again. */
  measure(id: number, values: TensorValues, skipped: number): MeasuredSample | undefined {
    const variable = this.#variables[id];
    if (!variable) return undefined;
    const statistics = measureTensor(values);
    const histogram = variable.last?.histogram ?? emptyHistogram();
    fillHistogram(histogram, values, statistics);
    variable.last = { statistics, histogram };
    const compared = variable.initial?.references.compare(values);
    return measuredSample(id, variable.last, compared, skipped);
  }

  /** The last sample once more. */
  repeat(id: number): MeasuredSample | undefined {
    const { initial, last = initial } = this.#variables[id] ?? {};
    return last && measuredSample(id, last, initial?.references.repeat(), 0);
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
