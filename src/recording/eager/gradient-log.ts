import type { GradientSample } from '../../model/recording.js';
import { SampleCost, type SamplingGovernor } from '../sampling-governor.js';
import { normOf } from '../tensor-statistics.js';
import type { TfTensor, TfVariable } from './tfjs-objects.js';
import type { TrackedVariable } from './tracked-variable.js';

interface VariableGradient {
  readonly tracked: TrackedVariable;
  taken: number;
  missing: number;
  last: { readonly norm: number; readonly nonFinite: number } | undefined;
  lastReadStep: number | undefined;
  isReady: boolean;
  readonly cost: SampleCost;
}

/**
 * What becomes of each variable's gradients: every one is counted, and one in `interval` steps is
 * read, as far as the budget goes.
 */
export class GradientLog {
  readonly #governor: SamplingGovernor;
  readonly #interval: number;
  readonly #tracked: (variable: TfVariable) => TrackedVariable | undefined;
  readonly #gradients = new Map<TrackedVariable, VariableGradient>();
  /** Those of the last call, in its order, which mostly is that of the next as well. */
  readonly #lastCall: (VariableGradient | undefined)[] = [];
  /** Those with news since they were recorded last. */
  #ready: VariableGradient[] = [];

  /** @param tracked finds what is recorded of a variable. */
  constructor(
    governor: SamplingGovernor,
    interval: number,
    tracked: (variable: TfVariable) => TrackedVariable | undefined,
  ) {
    this.#governor = governor;
    this.#tracked = tracked;
    this.#interval = interval;
  }

  /**
   * @param gradients null or undefined where no way led from the loss to the variable.
   * @returns whether any of them is the gradient of a recorded variable.
   */
  add(
    variables: readonly TfTensor[],
    gradients: readonly (TfTensor | null | undefined)[],
    step: number,
  ): boolean {
    let areOfVariables = false;
    for (let index = 0; index < variables.length; index++) {
      const state = this.#stateOf(variables[index] as TfVariable, index);
      if (!state) continue;
      areOfVariables = true;
      this.#addOne(state, gradients[index], step);
    }
    return areOfVariables;
  }

  #addOne(state: VariableGradient, gradient: TfTensor | null | undefined, step: number): void {
    state.taken++;
    if (!gradient) state.missing++;
    const { lastReadStep } = state;
    if (lastReadStep !== undefined && step - lastReadStep < this.#interval) return;
    if (gradient) {
      if (!this.#governor.affords('in-turn', state.cost.millis)) return;
      const started = performance.now();
      state.last = normOf(gradient.dataSync());
      const millis = performance.now() - started;
      state.cost.learn(millis);
      this.#governor.pay('in-turn', millis);
    }
    state.lastReadStep = step;
    if (state.isReady) return;
    state.isReady = true;
    this.#ready.push(state);
  }

  forget(tracked: TrackedVariable): void {
    const state = this.#gradients.get(tracked);
    if (!state) return;
    // It may be among the ready ones.
    state.taken = 0;
    this.#gradients.delete(tracked);
    this.#lastCall.length = 0;
  }

  /** What is to be recorded now, of variables that are declared. */
  take(): GradientSample[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready.flatMap(samplesOf);
  }

  /** What was counted and not recorded yet. */
  takeRest(): GradientSample[] {
    this.#ready = [];
    return [...this.#gradients.values()].flatMap(samplesOf);
  }

  #stateOf(variable: TfVariable, index: number): VariableGradient | undefined {
    const last = this.#lastCall[index];
    if (last?.tracked.variable === variable) return last;
    const tracked = this.#tracked(variable);
    if (!tracked) return undefined;
    const state = this.#gradients.get(tracked) ?? this.#newState(tracked);
    this.#lastCall[index] = state;
    return state;
  }

  #newState(tracked: TrackedVariable): VariableGradient {
    const state = {
      tracked,
      taken: 0,
      missing: 0,
      last: undefined,
      lastReadStep: undefined,
      isReady: false,
      cost: new SampleCost(tracked.variable.size),
    };
    this.#gradients.set(tracked, state);
    return state;
  }
}

/** None when there is no news. */
function samplesOf(state: VariableGradient): GradientSample[] {
  state.isReady = false;
  const { tracked, taken, missing, last } = state;
  if (taken === 0 || tracked.id === undefined) return [];
  state.taken = 0;
  state.missing = 0;
  state.last = undefined;
  return [{ variableId: tracked.id, taken, missing, ...(last ? { last } : {}) }];
}
