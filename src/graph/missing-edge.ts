import type { MissingEdge } from '../model/finding.js';
import type { GraphAssign } from './assignments.js';
import { consumersOf } from './consumers.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';
import type { NodeSet } from './node-set.js';
import { ShortestWays } from './shortest-ways.js';
import { producersOf } from './tensor-source.js';
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
  const fromFetch = waysFrom(index, fetchOp);
  const shared = fromFetch.sharedWith(assign.id);
  if (shared === undefined) return undefined;
  return {
    fetch: fetchOp,
    assign: assign.name,
    variable: assign.variable,
    path: fromFetch.ways.wayTo(shared).map((id) => index.nodes.nameOf(id)),
  };
}

/** Of each graph, the ways from the fetch that was asked for last: many assigns are asked in a row. */
const lastWays = new WeakMap<GraphIndex, FetchWays>();

function waysFrom(index: GraphIndex, fetch: string): FetchWays {
  const { id } = index.require(fetch);
  const known = lastWays.get(index);
  if (known?.ways.start === id) return known;
  const ways = new FetchWays(index, id);
  lastWays.set(index, ways);
  return ways;
}

/** Inputs before an assign that are looked at for what it shares with a fetch: a whole network may be. */
const MAX_LOOKED_AT = 500;

/** The shortest ways from a fetch, and what they have in common with an assign that none leads to. */
class FetchWays {
  readonly ways: ShortestWays;
  readonly #index: GraphIndex;
  /** What depends on the fetch: an edge to the fetch would close a cycle. */
  readonly #behind: NodeSet;

  constructor(index: GraphIndex, fetch: number) {
    this.ways = new ShortestWays(index.nodes, fetch);
    this.#index = index;
    this.#behind = consumersOf(index.nodes).dependents([fetch]);
  }

  /**
   * Of the reached ops that the unreached part before `assign` takes something from, the one with
   * the shortest way, computed if there is one; the fetch itself where there is none.
   *
   * @returns undefined when the fetch comes before the assign.
   */
  sharedWith(assign: number): number | undefined {
    if (!this.ways.reaches(assign) && this.#behind.hasId(assign)) return undefined;
    const unreached = new Set([assign]);
    let computed: number | undefined;
    let given: number | undefined;
    let looked = 0;
    // A Set's iteration takes in what is added on the way.
    for (const id of unreached) {
      if (this.ways.reaches(id)) continue;
      for (const from of producersOf(this.#index.nodes, id, MAX_LOOKED_AT)) {
        looked++;
        if (this.ways.reaches(from)) {
          if (isComputed(this.#index, from)) computed = this.#nearer(computed, from);
          else given = this.#nearer(given, from);
        } else unreached.add(from);
      }
      if (looked >= MAX_LOOKED_AT) break;
    }
    return computed ?? given ?? this.ways.start;
  }

  #nearer(known: number | undefined, other: number): number {
    if (known === undefined) return other;
    return this.ways.distanceTo(other) < this.ways.distanceTo(known) ? other : known;
  }
}

/** Ops whose value is given rather than computed, or that have none. */
const givenOps = /^(Const|Placeholder.*|NoOp)$/;

function isComputed(index: GraphIndex, id: number): boolean {
  const op = index.nodes.ops[index.nodes.opIds[id] as number] as string;
  if (givenOps.test(op) || isVariableOp(op)) return false;
  return originOf(index.nodes, { node: id, output: 0 }) === undefined;
}
