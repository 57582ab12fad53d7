import type { WireGraph, WireGraphEdge, WireGraphNode } from '../src/wire/graph.js';

/** A box of the drawing: an op, or a scope that stands for several. */
export type GraphBox =
  | { readonly kind: 'op'; readonly id: string; readonly node: WireGraphNode }
  | {
      readonly kind: 'scope';
      readonly id: string;
      /** With its slash: `gradients/`. */
      readonly scope: string;
      readonly nodes: readonly WireGraphNode[];
    };

export interface BoxedGraph {
  readonly boxes: readonly GraphBox[];
  readonly edges: readonly WireGraphEdge[];
}

/** A drawing this small needs no scopes. */
const fewNodes = 12;
/** Fewer ops than this are as easy to read as their scope. */
const fewestInScope = 3;

function scopeOf(name: string, opened: ReadonlySet<string>): string | undefined {
  for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
    const scope = name.slice(0, slash + 1);
    if (!opened.has(scope)) return scope;
  }
  return undefined;
}

/**
 * A graph with ops that are only on the way put into the outermost scope that nobody opened. The
 * fetch, the assigns, the variable and the op that is selected always stand for themselves.
 */
export function boxGraph(
  graph: WireGraph,
  scopes: readonly string[],
  selected?: string,
): BoxedGraph {
  const opened = new Set(scopes);
  const inScope = new Map<string, WireGraphNode[]>();
  for (const node of graph.nodes) {
    const isItself = node.role !== 'op' || node.name === selected;
    if (isItself || graph.nodes.length < fewNodes) continue;
    const scope = scopeOf(node.name, opened);
    if (scope === undefined) continue;
    const own = inScope.get(scope);
    if (own) own.push(node);
    else inScope.set(scope, [node]);
  }
  const boxOf = new Map<string, string>();
  const boxes: GraphBox[] = [];
  for (const [scope, nodes] of inScope) {
    if (nodes.length < fewestInScope) continue;
    const id = `scope ${scope}`;
    boxes.push({ kind: 'scope', id, scope, nodes });
    for (const { name } of nodes) boxOf.set(name, id);
  }
  for (const node of graph.nodes) {
    if (boxOf.has(node.name)) continue;
    const id = `op ${node.name}`;
    boxes.push({ kind: 'op', id, node });
    boxOf.set(node.name, id);
  }
  const edges = new Map<string, WireGraphEdge>();
  for (const { from, to, kind } of graph.edges) {
    const [start, end] = [boxOf.get(from), boxOf.get(to)];
    if (start === undefined || end === undefined || start === end) continue;
    const key = `${start.length} ${start} ${end} ${kind === 'missing'}`;
    if (!edges.has(key) || kind === 'data') edges.set(key, { from: start, to: end, kind });
  }
  return { boxes, edges: [...edges.values()] };
}
