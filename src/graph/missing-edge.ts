import type { MissingEdge } from '../model/finding.js';
import { DANGLING } from '../model/graph.js';
import type { GraphAssign } from './assignments.js';
import { consumersOf } from './consumers.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';
import type { NodeSet } from './node-set.js';
import { isVariableOp, originOf } from './variable-origin.js';

/**
 * The control edge that would make a fetch run an assign, with a shortest way from the fetch to a
 * computed op that the assign takes something from: evidence that training computes the assign's
 * inputs and leaves out only the assign. Where they share nothing computed the way ends in whatever
 * they share, and where they share nothing it is the fetch alone.
 *
 * @returns undefined when the assign itself comes after the fetch, so that the edge would close a
 * cycle: then the assign is what has to be fetched.
 */
export function missingEdge(
  index: GraphIndex,
  fetch: string,
  assign: GraphAssign,
): MissingEdge | undefined {
  const fetchOp = parseTensorReference(fetch).node;
  const ways = waysFrom(index, fetchOp);
  const shared = ways.sharedWith(assign.id);
  if (shared === undefined) return undefined;
  return {
    fetch: fetchOp,
    assign: assign.name,
    variable: assign.variable,
    path: ways.wayTo(shared),
  };
}

/** Of each graph, the ways from the fetch that was asked for last: many assigns are asked in a row. */
const lastWays = new WeakMap<GraphIndex, FetchWays>();

function waysFrom(index: GraphIndex, fetch: string): FetchWays {
  const { id } = index.require(fetch);
  const known = lastWays.get(index);
  if (known?.fetch === id) return known;
  const ways = new FetchWays(index, id);
  lastWays.set(index, ways);
  return ways;
}

/** Inputs before an assign that are looked at for what it shares with a fetch: a whole network may be. */
const MAX_LOOKED_AT = 500;

/** The shortest ways from one op to everything it depends on, breadth first over inputs. */
class FetchWays {
  readonly fetch: number;
  readonly #index: GraphIndex;
  /** The op from which each was come to first, plus 1; 0 for those that no way leads to. */
  readonly #cameFrom: Int32Array;
  readonly #distance: Int32Array;
  /** What depends on the fetch: an edge to the fetch would close a cycle. */
  readonly #behind: NodeSet;

  constructor(index: GraphIndex, fetch: number) {
    const { length } = index.nodes;
    this.fetch = fetch;
    this.#index = index;
    this.#cameFrom = new Int32Array(length);
    this.#distance = new Int32Array(length);
    this.#behind = consumersOf(index.nodes).dependents([fetch]);
    const queue = new Int32Array(length);
    let queued = 0;
    queue[queued++] = fetch;
    this.#cameFrom[fetch] = fetch + 1;
    for (let at = 0; at < queued; at++) {
      const id = queue[at] as number;
      for (const from of this.#inputsOf(id)) {
        if (this.#isReached(from)) continue;
        this.#cameFrom[from] = id + 1;
        this.#distance[from] = (this.#distance[id] as number) + 1;
        queue[queued++] = from;
      }
    }
  }

  /**
   * Of the reached ops that the unreached part before `assign` takes something from, the one with
   * the shortest way, computed if there is one; the fetch itself where there is none.
   *
   * @returns undefined when the fetch comes before the assign.
   */
  sharedWith(assign: number): number | undefined {
    if (!this.#isReached(assign) && this.#behind.hasId(assign)) return undefined;
    const unreached = new Set([assign]);
    let computed: number | undefined;
    let given: number | undefined;
    let looked = 0;
    // A Set's iteration takes in what is added on the way.
    for (const id of unreached) {
      if (this.#isReached(id)) continue;
      for (const from of this.#inputsOf(id, MAX_LOOKED_AT)) {
        looked++;
        if (this.#isReached(from)) {
          if (isComputed(this.#index, from)) computed = this.#nearer(computed, from);
          else given = this.#nearer(given, from);
        } else unreached.add(from);
      }
      if (looked >= MAX_LOOKED_AT) break;
    }
    return computed ?? given ?? this.fetch;
  }

  wayTo(end: number): string[] {
    const way: string[] = [];
    for (let at = end; ; at = (this.#cameFrom[at] as number) - 1) {
      way.push(this.#index.nodes.nameOf(at));
      if (at === this.fetch) return way.reverse();
    }
  }

  #isReached(id: number): boolean {
    return this.#cameFrom[id] !== 0;
  }

  #nearer(known: number | undefined, other: number): number {
    if (known === undefined) return other;
    return (this.#distance[other] as number) < (this.#distance[known] as number) ? other : known;
  }

  #inputsOf(id: number, most = Number.POSITIVE_INFINITY): number[] {
    const { firstInput, inputNodes } = this.#index.nodes;
    const inputs: number[] = [];
    const first = firstInput[id] as number;
    const end = Math.min(firstInput[id + 1] as number, first + most);
    for (let input = first; input < end; input++) {
      const from = inputNodes[input] as number;
      if (from !== DANGLING) inputs.push(from);
    }
    return inputs;
  }
}

/** Ops whose value is given rather than computed, or that have none. */
const givenOps = /^(Const|Placeholder.*|NoOp)$/;

function isComputed(index: GraphIndex, id: number): boolean {
  const op = index.nodes.ops[index.nodes.opIds[id] as number] as string;
  if (givenOps.test(op) || isVariableOp(op)) return false;
  return originOf(index.nodes, { node: id, output: 0 }) === undefined;
}
