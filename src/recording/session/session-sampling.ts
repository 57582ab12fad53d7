import { isMovingStatistic, type VariableRole } from '../../model/variable.js';
import type { SamplingFigures } from '../sampling-figures.js';
import { SampleCost, type SamplingClass, SamplingGovernor } from '../sampling-governor.js';

/** What a variable is sampled by. */
export interface SampledVariable {
  readonly role: VariableRole;
  readonly elements: number;
  readonly cost: SampleCost;
  /** Whether there is a value to measure changes against. */
  hasInitial: boolean;
  lastSampledStep: number;
  /** Samples after steps so far. */
  samples: number;
  /** Whether something may have written it since the last sample. */
  isWritten: boolean;
}

/** Samples of each moving statistic that are taken whatever they cost: a short training is seen. */
const ASSURED_SAMPLES = 3;
/** Beside its elements, a sample costs what so many elements do. */
const ELEMENTS_OF_ANY_SAMPLE = 2000;

/**
 * Which variables of a session are read after a step: moving statistics at each, the others in
 * turns, both only as far as the budget goes.
 */
export class SessionSampling<Variable extends SampledVariable> {
  readonly #governor: SamplingGovernor;
  readonly #sampleInterval: number;
  /** What a sample costs of a variable that is not read, since nothing has written it. */
  readonly #repeatCost = new SampleCost(0);
  /** In the order in which they are due: the one that was sampled longest ago is first. */
  readonly #queues: Readonly<Record<SamplingClass, Set<Variable>>>;

  constructor(variables: readonly Variable[], options: SamplingFigures) {
    this.#governor = new SamplingGovernor(options.overheadBudget);
    this.#sampleInterval = options.sampleInterval;
    const isFirst = (variable: Variable): boolean => classOf(variable) === 'first';
    this.#queues = {
      first: new Set(variables.filter(isFirst)),
      'in-turn': new Set(variables.filter((variable) => !isFirst(variable))),
    };
  }

  /** Some training went by. */
  earn(millis: number): void {
    // Counting cannot be left out, and is no reason to see less.
    this.#governor.earn(millis, 0);
  }

  due(step: number): readonly Variable[] {
    const due: Variable[] = [];
    this.#addDue('first', step, due);
    this.#addDue('in-turn', step, due);
    return due;
  }

  /** Samples that were due since the last one and left out. */
  skippedOf(variable: Variable, step: number): number {
    const interval = classOf(variable) === 'first' ? 1 : this.#sampleInterval;
    return Math.max(0, Math.ceil((step - variable.lastSampledStep) / interval) - 1);
  }

  /** Samples were taken at a step, which took so long with reading and writing. */
  pay(sampled: readonly Variable[], step: number, millis: number): void {
    const weightOf = ({ elements, isWritten }: Variable): number =>
      ELEMENTS_OF_ANY_SAMPLE + (isWritten ? elements : 0);
    const whole = sampled.reduce((sum, variable) => sum + weightOf(variable), 0);
    for (const variable of sampled) {
      const share = (millis * weightOf(variable)) / whole;
      const which = classOf(variable);
      (variable.isWritten ? variable.cost : this.#repeatCost).learn(share);
      variable.isWritten = false;
      variable.lastSampledStep = step;
      variable.samples++;
      this.#governor.pay(which, share);
      const queue = this.#queues[which];
      queue.delete(variable);
      queue.add(variable);
    }
  }

  #addDue(which: SamplingClass, step: number, due: Variable[]): void {
    let expected = 0;
    for (const variable of this.#queues[which]) {
      if (!variable.hasInitial) continue;
      const { lastSampledStep, cost, isWritten } = variable;
      const isDue =
        which === 'first' ||
        lastSampledStep === 0 ||
        step - lastSampledStep >= this.#sampleInterval;
      const isAssured = which === 'first' && variable.samples < ASSURED_SAMPLES;
      const millis = isWritten ? cost.millis : this.#repeatCost.millis;
      if (!isDue || !(isAssured || this.#governor.affords(which, expected + millis))) break;
      expected += millis;
      due.push(variable);
    }
  }
}

function classOf({ role }: SampledVariable): SamplingClass {
  return isMovingStatistic(role) ? 'first' : 'in-turn';
}
