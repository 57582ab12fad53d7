import { Graph, layout } from '@dagrejs/dagre';
import type { GraphSlice, SliceEdge, SliceNode } from '../model/graph-slice.js';
import { edgeColours, fillOf, strokeOf } from './graph-colours.js';
import { titleWith } from './graph-dot.js';
import { harmlessText } from './harmless-text.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 24;
const HEADER = 64;
const LEGEND = 56;
const BOX_HEIGHT = 42;
const MIN_BOX_WIDTH = 96;
/** Of a monospaced font at 12 px. */
const CHARACTER_WIDTH = 7.25;
const BOX_PADDING = 24;
const LONGEST_NAME = 34;
const MIN_WIDTH = 720;
const FONT = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';
const SANS = 'system-ui, -apple-system, Segoe UI, Roboto, sans-serif';

/**
 * A part of a graph as a picture that needs nothing else: data flows downwards, the fetches stand at
 * the bottom, and the edge that the graph lacks is red.
 *
 * @param title stands above it, `subtitle` below that.
 */
export function graphSvg(slice: GraphSlice, title: string, subtitle: string): string {
  const graph = laidOut(slice);
  const { width: drawnWidth = 0, height: drawnHeight = 0 } = graph.graph();
  const textWidth = Math.max(title.length * 9, titleWith(slice, subtitle).length * 7.4);
  const width = Math.ceil(Math.max(MIN_WIDTH, drawnWidth, textWidth) + 2 * MARGIN);
  const height = Math.ceil(drawnHeight + 2 * MARGIN + HEADER + LEGEND);
  const left = (width - drawnWidth) / 2;
  const top = MARGIN + HEADER;
  const order = { data: 0, control: 1, missing: 2 };
  const edges = [...slice.edges].sort((a, b) => order[a.kind] - order[b.kind]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<defs>${(['data', 'control', 'missing'] as const).map(arrowHead).join('')}</defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${MARGIN}" y="${MARGIN + 14}" font-family="${SANS}" font-size="16" font-weight="600" fill="#0f172a">${escaped(title)}</text>
<text x="${MARGIN}" y="${MARGIN + 36}" font-family="${SANS}" font-size="13" fill="#475569">${escaped(titleWith(slice, subtitle))}</text>
<g transform="translate(${left.toFixed(1)} ${top})">
${edges.map((edge) => edgeSvg(edge, graph.edge(String(edge.from), String(edge.to), edge.kind).points ?? [])).join('\n')}
${slice.nodes.map((node) => nodeSvg(node, graph.node(String(node.id)))).join('\n')}
</g>
${legend(height - MARGIN)}
</svg>
`;
}

type Box = Point & { readonly width: number; readonly height: number };

function laidOut({ nodes, edges }: GraphSlice) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 44, edgesep: 18, marginx: 8, marginy: 8 });
  for (const { id, name, op } of nodes) {
    const characters = Math.max(shortened(name).length, op.length);
    const width = Math.max(MIN_BOX_WIDTH, characters * CHARACTER_WIDTH + BOX_PADDING);
    graph.setNode(String(id), { width, height: BOX_HEIGHT });
  }
  for (const { from, to, kind } of edges) {
    graph.setEdge(String(from), String(to), { weight: kind === 'data' ? 2 : 1, minlen: 1 }, kind);
  }
  layout(graph);
  return graph;
}

function nodeSvg(node: SliceNode, box: Partial<Box>): string {
  const { x = 0, y = 0, width = 0, height = 0 } = box;
  const dashes =
    node.state === 'missed' && node.role !== 'variable' ? ' stroke-dasharray="5 3"' : '';
  const weight = node.role === 'op' ? 1 : 1.6;
  const isBold = node.role === 'op' ? '' : ' font-weight="600"';
  return `<g><title>${escaped(node.name)}</title><rect x="${(x - width / 2).toFixed(1)}" y="${(y - height / 2).toFixed(1)}" width="${width.toFixed(1)}" height="${height}" rx="${node.role === 'variable' ? height / 2 : 6}" fill="${fillOf(node)}" stroke="${strokeOf(node)}" stroke-width="${weight}"${dashes}/><text x="${x.toFixed(1)}" y="${(y - 3).toFixed(1)}" text-anchor="middle" font-family="${FONT}" font-size="12"${isBold} fill="#0f172a">${escaped(shortened(node.name))}</text><text x="${x.toFixed(1)}" y="${(y + 13).toFixed(1)}" text-anchor="middle" font-family="${FONT}" font-size="10.5" fill="#64748b">${escaped(node.op)}</text></g>`;
}

function edgeSvg({ kind }: SliceEdge, points: readonly Point[]): string {
  const dashes = kind === 'data' ? '' : ` stroke-dasharray="${kind === 'missing' ? '7 4' : '4 4'}"`;
  const width = kind === 'missing' ? 2.4 : 1.3;
  const path = `<path d="${smooth(points)}" fill="none" stroke="${edgeColours[kind]}" stroke-width="${width}"${dashes} marker-end="url(#${kind})"/>`;
  const middle = points[Math.floor(points.length / 2)];
  if (kind !== 'missing' || !middle) return path;
  return `${path}<rect x="${(middle.x - 29).toFixed(1)}" y="${(middle.y - 10).toFixed(1)}" width="58" height="19" rx="9.5" fill="#ffffff" stroke="${edgeColours.missing}"/><text x="${middle.x.toFixed(1)}" y="${(middle.y + 3.5).toFixed(1)}" text-anchor="middle" font-family="${SANS}" font-size="11" font-weight="600" fill="${edgeColours.missing}">missing</text>`;
}

/** A curve through the points, by quadratics between the middles of its legs. */
function smooth(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = others.at(-1);
  if (!first || !last) return '';
  const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const legs = others.slice(0, -1).map((point, place) => {
    const next = others[place + 1] as Point;
    const end =
      place === others.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(end)}`;
  });
  return legs.length > 0 ? `M${at(first)} ${legs.join(' ')}` : `M${at(first)} L${at(last)}`;
}

