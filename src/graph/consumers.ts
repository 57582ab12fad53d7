import { CONTROL, DANGLING, type NodeTable } from '../model/graph.js';
import { NodeSet } from './node-set.js';

/** Graphs are immutable, and many ask for the same. */
const known = new WeakMap<NodeTable, Consumers>();

/** The consumers of a table's nodes, worked out once. */
export function consumersOf(nodes: NodeTable): Consumers {
  let consumers = known.get(nodes);
  if (!consumers) {
    consumers = new Consumers(nodes);
    known.set(nodes, consumers);
  }
  return consumers;
}

/** A graph's edges the other way round: from each node to those that take something of it. */
export class Consumers {
  readonly #nodes: NodeTable;
  /** The inputs that take of node `id` stand at `first[id]` up to `first[id + 1]`, exclusive. */
  readonly first: Int32Array;
  /** The nodes whose inputs they are. */
  readonly consumers: Int32Array;
  /** The places of the inputs in the table's columns. */
  readonly inputs: Int32Array;

  constructor(nodes: NodeTable) {
    this.#nodes = nodes;
    const { length, firstInput, inputNodes } = nodes;
    // A counting sort of the inputs by the node they come from.
    this.first = new Int32Array(length + 1);
    for (let input = 0; input < inputNodes.length; input++) {
      const from = inputNodes[input] as number;
      if (from !== DANGLING) this.first[from + 1] = (this.first[from + 1] as number) + 1;
    }
    for (let id = 0; id < length; id++) {
      this.first[id + 1] = (this.first[id + 1] as number) + (this.first[id] as number);
    }
    const total = this.first[length] as number;
    this.consumers = new Int32Array(total);
    this.inputs = new Int32Array(total);
    const next = this.first.slice(0, length);
    for (let id = 0; id < length; id++) {
      const end = firstInput[id + 1] as number;
      for (let input = firstInput[id] as number; input < end; input++) {
        const from = inputNodes[input] as number;
        if (from === DANGLING) continue;
        const place = next[from] as number;
        next[from] = place + 1;
        this.consumers[place] = id;
        this.inputs[place] = input;
      }
    }
  }

  /** Whether anything takes a value of a node, and does not only wait for it. */
  isValueTaken(id: number): boolean {
    const end = this.first[id + 1] as number;
    for (let place = this.first[id] as number; place < end; place++) {
      if (this.#nodes.inputOutputs[this.inputs[place] as number] !== CONTROL) return true;
    }
    return false;
  }

  /**
   * Everything that depends on some nodes, those included.
   *
   * @param options.passes says which nodes are gone beyond; the others are met and not passed.
   * @param options.dataOnly leaves control edges out.
   */
  dependents(
    starts: Iterable<number>,
    options: { readonly passes?: (node: number) => boolean; readonly dataOnly?: boolean } = {},
  ): NodeSet {
    const { passes, dataOnly } = options;
    const met = new NodeSet(this.#nodes);
    const waiting: number[] = [];
    for (const start of starts) if (met.addId(start)) waiting.push(start);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (passes && !passes(id)) continue;
      const end = this.first[id + 1] as number;
      for (let place = this.first[id] as number; place < end; place++) {
        const output = this.#nodes.inputOutputs[this.inputs[place] as number];
        if (dataOnly && output === CONTROL) continue;
        const consumer = this.consumers[place] as number;
        if (met.addId(consumer)) waiting.push(consumer);
      }
    }
    return met;
  }
}
