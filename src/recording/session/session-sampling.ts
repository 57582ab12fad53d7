import { SampleCost, SamplingGovernor } from '../sampling-governor.js';
import { classOf, type SampledVariable, SamplingTurns } from '../sampling-turns.js';

export interface SamplingOptions {
  /** Steps between two samples of variables that are no moving statistics. */
  readonly sampleInterval: number;
  /** Share of the training's time that sampling may take. */
  readonly overheadBudget: number;
}

/** What a variable of a session is sampled by. */
export interface SampledSessionVariable extends SampledVariable {
  readonly elements: number;
  readonly cost: SampleCost;
  /** Whether something may have written it since the last sample. */
  isWritten: boolean;
}

/** Beside its elements, a sample costs what so many elements do. */
const ELEMENTS_OF_ANY_SAMPLE = 2000;

/** Which variables of a session are read after a step: those are read by one run, and paid together. */
export class SessionSampling<Variable extends SampledSessionVariable> {
  readonly #governor: SamplingGovernor;
  readonly #turns: SamplingTurns<Variable>;
  /** What a sample costs of a variable that is not read, since nothing has written it. */
  readonly #repeatCost = new SampleCost(0);

  constructor({ overheadBudget, sampleInterval }: SamplingOptions) {
    this.#governor = new SamplingGovernor(overheadBudget);
    this.#turns = new SamplingTurns(
      this.#governor,
      sampleInterval,
      ({ isWritten, cost }) => (isWritten ? cost : this.#repeatCost).millis,
    );
  }

  /** @param variable has a value to measure changes against. */
  add(variable: Variable): void {
    this.#turns.add(variable);
  }

  /** All that were added. */
  get all(): readonly Variable[] {
    return this.#turns.all;
  }

  /** Some training went by. */
  earn(millis: number): void {
    // Counting cannot be left out, and is no reason to see less.
    this.#governor.earn(millis, 0);
  }

  due(step: number): readonly Variable[] {
    return this.#turns.due(step);
  }

  /** Samples that were due since the last one and left out. */
  skippedOf(variable: Variable, step: number): number {
    return this.#turns.skippedOf(variable, step);
  }

  /** Samples were taken at a step, which took so long with reading and writing. */
  pay(sampled: readonly Variable[], step: number, millis: number): void {
    const weightOf = ({ elements, isWritten }: Variable): number =>
      ELEMENTS_OF_ANY_SAMPLE + (isWritten ? elements : 0);
    const whole = sampled.reduce((sum, variable) => sum + weightOf(variable), 0);
    for (const variable of sampled) {
      const share = (millis * weightOf(variable)) / whole;
      (variable.isWritten ? variable.cost : this.#repeatCost).learn(share);
      this.#governor.pay(classOf(variable), share);
      variable.isWritten = false;
      this.#turns.noteSample(variable, step);
    }
  }
}
