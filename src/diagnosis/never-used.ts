import { consumersOf } from '../graph/consumers.js';
import { opOf } from '../graph/tensor-source.js';
import type { RunView, VariableView } from '../model/run-view.js';

/** Ops that tell of a variable, and by themselves do nothing with it. */
const reads = /^(ReadVariableOp|VarIsInitializedOp|IsVariableInitialized|Identity)$/;

/**
 * Whether a graph only has a variable: it never had a value, and nothing initialises, restores,
 * writes or uses it. An export may keep such twins of the variables that it trains.
 */
export function isNeverUsed(
  { name, columns, initial, assigns }: VariableView,
  { recorder, graph }: RunView,
): boolean {
  if (recorder?.kind !== 'graph-session' || !graph) return false;
  if (initial !== undefined || columns.step.length > 0 || assigns.length > 0) return false;
  const variable = graph.nodes.find(name);
  if (variable === undefined) return false;
  for (const id of consumersOf(graph.nodes).dependents([variable]).ids()) {
    if (id !== variable && !reads.test(opOf(graph.nodes, id))) return false;
  }
  return true;
}
