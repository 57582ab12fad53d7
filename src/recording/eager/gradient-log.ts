import type { GradientSample } from '../../model/recording.js';
import { SampleCost, type SamplingGovernor } from '../sampling-governor.js';
import { normOf } from '../tensor-statistics.js';
import type { TfTensor } from './tfjs-objects.js';
import type { TrackedVariable } from './tracked-variable.js';

interface VariableGradient {
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
  readonly #gradients = new Map<TrackedVariable, VariableGradient>();
  /** Those with news since they were recorded last. */
  #ready: TrackedVariable[] = [];

  constructor(governor: SamplingGovernor, interval: number) {
    this.#governor = governor;
    this.#interval = interval;
  }

  /** @param gradient undefined when no way led from the loss to the variable. */
  add(tracked: TrackedVariable, gradient: TfTensor | undefined, step: number): void {
    const state = this.#stateOf(tracked);
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
    this.#ready.push(tracked);
  }

  forget(tracked: TrackedVariable): void {
    this.#gradients.delete(tracked);
  }

  /** What is to be recorded now, of variables that are declared. */
  take(): GradientSample[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready.flatMap((tracked) => this.#sampleOf(tracked));
  }

  /** What was counted and not recorded yet. */
  takeRest(): GradientSample[] {
    this.#ready = [];
    return [...this.#gradients.keys()].flatMap((tracked) => this.#sampleOf(tracked));
  }

  #stateOf(tracked: TrackedVariable): VariableGradient {
    let state = this.#gradients.get(tracked);
    if (!state) {
      state = {
        taken: 0,
        missing: 0,
        last: undefined,
        lastReadStep: undefined,
        isReady: false,
        cost: new SampleCost(tracked.variable.size),
      };
      this.#gradients.set(tracked, state);
    }
    return state;
  }

  #sampleOf(tracked: TrackedVariable): GradientSample[] {
    const state = this.#gradients.get(tracked);
    if (!state) return [];
    state.isReady = false;
    const { taken, missing, last } = state;
    if (taken === 0 || tracked.id === undefined) return [];
    state.taken = 0;
    state.missing = 0;
    state.last = undefined;
    return [{ variableId: tracked.id, taken, missing, ...(last ? { last } : {}) }];
  }
}
