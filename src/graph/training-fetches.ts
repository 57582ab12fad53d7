import type { Graph } from '../model/graph.js';
import type { GraphAssignments } from './assignments.js';
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
  const groups = groupsOf(graph, new Set(applies));
  if (groups.length > 0) return groups.map((name) => ({ name, how: 'groups the optimizer' }));
  return applies.map((name) => ({ name, how: 'applies gradients' }));
}

/** The outermost NoOps and Identities that lead to one of `members` through control edges. */
function groupsOf(graph: Graph, members: ReadonlySet<string>): string[] {
  const leading = new Set<string>(members);
  const inner = new Set<string>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const node of graph.nodes) {
      if (leading.has(node.name) || (node.op !== 'NoOp' && node.op !== 'Identity')) continue;
      const led = node.inputs
        .map(parseTensorReference)
        .filter(({ node: name, output }) => output < 0 && leading.has(name));
      if (led.length === 0) continue;
      leading.add(node.name);
      for (const { node: name } of led) inner.add(name);
      grew = true;
    }
  }
  return [...leading].filter((name) => !members.has(name) && !inner.has(name));
}
