import { SampleCost } from '../sampling-governor.js';
import type { TensorValues } from '../tensor-statistics.js';
import type { LoadedGraph } from './saved-model-loader.js';
import type { SessionVariable } from './session-declarations.js';

/** What was read after a run. */
export interface Reading {
  /** Of all counters; empty where nothing is counted. */
  readonly counters: TensorValues;
  readonly values: readonly TensorValues[];
  readonly millis: number;
}

const NO_COUNTS = new Int32Array(0);

/** Reads counters and variables between the runs of a session. */
export class SessionReader {
  readonly #graph: LoadedGraph;
  readonly #countingCost = new SampleCost(0);

  constructor(graph: LoadedGraph) {
    this.#graph = graph;
  }

  /** What reading the counters takes, which is no part of what a sample costs. */
  get countingMillis(): number {
    return this.#countingCost.millis;
  }

  /** Reads the counters, and something of each of some variables, in one run. */
  async read(
    variables: readonly SessionVariable[],
    tensorOf = ({ reader }: SessionVariable): string => reader.value,
  ): Promise<Reading> {
    const started = performance.now();
    const { counters, engine } = this.#graph;
    const fetches = variables.map(tensorOf);
    if (counters) fetches.push(counters.counts);
    const values = fetches.length === 0 ? [] : await engine.read(fetches);
    const millis = performance.now() - started;
    if (variables.length === 0) this.#countingCost.learn(millis);
    return { counters: counters ? (values.at(-1) ?? NO_COUNTS) : NO_COUNTS, values, millis };
  }
}
