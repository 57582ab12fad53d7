import { DANGLING, type GraphNode } from '../model/graph.js';
import { Feeds } from './feeds.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';
import { NodeSet } from './node-set.js';

/**
 * The ops TensorFlow has to run for these fetches: everything a data or control edge leads back to,
 * stopping at fed tensors.
 *
 * Follows DirectSession (tensorflow/core/common_runtime/{graph_runner,direct_session}.cc and
 * graph/subgraph.cc): a fed tensor cuts its data edges; control edges from a fed placeholder vanish
 * with it, from any other fed op they stay. Exact for graphs without control flow where placeholders
 * are fed; an upper bound with `cond` and `while`; what a called function does inside is not looked at.
 *
 * Where a tensor is fed that an op makes, it is an estimate. TensorFlow's optimizer may drop a control
 * edge beside a way that the feed cuts, so that less runs; and it may make a control edge to the fed op
 * of a data edge, as for `^y` with `y = x / 1`, so that more runs (core/grappler/optimizers).
 *
 * @param fetches tensors (`loss`, `loss:0`) or ops (`train_op`).
 * @throws UnknownOpError for a fetch or feed that the graph does not have.
 * @example dependencyClosure(index, ['train_op'], ['x:0']).has('bn/AssignMovingAvg')
 */
export function dependencyClosure(
  index: GraphIndex,
  fetches: readonly string[],
  feeds: readonly string[],
): NodeSet {
  const { nodes } = index;
  const fed = new Feeds(index, feeds);
  const reached = new NodeSet(nodes);
  const waiting: number[] = [];
  const visit = (id: number): void => {
    if (reached.addId(id)) waiting.push(id);
  };
  for (const fetch of fetches) {
    const { node, output } = parseTensorReference(fetch);
    const { id } = index.require(node);
    if (!fed.cuts(id, output)) visit(id);
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const end = nodes.firstInput[id + 1] as number;
    for (let input = nodes.firstInput[id] as number; input < end; input++) {
      const from = nodes.inputNodes[input] as number;
      // Damaged graphs have inputs that lead nowhere; what is there is still followed.
      if (from === DANGLING || fed.cuts(from, nodes.inputOutputs[input] as number)) continue;
      visit(from);
    }
  }
  return reached;
}

/** What an op needs to run beside all that is reached: the op itself first. Feeds are not looked at. */
export function unreachedBefore(index: GraphIndex, op: string, reached: NodeSet): GraphNode[] {
  const { nodes } = index;
  const start = nodes.find(op);
  if (start === undefined) return [];
  // A Set's iteration takes in what is added on the way.
  const needed = new Set([start]);
  for (const id of needed) {
    const end = nodes.firstInput[id + 1] as number;
    for (let input = nodes.firstInput[id] as number; input < end; input++) {
      const from = nodes.inputNodes[input] as number;
      if (from !== DANGLING && !reached.hasId(from)) needed.add(from);
    }
  }
  return [...needed].flatMap((id) => nodes.at(id) ?? []);
}