function arrowHead(kind: SliceEdge['kind']): string {
  const size = kind === 'missing' ? 5 : 7;
  return `<marker id="${kind}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="${size}" markerHeight="${size}" orient="auto-start-reverse"><path d="M0 0 L8 4 L0 8 z" fill="${edgeColours[kind]}"/></marker>`;
}

const legendEntries: readonly (readonly [string, Pick<SliceNode, 'role' | 'state'>])[] = [
  ['fetched', { role: 'fetch', state: 'runs' }],
  ['write that runs', { role: 'writer', state: 'runs' }],
  ['not run', { role: 'writer', state: 'missed' }],
  ['variable', { role: 'variable', state: 'runs' }],
  ['op', { role: 'op', state: 'runs' }],
];

function legend(y: number): string {
  let x = MARGIN;
  const parts = legendEntries.map(([words, look]) => {
    const dashes = look.state === 'missed' ? ' stroke-dasharray="4 2"' : '';
    const part = `<rect x="${x}" y="${y - 12}" width="18" height="13" rx="${look.role === 'variable' ? 6.5 : 3}" fill="${fillOf(look)}" stroke="${strokeOf(look)}"${dashes}/>${legendText(x + 24, y, words)}`;
    x += 24 + words.length * 7 + 18;
    return part;
  });
  for (const [kind, words] of [
    ['data', 'data'],
    ['control', 'control edge'],
  ] as const) {
    const dashes = kind === 'control' ? ' stroke-dasharray="4 4"' : '';
    parts.push(
      `<path d="M${x} ${y - 5} H${x + 26}" stroke="${edgeColours[kind]}" stroke-width="1.5"${dashes} marker-end="url(#${kind})"/>${legendText(x + 33, y, words)}`,
    );
    x += 33 + words.length * 7 + 18;
  }
  return parts.join('');
}

function legendText(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}" font-family="${SANS}" font-size="12" fill="#475569">${words}</text>`;
}

/** The ends of a long name tell most. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const head = Math.floor((LONGEST_NAME - 1) / 3);
  return `${name.slice(0, head)}…${name.slice(name.length - (LONGEST_NAME - 1 - head))}`;
}

function escaped(text: string): string {
  return harmlessText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
