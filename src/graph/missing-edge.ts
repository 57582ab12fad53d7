import type { MissingEdge } from '../model/finding.js';
import type { GraphAssign } from './assignments.js';
import { dependencyClosure } from './dependency-closure.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';

/**
 * The control edge that would make a fetch run an assign, with the way from the fetch to the first
 * op that the assign needs too: proof that the assign's inputs are computed and only it is left out.
 */
export function missingEdge(index: GraphIndex, fetch: string, assign: GraphAssign): MissingEdge {
  const needed = dependencyClosure(index, [assign.name], []);
  const fetchOp = parseTensorReference(fetch).node;
  return {
    fetch: fetchOp,
    assign: assign.name,
    variable: assign.variable,
    path: shortestWay(index, fetchOp, (name) => needed.has(name) && name !== assign.variable),
  };
}

/** Breadth first over inputs: the ops from `start` to the first that `isGoal`, both included. */
function shortestWay(
  index: GraphIndex,
  start: string,
  isGoal: (name: string) => boolean,
): readonly string[] {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (let head = 0; head < queue.length; head++) {
    const name = queue[head] as string;
    if (isGoal(name)) {
      const way: string[] = [];
      for (let at: string | undefined = name; at !== undefined; at = cameFrom.get(at)) way.push(at);
      return way.reverse();
    }
    for (const input of index.get(name)?.inputs ?? []) {
      const { node } = parseTensorReference(input);
      if (cameFrom.has(node) || !index.get(node)) continue;
      cameFrom.set(node, name);
      queue.push(node);
    }
  }
  return [start];
}
