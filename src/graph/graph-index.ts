import { editDistance } from '../base/edit-distance.js';
import { FlatlineError } from '../base/errors.js';
import type { Graph, GraphNode, NodeTable } from '../model/graph.js';

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

  constructor(op: string, nearest: readonly string[]) {
    super(
      `the graph has no op named "${op}"`,
      nearest.length > 0
        ? `Did you mean ${nearest.map((name) => `"${name}"`).join(' or ')}?`
        : 'Check the name.',
    );
    this.op = op;
  }
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
    if (!node) throw new UnknownOpError(name, this.#nearest(name));
    return node;
  }

  #nearest(name: string): string[] {
    const scored: { readonly name: string; readonly distance: number }[] = [];
    const limit = Math.max(2, Math.floor(name.length / 3));
    for (let id = 0; id < this.nodes.length; id++) {
      const candidate = this.nodes.nameOf(id);
      const isScopedForm = candidate.endsWith(`/${name}`);
      const distance = isScopedForm ? 0 : editDistance(name, candidate, limit);
      if (distance <= limit) scored.push({ name: candidate, distance });
    }
    return scored
      .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
      .slice(0, 3)
      .map((entry) => entry.name);
  }
}
