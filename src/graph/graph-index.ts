import { FlatlineError } from '../base/errors.js';
import type { Graph, GraphNode, NodeTable } from '../model/graph.js';
import { nearestOps } from './nearest-ops.js';

/** An input or fetch as TensorFlow writes it, taken apart: `name:1`, or `^name` for a control edge. */
export interface TensorReference {
  readonly node: string;
  /** -1 for a control edge. */
  readonly output: number;
}

/** @example parseTensorReference('scope/x:1') // { node: 'scope/x', output: 1 } */
export function parseTensorReference(text: string): TensorReference {
  if (text.startsWith('^')) return { node: text.slice(1), output: -1 };
  const colon = text.lastIndexOf(':');
  const output = colon > 0 ? Number(text.slice(colon + 1)) : Number.NaN;
  if (!Number.isSafeInteger(output) || output < 0) return { node: text, output: 0 };
  return { node: text.slice(0, colon), output };
}

/** A fetch, feed or target that names no op of the graph. */
export class UnknownOpError extends FlatlineError {
  readonly code = 'unknown-op';
  readonly op: string;

  /** @param training what training fetches, where that was asked for; offered when nothing is near. */
  constructor(op: string, nearest: readonly string[], training: readonly string[] = []) {
    super(`the graph has no op named "${op}"`, adviceOf(nearest, training));
    this.op = op;
  }
}

function adviceOf(nearest: readonly string[], training: readonly string[]): string {
  const listed = (names: readonly string[]): string =>
    names.map((name) => `"${name}"`).join(' or ');
  if (nearest.length > 0) return `Did you mean ${listed(nearest)}?`;
  if (training.length > 0) return `What trains in this graph is ${listed(training.slice(0, 3))}.`;
  return 'Check the name.';
}

/** A graph's ops by name. */
export class GraphIndex {
  readonly nodes: NodeTable;

  constructor({ nodes }: Pick<Graph, 'nodes'>) {
    this.nodes = nodes;
  }

  get(name: string): GraphNode | undefined {
    const id = this.nodes.find(name);
    return id === undefined ? undefined : this.nodes.at(id);
  }

  /** @throws UnknownOpError that offers the nearest names. */
  require(name: string): GraphNode {
    const node = this.get(name);
    if (!node) throw new UnknownOpError(name, nearestOps(this.nodes, name));
    return node;
  }
}
