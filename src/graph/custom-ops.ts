import type { FunctionCall, NodeTable } from '../model/graph.js';
import { registeredOps } from './generated/known-ops.js';
import { dataInputsOf } from './tensor-source.js';

const known: ReadonlySet<string> = new Set(registeredOps.trim().split(/\s+/));

/**
 * The nodes whose op TensorFlow does not bring along, in the order of the table. What such an op does
 * is in a library that only its user has: it may write every variable that it is handed.
 */
export function customOps(nodes: NodeTable): number[] {
  const isUnknown = nodes.ops.map((op) => !known.has(op));
  const found: number[] = [];
  if (!isUnknown.includes(true)) return found;
  for (let id = 0; id < nodes.length; id++) {
    const isCustom = isUnknown[nodes.opIds[id] as number] && !isCalledByName(nodes.calls.get(id));
    if (isCustom) found.push(id);
  }
  return found;
}

/** Custom ops that take nothing: what they give may be data, as a reader's. */
export function customSources(nodes: NodeTable): number[] {
  return customOps(nodes).filter((id) => dataInputsOf(nodes, id).length === 0);
}

/** The op bears the name of a function of the library. */
function isCalledByName(calls: readonly FunctionCall[] = []): boolean {
  return calls.some(({ attribute }) => attribute === '');
}
