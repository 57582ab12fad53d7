import type { NodeTable } from '../model/graph.js';

/** Some nodes of a table: a byte each, whatever their number. */
export class NodeSet implements Iterable<string> {
  readonly #nodes: NodeTable;
  readonly #members: Uint8Array;
  #size = 0;

  constructor(nodes: NodeTable) {
    this.#nodes = nodes;
    this.#members = new Uint8Array(nodes.length);
  }

  get size(): number {
    return this.#size;
  }

  has(name: string): boolean {
    const id = this.#nodes.find(name);
    return id !== undefined && this.hasId(id);
  }

  hasId(id: number): boolean {
    return this.#members[id] === 1;
  }

  /** @returns false when it was there already. */
  addId(id: number): boolean {
    if (this.#members[id] !== 0) return false;
    this.#members[id] = 1;
    this.#size++;
    return true;
  }

  addAll(other: NodeSet): void {
    for (let id = 0; id < other.#members.length; id++) if (other.hasId(id)) this.addId(id);
  }

  *ids(): Iterable<number> {
    for (let id = this.#members.indexOf(1); id >= 0; id = this.#members.indexOf(1, id + 1)) {
      yield id;
    }
  }

  /** The names of the nodes, in the order of the table. */
  *[Symbol.iterator](): Iterator<string> {
    for (const id of this.ids()) yield this.#nodes.nameOf(id);
  }
}
