import type { NodeTable } from '../model/graph.js';

/** The nodes whose op's name matches, in the order of the table. */
export function nodesOfOps(nodes: NodeTable, pattern: RegExp): number[] {
  const matches = nodes.ops.map((op) => pattern.test(op));
  const found: number[] = [];
  if (!matches.includes(true)) return found;
  for (let id = 0; id < nodes.length; id++) {
    if (matches[nodes.opIds[id] as number]) found.push(id);
  }
  return found;
}
