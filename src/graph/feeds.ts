import { CONTROL } from '../model/graph.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';

/** The tensors that are fed, and which edges of the graph they cut. */
export class Feeds {
  /** The fed outputs of each fed node. */
  readonly #outputs = new Map<number, Set<number>>();
  readonly #placeholders = new Set<number>();

  /** @throws UnknownOpError for a feed that the graph does not have. */
  constructor(index: GraphIndex, feeds: readonly string[]) {
    for (const feed of feeds) {
      const { node: name, output } = parseTensorReference(feed);
      const node = index.require(name);
      const outputs = this.#outputs.get(node.id);
      if (outputs) outputs.add(output);
      else this.#outputs.set(node.id, new Set([output]));
      if (/^Placeholder(V2)?$/.test(node.op) && output === 0) this.#placeholders.add(node.id);
    }
  }

  get nodes(): Iterable<number> {
    return this.#outputs.keys();
  }

  /**
   * Whether an edge that comes from an output of a node, or from `CONTROL`, leads nowhere: a fed
   * tensor is given, and a fed placeholder is gone with its control edges.
   */
  cuts(node: number, output: number): boolean {
    const outputs = this.#outputs.get(node);
    if (!outputs) return false;
    return output === CONTROL ? this.#placeholders.has(node) : outputs.has(output);
  }
}
