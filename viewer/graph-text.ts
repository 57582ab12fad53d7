import type { WireGraph, WireGraphNode } from '../src/wire/graph.js';

/** What is known of whether an op runs, in words and as a tone. */
export interface Running {
  readonly word: string;
  readonly mark: '=' | '-' | '?';
  readonly tone: 'moving' | 'quiet';
}

/** Seen in traces, fed, implied by the fetch, or not known; what was seen and what follows stay apart. */
export function runningOf(node: WireGraphNode, { tracedSteps }: WireGraph): Running {
  if (node.ranInTraces !== undefined) {
    return node.ranInTraces > 0
      ? { word: `ran in ${node.ranInTraces} of ${tracedSteps} traced`, mark: '=', tone: 'moving' }
      : { word: `not seen in ${tracedSteps} traced`, mark: '-', tone: 'quiet' };
  }
  if (node.isFed) return { word: 'fed', mark: '=', tone: 'moving' };
  if (node.isReached === undefined) return { word: 'not known', mark: '?', tone: 'quiet' };
  return node.isReached
    ? { word: 'implied', mark: '=', tone: 'moving' }
    : { word: 'not implied', mark: '-', tone: 'quiet' };
}

/** The graph as lines of text: every op with its state and what it takes, the missing edges last. */
export function graphText(graph: WireGraph): string {
  const { run, name, fetch, nodes, edges } = graph;
  const lines = [`run ${run}, variable ${name}, fetch ${fetch ?? 'not known'}`, ''];
  for (const node of nodes) {
    const { mark, word } = runningOf(node, graph);
    lines.push(
      `${mark} ${node.name}  (${node.op}, ${node.role === 'op' ? '' : `${node.role}, `}${word})`,
    );
    for (const { from, kind } of edges.filter(({ to }) => to === node.name)) {
      if (kind !== 'missing') lines.push(`    <- ${kind === 'control' ? '^' : ''}${from}`);
    }
  }
  const missing = edges.filter(({ kind }) => kind === 'missing');
  if (missing.length > 0) lines.push('');
  for (const { from, to } of missing) lines.push(`x missing: control edge ${to} <- ${from}`);
  return `${lines.join('\n')}\n`;
}
