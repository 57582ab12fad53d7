import { SampleCost } from '../sampling-governor.js';
import type { TensorValues } from '../tensor-statistics.js';
import type { LoadedGraph } from './saved-model-loader.js';
import type { SessionVariable } from './session-declarations.js';
import type { WriterCounters } from './writer-counters.js';

/** What was read after a run. */
export interface Reading {
  /** Of all counters; empty where nothing is counted. */
  readonly counters: TensorValues;
  readonly values: readonly TensorValues[];
  readonly millis: number;
}

const NO_COUNTS = new Int32Array(0);

/**
 * TensorFlow builds an executor for each combination of fetches, which takes milliseconds, and keeps it
 * for as long as the session is open.
 */
const MAX_COMBINATIONS = 16;

/** What of a loaded graph is read. */
export type ReadGraph = Pick<LoadedGraph, 'engine'> & {
  readonly counters: Pick<WriterCounters, 'counts'> | undefined;
};

/** Reads counters and variables between the runs of a session. */
export class SessionReader {
  readonly #graph: ReadGraph;
  readonly #countingCost = new SampleCost(0);
  readonly #combinations = new Set<string>();

  constructor(graph: ReadGraph) {
    this.#graph = graph;
  }

  /** What reading the counters takes, which is no part of what a sample costs. */
  get countingMillis(): number {
    return this.#countingCost.millis;
  }

  /** Reads the counters, and the values of some variables: at once, or in turn where such are many. */
  async read(variables: readonly SessionVariable[]): Promise<Reading> {
    const fetches = variables.map(({ reader }) => reader.value);
    if (this.#isFewCombinations(fetches)) return await this.readAtOnce(variables);
    const started = performance.now();
    const values: TensorValues[] = [];
    for (const fetch of fetches) values.push(...(await this.#graph.engine.read([fetch])));
    const { counters } = await this.readAtOnce([]);
    return { counters, values, millis: performance.now() - started };
  }

  /** Reads the counters, and some variables, in one run. */
  async readAtOnce(
    variables: readonly SessionVariable[],
    what: 'value' | 'isInitialized' = 'value',
  ): Promise<Reading> {
    const started = performance.now();
    const { counters, engine } = this.#graph;
    const fetches = variables.map(({ reader }) => reader[what]);
    if (counters) fetches.push(counters.counts);
    const values = fetches.length === 0 ? [] : await engine.read(fetches);
    const millis = performance.now() - started;
    if (variables.length === 0) this.#countingCost.learn(millis);
    return { counters: counters ? (values.at(-1) ?? NO_COUNTS) : NO_COUNTS, values, millis };
  }

  #isFewCombinations(fetches: readonly string[]): boolean {
    if (fetches.length === 0) return true;
    const combination = fetches.join();
    if (this.#combinations.has(combination)) return true;
    if (this.#combinations.size >= MAX_COMBINATIONS) return false;
    this.#combinations.add(combination);
    return true;
  }
}
