import type { MissingEdge } from '../model/finding.js';
import { type GraphAssign, isVariableOp, sourceVariable } from './assignments.js';
import { dependencyClosure } from './dependency-closure.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';

/**
 * The control edge that would make a fetch run an assign, with the way from the fetch to the first
 * computed op that the assign needs too: evidence that training computes the assign's inputs and
 * leaves out only the assign. Where they share nothing computed the way ends in whatever they
 * share, and where they share nothing it is the fetch alone.
 *
 * @returns undefined when the assign itself comes after the fetch, so that the edge would close a
 * cycle: then the assign is what has to be fetched.
 */
export function missingEdge(
  index: GraphIndex,
  fetch: string,
  assign: GraphAssign,
): MissingEdge | undefined {
  const needed = dependencyClosure(index, [assign.name], []);
  const fetchOp = parseTensorReference(fetch).node;
  if (needed.has(fetchOp)) return undefined;
  return {
    fetch: fetchOp,
    assign: assign.name,
    variable: assign.variable,
    path: wayToShared(index, fetchOp, needed),
  };
}

/** Breadth first over inputs, so that the way is a shortest one. */
function wayToShared(index: GraphIndex, start: string, needed: ReadonlySet<string>): string[] {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  let firstShared: string | undefined;
  // A Map's iteration takes in what is added on the way.
  for (const name of cameFrom.keys()) {
    if (needed.has(name)) {
      if (isComputed(index, name)) return wayTo(name, cameFrom);
      firstShared ??= name;
    }
    for (const input of index.get(name)?.inputs ?? []) {
      const { node } = parseTensorReference(input);
      if (!cameFrom.has(node) && index.get(node)) cameFrom.set(node, name);
    }
  }
  return wayTo(firstShared ?? start, cameFrom);
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.push(at);
  return way.reverse();
}

/** Ops whose value is given rather than computed, or that have none. */
const givenOps = /^(Const|Placeholder.*|NoOp)$/;

function isComputed(index: GraphIndex, name: string): boolean {
  const node = index.get(name);
  if (!node || givenOps.test(node.op) || isVariableOp(node.op)) return false;
  return sourceVariable(index, name) === undefined;
}
