import type { NodeTable } from '../model/graph.js';
import type { ExecutedWrite } from './executed-writes.js';
import type { Certainty } from './execution.js';

const certainties = ['never', 'may', 'always'] as const satisfies readonly Certainty[];

/** The surest that some executions run each writer of a variable. */
export class WriterRuns {
  readonly #nodes: NodeTable;
  /** By node the place of its certainty: a graph has hundreds of thousands of assigns. */
  readonly #ofOps: Uint8Array;
  /** A call may be sure to write one variable and not another. */
  readonly #ofCalls = new Map<string, number>();

  constructor(nodes: NodeTable) {
    this.#nodes = nodes;
    this.#ofOps = new Uint8Array(nodes.length);
  }

  add({ writer, variable, run }: ExecutedWrite): void {
    const certainty = certainties.indexOf(run.certainty);
    if (!this.#nodes.calls.has(writer)) {
      this.#ofOps[writer] = Math.max(this.#ofOps[writer] as number, certainty);
    } else if (variable !== undefined) {
      const key = `${writer} ${variable}`;
      this.#ofCalls.set(key, Math.max(this.#ofCalls.get(key) ?? 0, certainty));
    }
  }

  /** @param writer a node of the graph: an assign, or a call. */
  of(writer: number, variable: string): Certainty {
    const place = this.#nodes.calls.has(writer)
      ? this.#ofCalls.get(`${writer} ${variable}`)
      : this.#ofOps[writer];
    return certainties[place ?? 0] ?? 'never';
  }
}
