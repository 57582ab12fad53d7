import type { NodeTable } from '../model/graph.js';

const PREDICATE_INPUT = 1;

/**
 * The op that decides a Switch, copies passed over; undefined for the Switch of a loop, which a
 * LoopCond decides, and for a damaged one.
 */
export function predicateOf(nodes: NodeTable, switchNode: number): string | undefined {
  const { firstInput } = nodes;
  const input = (firstInput[switchNode] as number) + PREDICATE_INPUT;
  if (input >= (firstInput[switchNode + 1] as number)) return undefined;
  let id = nodes.inputNodes[input] as number;
  // No more copies than nodes: a cycle of them ends too.
  for (let hops = 0; hops < nodes.length; hops++) {
    const op = nodes.ops[nodes.opIds[id] as number];
    if (op === undefined || op === 'LoopCond') return undefined;
    const first = firstInput[id] as number;
    const isCopy = op === 'Identity' && first < (firstInput[id + 1] as number);
    if (!isCopy) return nodes.nameOf(id);
    id = nodes.inputNodes[first] as number;
  }
  return undefined;
}
