import type { GraphAssignments } from '../../graph/assignments.js';
import { type ExecutedWrite, executedWrites } from '../../graph/executed-writes.js';
import type { Execution } from '../../graph/execution.js';
import { parseTensorReference } from '../../graph/graph-index.js';
import { isPure } from '../../graph/pure-ops.js';
import {
  dataInputOf,
  dataInputsOf,
  opOf,
  producersOf,
  type TensorSource,
} from '../../graph/tensor-source.js';
import { isAssignOp } from '../../graph/variable-origin.js';
import { DANGLING, type Graph, type GraphFunction, type NodeTable } from '../../model/graph.js';

/**
 * The feeds whose values alone decide which writers a run runs, and how often. With none of them,
 * every run is like every other.
 *
 * @returns undefined where something else decides as well: a variable, chance, data that a queue gives.
 */
export function decidingFeeds(
  graph: Graph,
  assignments: GraphAssignments,
  execution: Execution,
  feeds: readonly string[],
): readonly string[] | undefined {
  const { nodes } = graph;
  const undecided = executedWrites(graph, assignments, execution).filter(
    ({ run }) => run.certainty === 'may',
  );
  if (undecided.length === 0) return [];
  if (!undecided.every((write) => isDecidedInGraph(graph, write))) return undefined;
  const feedOf = new Map(
    feeds.map((feed) => {
      const { node, output } = parseTensorReference(feed);
      return [`${node}:${Math.max(0, output)}`, feed];
    }),
  );
  const found = new Set<string>();
  const sources = new Set<number>();
  const follow = ({ node, output }: TensorSource): void => {
    const feed = node === DANGLING ? undefined : feedOf.get(`${nodes.nameOf(node)}:${output}`);
    if (feed === undefined) sources.add(node);
    else found.add(feed);
  };
  for (const decision of decisionsBefore(nodes, undecided, execution)) follow(decision);
  // A Set's iteration takes in what is added on the way.
  for (const id of sources) {
    if (id === DANGLING || !isPure(nodes, id)) return undefined;
    for (const input of dataInputsOf(nodes, id)) follow(input);
  }
  return [...found];
}

/** Whether branches and loops of the graph itself decide, and nothing inside of a function. */
function isDecidedInGraph({ nodes, functions }: Graph, { writer }: ExecutedWrite): boolean {
  const calls = nodes.calls.get(writer);
  const op = opOf(nodes, writer);
  if (!calls) return isAssignOp(op);
  if (!isChoice(op) && !/^(Stateful)?PartitionedCall$/.test(op)) return false;
  return calls.every(({ name }) => {
    const body = functions.find((some) => some.name === name);
    return body !== undefined && isStraight(body);
  });
}

/** Whether a body runs all that it has, whenever it is called. */
function isStraight({ nodes }: GraphFunction): boolean {
  return nodes.calls.size === 0 && !nodes.ops.some((op) => /^(Ref)?(Switch|Enter)$/.test(op));
}

function isChoice(op: string): boolean {
  return /^(Stateless)?(If|Case)$/.test(op);
}

/** The tensors that decide on the ways to some writes. */
function decisionsBefore(
  nodes: NodeTable,
  writes: readonly ExecutedWrite[],
  { reached }: Execution,
): TensorSource[] {
  const decisions: TensorSource[] = [];
  const before = new Set(writes.map(({ writer }) => writer));
  for (const id of before) {
    const op = opOf(nodes, id);
    const place = /^(Ref)?Switch$/.test(op) ? 1 : 0;
    const decider = place === 1 || isChoice(op) ? dataInputOf(nodes, id, place) : undefined;
    if (decider) decisions.push(decider);
    for (const producer of producersOf(nodes, id)) {
      if (reached.hasId(producer)) before.add(producer);
    }
  }
  return decisions;
}
