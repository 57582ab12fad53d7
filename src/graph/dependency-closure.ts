import { type GraphIndex, parseTensorReference } from './graph-index.js';

/**
 * The ops TensorFlow has to run for these fetches: everything a data or control edge leads back to,
 * stopping at fed tensors.
 *
 * Follows DirectSession (tensorflow/core/common_runtime/{graph_runner,direct_session}.cc and
 * graph/subgraph.cc): a fed tensor cuts its data edges; control edges from a fed placeholder vanish
 * with it, from any other fed op they stay. Exact for graphs without control flow; an upper bound
 * with `cond` and `while`; what a called function does inside is not looked at.
 *
 * @param fetches tensors (`loss`, `loss:0`) or ops (`train_op`).
 * @throws UnknownOpError for a fetch or feed that the graph does not have.
 * @example dependencyClosure(index, ['train_op'], ['x:0']).has('bn/AssignMovingAvg')
 */
export function dependencyClosure(
  index: GraphIndex,
  fetches: readonly string[],
  feeds: readonly string[],
): ReadonlySet<string> {
  const fed = new Set<string>();
  for (const feed of feeds) {
    const { node, output } = parseTensorReference(feed);
    index.require(node);
    fed.add(`${node}:${output}`);
  }
  const reached = new Set<string>();
  const waiting: string[] = [];
  const visit = (reference: string, isFetch: boolean): void => {
    const { node: name, output } = parseTensorReference(reference);
    if (output >= 0 && fed.has(`${name}:${output}`)) return;
    // Damaged graphs have inputs that lead nowhere; what is there is still followed.
    const node = isFetch ? index.require(name) : index.get(name);
    if (!node || reached.has(name)) return;
    if (output < 0 && node.op.startsWith('Placeholder') && fed.has(`${name}:0`)) return;
    reached.add(name);
    waiting.push(name);
  };
  for (const fetch of fetches) visit(fetch, true);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const input of index.get(name)?.inputs ?? []) visit(input, false);
  }
  return reached;
}
