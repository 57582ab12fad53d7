import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { WireGraph, WireGraphNode } from '../../src/wire/graph.js';
import { boxGraph, type GraphBox } from '../graph-scopes.js';
import { runningOf } from '../graph-text.js';
import { shortenMiddle } from '../shorten.js';
import { shownName } from '../shown-name.js';
import {
  boxHeight,
  boxWidth,
  type GraphLayout,
  layOut,
  type PlacedBox,
  type PlacedEdge,
} from './graph-layout.js';

/** Letters of a name that a box has room for. */
const longestLabel = 22;
const longestNote = 28;
const shortestOp = 8;

interface GraphDrawingProps {
  readonly graph: WireGraph;
  readonly scopes: readonly string[];
  readonly selected: string | undefined;
  readonly hrefOfNode: (name: string) => string;
  readonly hrefOfScope: (scope: string) => string;
}

function edgePath({ points }: PlacedEdge): string {
  const [start, ...rest] = points;
  if (!start) return '';
  return `M${start.x} ${start.y}L${rest.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

function Box({ box, props }: { readonly box: GraphBox; readonly props: GraphDrawingProps }) {
  const { graph, selected, hrefOfNode, hrefOfScope } = props;
  if (box.kind === 'scope') {
    const reached = box.nodes.filter(({ isReached }) => isReached).length;
    return (
      <a href={hrefOfScope(box.scope)} class="g-box g-scope">
        <title>{`Open scope ${box.scope}: ${box.nodes.length} ops`}</title>
        <rect x={3} y={-3} width={boxWidth} height={boxHeight} />
        <rect width={boxWidth} height={boxHeight} />
        <text x={10} y={17}>
          {shortenMiddle(shownName(box.scope), longestLabel)}
        </text>
        <text x={10} y={32} class="g-note">
          {`+ ${box.nodes.length} ops, ${reached} implied`}
        </text>
      </a>
    );
  }
  const { node } = box;
  const { mark, word, tone } = runningOf(node, graph);
  const isSelected = node.name === selected;
  return (
    <a
      href={hrefOfNode(node.name)}
      class={`g-box g-${tone} g-${node.role}${isSelected ? ' g-selected' : ''}`}
      aria-current={isSelected ? 'true' : undefined}
    >
      <title>{`${node.name} (${node.op}): ${word}`}</title>
      <rect width={boxWidth} height={boxHeight} rx={node.role === 'variable' ? 12 : 0} />
      <text x={10} y={17}>
        {shortenMiddle(shownName(node.name), longestLabel)}
      </text>
      <text x={10} y={32} class="g-note">
        {`${mark} ${word} · `}
        {shortenMiddle(node.op, Math.max(shortestOp, longestNote - word.length - 5))}
      </text>
    </a>
  );
}

/** What a frame that is too small for its drawing shows first: the selected op, else the variable. */
function focusOf(
  { boxes }: GraphLayout,
  graph: WireGraph,
  selected: string | undefined,
): PlacedBox | undefined {
  const isOp = (wanted: (node: WireGraphNode) => boolean) =>
    boxes.find(({ box }) => box.kind === 'op' && wanted(box.node));
  const missing = graph.edges.find(({ kind }) => kind === 'missing');
  return (
    isOp(({ name }) => name === selected) ??
    isOp(({ name }) => name === missing?.from) ??
    isOp(({ role }) => role === 'variable')
  );
}

/** Only as far as needed: what a person clicked on stays under the pointer. */
function reveal(frame: HTMLElement, { x, y }: PlacedBox): void {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = frame;
  if (x < scrollLeft || x + boxWidth > scrollLeft + clientWidth) {
    frame.scrollLeft = x + (boxWidth - clientWidth) / 2;
  }
  if (y < scrollTop || y + boxHeight > scrollTop + clientHeight) {
    frame.scrollTop = y + (boxHeight - clientHeight) / 2;
  }
}

/** A part of a graph: what runs, what does not, and the edge that is missing. Data flows up. */
export function GraphDrawing(props: GraphDrawingProps) {
  const { graph, scopes, selected } = props;
  const id = useId();
  const layout = useMemo(
    () => layOut(boxGraph(graph, scopes, selected)),
    [graph, scopes, selected],
  );
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const focus = focusOf(layout, graph, selected);
    if (frame.current && focus) reveal(frame.current, focus);
  }, [layout, graph.name, graph.run, selected]);
  const kinds = ['data', 'control', 'missing'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls, which keys must reach
    <section ref={frame} class="g-frame" aria-label={`Graph around ${graph.name}`} tabIndex={0}>
      <svg width={layout.width} height={layout.height}>
        <title>{`Graph around ${graph.name}: the fetch on top, below it what it needs`}</title>
        <defs>
          {kinds.map((kind) => (
            <marker
              key={kind}
              id={`${id}${kind}`}
              class={`g-head g-head-${kind}`}
              viewBox="0 0 8 8"
              refX={7}
              refY={4}
              markerWidth={7}
              markerHeight={7}
              orient="auto"
            >
              <path d="M0 0L8 4L0 8z" />
            </marker>
          ))}
        </defs>
        {layout.edges.map((placed) => {
          const { from, to, kind } = placed.edge;
          const middle = placed.points[Math.floor(placed.points.length / 2)];
          return (
            <g key={`${from} ${to} ${kind}`} class={`g-edge g-edge-${kind}`}>
              <path d={edgePath(placed)} marker-end={`url(#${id}${kind})`} />
              {kind === 'missing' && middle && (
                <text x={middle.x + 6} y={middle.y + 4}>
                  ✕ no edge
                </text>
              )}
            </g>
          );
        })}
        {layout.boxes.map(({ box, x, y }) => (
          <g key={box.id} transform={`translate(${x} ${y})`}>
            <Box box={box} props={props} />
          </g>
        ))}
      </svg>
    </section>
  );
}
