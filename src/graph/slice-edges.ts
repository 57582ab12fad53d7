import { CONTROL, type NodeTable } from '../model/graph.js';
import type { SliceEdge } from '../model/graph-slice.js';

/** The edges between ops of a slice, one for each pair, in the direction of the data. */
export function edgesAmong(nodes: NodeTable, members: ReadonlyMap<number, unknown>): SliceEdge[] {
  const edges: SliceEdge[] = [];
  for (const to of members.keys()) {
    const end = nodes.firstInput[to + 1] as number;
    const seen = new Set<number>();
    for (let input = nodes.firstInput[to] as number; input < end; input++) {
      const from = nodes.inputNodes[input] as number;
      if (!members.has(from) || seen.has(from)) continue;
      seen.add(from);
      const isControl = nodes.inputOutputs[input] === CONTROL;
      edges.push({ from, to, kind: isControl ? 'control' : 'data' });
    }
  }
  return edges;
}
