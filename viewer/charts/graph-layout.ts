import dagre from '@dagrejs/dagre';
import type { WireGraphEdge } from '../../src/wire/graph.js';
import type { BoxedGraph, GraphBox } from '../graph-scopes.js';

export interface PlacedBox {
  readonly box: GraphBox;
  /** Of the upper left corner, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly edge: WireGraphEdge;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
}

export const boxWidth = 184;
export const boxHeight = 40;
const margin = 12;

/** Boxes in layers, the fetch on top and below it what it needs. */
export function layOut({ boxes, edges }: BoxedGraph): GraphLayout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'BT', nodesep: 16, ranksep: 32 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of boxes) graph.setNode(id, { width: boxWidth, height: boxHeight });
  for (const [index, { from, to }] of edges.entries()) graph.setEdge(from, to, {}, String(index));
  dagre.layout(graph);
  const placed: GraphLayout = {
    width: 0,
    height: 0,
    boxes: boxes.map((box) => {
      const { x = 0, y = 0 } = graph.node(box.id);
      return { box, x: x - boxWidth / 2, y: y - boxHeight / 2 };
    }),
    edges: edges.map((edge, index) => ({
      edge,
      points: graph.edge({ v: edge.from, w: edge.to, name: String(index) }).points ?? [],
    })),
  };
  return withMargin(placed);
}

/** Moved to the upper left, and as large as its boxes and the bends of its edges: dagre counts boxes. */
function withMargin({ boxes, edges }: GraphLayout): GraphLayout {
  const bends = edges.flatMap(({ points }) => points);
  const ends = boxes.map(({ x, y }) => ({ x: x + boxWidth, y: y + boxHeight }));
  const all = [...boxes, ...bends, ...ends];
  const left = Math.min(...all.map(({ x }) => x)) - margin;
  const top = Math.min(...all.map(({ y }) => y)) - margin;
  return {
    width: Math.max(...all.map(({ x }) => x)) - left + margin,
    height: Math.max(...all.map(({ y }) => y)) - top + margin,
    boxes: boxes.map(({ box, x, y }) => ({ box, x: x - left, y: y - top })),
    edges: edges.map(({ edge, points }) => ({
      edge,
      points: points.map(({ x, y }) => ({ x: x - left, y: y - top })),
    })),
  };
}
