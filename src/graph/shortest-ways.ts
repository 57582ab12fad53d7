import { DANGLING, type NodeTable } from '../model/graph.js';

/** The shortest ways from one op to everything it depends on, breadth first over inputs. */
export class ShortestWays {
  readonly start: number;
  readonly #distance: Int32Array;
  /** The op from which each was come to first, plus 1; 0 for those that no way leads to. */
  readonly #cameFrom: Int32Array;

  constructor(nodes: NodeTable, start: number) {
    this.start = start;
    this.#distance = new Int32Array(nodes.length);
    this.#cameFrom = new Int32Array(nodes.length);
    this.#cameFrom[start] = start + 1;
    const { firstInput, inputNodes } = nodes;
    const queue = new Int32Array(nodes.length);
    let queued = 0;
    queue[queued++] = start;
    for (let at = 0; at < queued; at++) {
      const id = queue[at] as number;
      const end = firstInput[id + 1] as number;
      for (let input = firstInput[id] as number; input < end; input++) {
        const from = inputNodes[input] as number;
        if (from === DANGLING || this.reaches(from)) continue;
        this.#cameFrom[from] = id + 1;
        this.#distance[from] = this.distanceTo(id) + 1;
        queue[queued++] = from;
      }
    }
  }

  reaches(id: number): boolean {
    return this.#cameFrom[id] !== 0;
  }

  /** Ops on the way, 0 where there is none. */
  distanceTo(id: number): number {
    return this.#distance[id] as number;
  }

  /** From the start to `end`; `end` alone where no way leads to it. */
  wayTo(end: number): number[] {
    const way = [end];
    for (let at = end; at !== this.start && this.reaches(at); ) {
      at = (this.#cameFrom[at] as number) - 1;
      way.push(at);
    }
    return way.reverse();
  }
}
