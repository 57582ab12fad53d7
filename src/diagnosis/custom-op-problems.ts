import { figure } from '../base/count-text.js';
import type { GraphAssignments, GraphVariable } from '../graph/assignments.js';
import { customOps } from '../graph/custom-ops.js';
import type { ExecutedWrite } from '../graph/executed-writes.js';
import { registryVersion } from '../graph/generated/known-ops.js';
import { opOf } from '../graph/tensor-source.js';
import type { Graph, NodeTable } from '../model/graph.js';
import type { Problem } from '../model/problem.js';
import { listNames } from './wording.js';

/** An op that TensorFlow does not know, with the first node that is one. */
interface CustomOp {
  readonly op: string;
  readonly nodes: NodeTable;
  readonly id: number;
  /** ` in function "f"`, or nothing. */
  readonly where: string;
  count: number;
}

/**
 * The ops that TensorFlow does not know, each once. It is an error where a variable that should move
 * has nothing to move it but such an op: whether it does cannot be told.
 *
 * @param writes what each training fetch runs.
 */
export function customOpProblems(
  graph: Graph,
  { variables }: GraphAssignments,
  writes: Iterable<readonly ExecutedWrite[]>,
): Problem[] {
  const ops = customOpsOf(graph);
  if (ops.size === 0) return [];
  const otherwiseWritten = new Set<string>();
  const handed = new Map<string, Set<string>>();
  for (const { op, variable } of [...writes].flat()) {
    if (variable === undefined) continue;
    if (!ops.has(op)) otherwiseWritten.add(variable);
    else handed.set(op, new Set(handed.get(op)).add(variable));
  }
  const isUnclear = (name: string): boolean => {
    const variable = variables.get(name);
    return variable !== undefined && shouldMove(variable) && !otherwiseWritten.has(name);
  };
  return [...ops.values()].map((custom) => {
    const taken = [...(handed.get(custom.op) ?? [])];
    return problemOf(custom, taken, taken.filter(isUnclear));
  });
}

function customOpsOf(graph: Graph): ReadonlyMap<string, CustomOp> {
  const found = new Map<string, CustomOp>();
  const tables = [
    { nodes: graph.nodes, where: '' },
    ...graph.functions.map(({ name, nodes }) => ({ nodes, where: ` in function "${name}"` })),
  ];
  for (const { nodes, where } of tables) {
    for (const id of customOps(nodes)) {
      const op = opOf(nodes, id);
      const known = found.get(op);
      if (known) known.count++;
      else found.set(op, { op, nodes, id, where, count: 1 });
    }
  }
  return found;
}

function shouldMove({ trainable, role }: GraphVariable): boolean {
  return trainable ?? role !== 'other';
}

function problemOf(
  { op, nodes, id, where, count }: CustomOp,
  taken: readonly string[],
  unclear: readonly string[],
): Problem {
  const others = count > 1 ? `, and so have ${figure(count - 1)} more` : '';
  const what =
    op === '' ? 'names no op' : `has the op ${op}, which TensorFlow ${registryVersion} lacks`;
  const effect = ((): string => {
    if (unclear.length > 0) {
      return `whether it updates ${listNames(unclear)}, which nothing else does, cannot be told`;
    }
    return taken.length > 0
      ? `it may write ${listNames(taken)}, which it takes`
      : 'training hands it no variable that it could write';
  })();
  return {
    code: 'custom-op',
    severity: unclear.length > 0 ? 'error' : 'note',
    offset: nodes.offsetOf(id),
    message: `"${nodes.nameOf(id)}"${where} ${what}${others}: ${effect}`,
    advice:
      unclear.length > 0
        ? 'Train a few steps with its summaries and judge those: flatline check <logdir>.'
        : 'Nothing is wrong with it; its own source tells what it does.',
  };
}
