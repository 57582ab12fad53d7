import { isMovingStatistic, type VariableRole } from '../model/variable.js';
import type { SamplingClass, SamplingGovernor } from './sampling-governor.js';

/** Samples of each moving statistic that are taken whatever they cost: a short training is seen. */
const ASSURED_SAMPLES = 3;

/** What is known of a variable from when its first value was taken. */
export interface SampledVariable {
  readonly role: VariableRole;
  /** Training steps that were done when its value was last taken. */
  lastSampledStep: number;
  /** How many were taken, without the first value. */
  samples: number;
}

/**
 * Which variables are sampled after a step: moving statistics at each, the others every so many steps,
 * both only as far as the budget goes, and the one that waited longest first.
 */
export class SamplingTurns<Variable extends SampledVariable> {
  readonly #governor: SamplingGovernor;
  readonly #interval: number;
  readonly #millisOf: (variable: Variable) => number;
  /** In the order in which they are due. */
  readonly #queues: Readonly<Record<SamplingClass, Set<Variable>>> = {
    first: new Set(),
    'in-turn': new Set(),
  };

  /**
   * @param interval steps between two samples of variables that are no moving statistics.
   * @param millisOf what a sample of a variable is expected to cost.
   */
  constructor(
    governor: SamplingGovernor,
    interval: number,
    millisOf: (variable: Variable) => number,
  ) {
    this.#governor = governor;
    this.#interval = interval;
    this.#millisOf = millisOf;
  }

  /** @param variable has a first value. */
  add(variable: Variable): void {
    this.#queues[classOf(variable)].add(variable);
  }

  forget(variable: Variable): void {
    for (const queue of Object.values(this.#queues)) queue.delete(variable);
  }

  /** All that were added and not forgotten. */
  get all(): readonly Variable[] {
    return [...this.#queues.first, ...this.#queues['in-turn']];
  }

  due(step: number): readonly Variable[] {
    const due: Variable[] = [];
    this.#addDue('first', step, due);
    this.#addDue('in-turn', step, due);
    return due;
  }

  /** Samples of a variable that were due since its last one and left out. */
  skippedOf(variable: Variable, step: number): number {
    const interval = classOf(variable) === 'first' ? 1 : this.#interval;
    return Math.max(0, Math.ceil((step - variable.lastSampledStep) / interval) - 1);
  }

  /** A variable was sampled after a step: all others come before it now. */
  noteSample(variable: Variable, step: number): void {
    variable.lastSampledStep = step;
    variable.samples++;
    const queue = this.#queues[classOf(variable)];
    queue.delete(variable);
    queue.add(variable);
  }

  #addDue(which: SamplingClass, step: number, due: Variable[]): void {
    let promised = 0;
    for (const variable of this.#queues[which]) {
      if (!this.#isDue(variable, which, step)) break;
      const millis = this.#millisOf(variable);
      const isAssured = which === 'first' && variable.samples < ASSURED_SAMPLES;
      if (!isAssured && !this.#governor.affords(which, millis, promised)) break;
      promised += millis;
      due.push(variable);
    }
  }

  #isDue({ samples, lastSampledStep }: Variable, which: SamplingClass, step: number): boolean {
    return which === 'first' || samples === 0 || step - lastSampledStep >= this.#interval;
  }
}

/** What is looked at first, or in turns. */
export function classOf({ role }: Pick<SampledVariable, 'role'>): SamplingClass {
  return isMovingStatistic(role) ? 'first' : 'in-turn';
}
