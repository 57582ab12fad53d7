import type { Graph } from '../model/graph.js';
import { append, type GraphAssignments } from './assignments.js';
import { parseTensorReference } from './graph-index.js';

/** An op that a training loop fetches, and how that is known. */
export interface TrainingFetch {
  readonly name: string;
  readonly how: 'train_op collection' | 'groups the optimizer' | 'applies gradients';
}

/**
 * Guesses what the training loop fetches, when only the graph is there: the TRAIN_OP collection;
 * else the ops that group apply ops and that nothing else depends on; else the apply ops.
 */
export function findTrainingFetches(graph: Graph, assignments: GraphAssignments): TrainingFetch[] {
  const collected = (graph.collections.get('train_op') ?? [])
    .map((reference) => parseTensorReference(reference).node)
    .filter((name) => assignments.index.get(name));
  if (collected.length > 0) {
    return [...new Set(collected)].map((name) => ({ name, how: 'train_op collection' }));
  }
  const applies = [...assignments.variables.values()].flatMap((variable) =>
    variable.assigns.filter(({ purpose }) => purpose === 'apply-gradient').map(({ name }) => name),
  );
  const groups = groupsOf(graph, applies);
  if (groups.length > 0) return groups.map((name) => ({ name, how: 'groups the optimizer' }));
  return applies.map((name) => ({ name, how: 'applies gradients' }));
}

/**
 * The outermost NoOps and Identities from which control edges alone lead to one of `members`. An
 * Identity whose value goes on into other ops reads something after training and groups nothing.
 */
function groupsOf(graph: Graph, members: readonly string[]): string[] {
  const used = new Set<string>();
  for (const { inputs } of graph.nodes) {
    for (const input of inputs) {
      const { node, output } = parseTensorReference(input);
      if (output >= 0) used.add(node);
    }
  }
  const groupsAround = new Map<string, string[]>();
  for (const { name, op, inputs } of graph.nodes) {
    if (op !== 'NoOp' && (op !== 'Identity' || used.has(name))) continue;
    for (const input of inputs) {
      const { node, output } = parseTensorReference(input);
      if (output < 0) append(groupsAround, node, name);
    }
  }
  const applies = new Set(members);
  const leading = new Set(members);
  const outermost: string[] = [];
  // A Set's iteration takes in what is added on the way.
  for (const name of leading) {
    const around = groupsAround.get(name) ?? [];
    for (const group of around) leading.add(group);
    if (around.length === 0 && !applies.has(name)) outermost.push(name);
  }
  return outermost;
}
