import { CONTROL, DANGLING, type NodeTable } from '../model/graph.js';
import { type Consumers, consumersOf } from './consumers.js';
import { predicateOf } from './predicates.js';

/**
 * What decides whether, and how often, a node runs: the branch of a v1 `cond`, or the frame of a v1
 * `while_loop`.
 */
export type ControlMarker =
  | { readonly kind: 'branch'; readonly predicate: string; readonly isTaken: boolean }
  | { readonly kind: 'frame'; readonly frame: string };

/** From the outermost to the innermost; empty for what every run computes once. */
export type ControlContext = readonly ControlMarker[];

const NOWHERE: ControlContext = [];

/** No program nests deeper. What stands there is only known to stand this deep. */
export const DEEPEST = 64;

/**
 * The control context of every node, by v1 control flow's own rule: a dead input makes a node dead,
 * but a Merge lives by any of its inputs; Enter goes into a frame and Exit out of it
 * (tensorflow/core/common_runtime/executor.cc).
 *
 * One pass over the edges. What stands on a cycle outside of loops has no context.
 */
export class ControlContexts {
  readonly #nodes: NodeTable;
  /** By node the place of its context in `#known`; undefined in a graph without control flow. */
  readonly #contexts: Int32Array | undefined;
  readonly #known: ControlContext[] = [NOWHERE];
  readonly #places = new Map<string, number>([['', 0]]);
  readonly #unions = new Map<string, number>();

  constructor(nodes: NodeTable) {
    this.#nodes = nodes;
    const hasControlFlow = nodes.ops.some((op) => /^(Ref)?(Switch|Enter)$/.test(op));
    this.#contexts = hasControlFlow ? this.#compute(consumersOf(nodes)) : undefined;
  }

  of(node: number): ControlContext {
    const place = this.#contexts?.[node];
    return place === undefined ? NOWHERE : (this.#known[place] ?? NOWHERE);
  }

  /** Whether two nodes run together or not at all, and equally often. */
  areEqual(node: number, other: number): boolean {
    return this.#contexts === undefined || this.#contexts[node] === this.#contexts[other];
  }

  /**
   * Whether all that a node takes is alive or dead together: a control edge carries the node's whole
   * context, or every data edge does.
   */
  isGuarded(node: number): boolean {
    const own = this.#contexts?.[node];
    if (own === undefined || own === 0) return true;
    const { firstInput, inputNodes, inputOutputs } = this.#nodes;
    const end = firstInput[node + 1] as number;
    let isWhole = true;
    for (let input = firstInput[node] as number; input < end; input++) {
      const from = inputNodes[input] as number;
      const given = from === DANGLING ? 0 : this.#along(input, this.#contexts?.[from] ?? 0);
      if (inputOutputs[input] !== CONTROL) isWhole &&= given === own;
      else if (given === own) return true;
    }
    return isWhole;
  }

  #compute(consumers: Consumers): Int32Array {
    const { length, firstInput, inputNodes } = this.#nodes;
    const contexts = new Int32Array(length);
    const { order, isBackEdge } = orderOf(this.#nodes, consumers);
    for (const node of order) {
      const op = this.#opOf(node);
      const isMerge = /^(Ref)?Merge$/.test(op);
      let place = -1;
      const end = firstInput[node + 1] as number;
      for (let input = firstInput[node] as number; input < end; input++) {
        const from = inputNodes[input] as number;
        if (from === DANGLING || isBackEdge(input)) continue;
        const given = this.#along(input, contexts[from] as number);
        if (place < 0) place = given;
        else place = isMerge ? this.#shared(place, given) : this.#union(place, given);
      }
      contexts[node] = this.#after(node, op, Math.max(0, place));
    }
    return contexts;
  }

  #opOf(node: number): string {
    const { ops, opIds } = this.#nodes;
    return ops[opIds[node] as number] as string;
  }

  /** The context that an edge carries: out of a Switch, that of the branch. */
  #along(input: number, place: number): number {
    const from = this.#nodes.inputNodes[input] as number;
    const output = this.#nodes.inputOutputs[input] as number;
    if (output === CONTROL || !/^(Ref)?Switch$/.test(this.#opOf(from))) return place;
    const predicate = predicateOf(this.#nodes, from);
    // A loop's own Switch only says whether another turn follows.
    if (predicate === undefined) return place;
    return this.#with(place, { kind: 'branch', predicate, isTaken: output === 1 });
  }

  #after(node: number, op: string, place: number): number {
    if (/^(Ref)?Enter$/.test(op)) {
      const name = this.#nodes.at(node)?.attribute('frame_name');
      const frame = name?.kind === 'text' ? name.text : this.#nodes.nameOf(node);
      return this.#with(place, { kind: 'frame', frame });
    }
    if (!/^(Ref)?Exit$/.test(op)) return place;
    const context = this.#known[place] ?? NOWHERE;
    const innermost = context.findLastIndex(({ kind }) => kind === 'frame');
    return innermost < 0 ? place : this.#intern(context.slice(0, innermost));
  }

  #with(place: number, marker: ControlMarker): number {
    const context = this.#known[place] ?? NOWHERE;
    const key = keyOf(marker);
    return context.length >= DEEPEST || context.some((known) => keyOf(known) === key)
      ? place
      : this.#intern([...context, marker]);
  }

  #union(one: number, other: number): number {
    if (one === other || other === 0) return one;
    if (one === 0) return other;
    const key = `${one} ${other}`;
    let union = this.#unions.get(key);
    if (union === undefined) {
      union = one;
      for (const marker of this.#known[other] ?? NOWHERE) union = this.#with(union, marker);
      this.#unions.set(key, union);
    }
    return union;
  }

  #shared(one: number, other: number): number {
    if (one === other) return one;
    const keys = new Set((this.#known[other] ?? NOWHERE).map(keyOf));
    return this.#intern((this.#known[one] ?? NOWHERE).filter((marker) => keys.has(keyOf(marker))));
  }

  #intern(context: ControlContext): number {
    const key = context.map(keyOf).sort().join('\n');
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#known.push(context) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

/** Graphs are immutable, and every fetch of one asks for the same. */
const known = new WeakMap<NodeTable, ControlContexts>();

/** The control contexts of a table's nodes, worked out once. */
export function controlContextsOf(nodes: NodeTable): ControlContexts {
  let contexts = known.get(nodes);
  if (!contexts) {
    contexts = new ControlContexts(nodes);
    known.set(nodes, contexts);
  }
  return contexts;
}

/** `in the loop "training"`, `in the branch that runs when is_training is true`. */
export function placeText(context: ControlContext): string {
  const innermost = context.at(-1);
  if (!innermost) return 'outside of all branches and loops';
  return innermost.kind === 'frame'
    ? `in the loop "${innermost.frame}"`
    : `in the branch that runs when ${innermost.predicate} is ${innermost.isTaken}`;
}

function keyOf(marker: ControlMarker): string {
  return marker.kind === 'frame'
    ? `frame ${marker.frame}`
    : `branch ${marker.isTaken} ${marker.predicate}`;
}

/** The nodes with their inputs before them; edges that close a loop's turn are left out. */
function orderOf(
  nodes: NodeTable,
  { first, consumers, inputs }: Consumers,
): { readonly order: Int32Array; readonly isBackEdge: (input: number) => boolean } {
  const { length, firstInput, inputNodes, ops, opIds } = nodes;
  const isNextIteration = ops.map((op) => /^(Ref)?NextIteration$/.test(op));
  const isBackEdge = (input: number): boolean =>
    isNextIteration[opIds[inputNodes[input] as number] as number] === true;
  // Kahn's algorithm.
  const waitingFor = new Int32Array(length);
  const order = new Int32Array(length);
  let ordered = 0;
  for (let node = 0; node < length; node++) {
    const end = firstInput[node + 1] as number;
    let needed = 0;
    for (let input = firstInput[node] as number; input < end; input++) {
      if (inputNodes[input] !== DANGLING && !isBackEdge(input)) needed++;
    }
    waitingFor[node] = needed;
    if (needed === 0) order[ordered++] = node;
  }
  for (let at = 0; at < ordered; at++) {
    const node = order[at] as number;
    const end = first[node + 1] as number;
    for (let place = first[node] as number; place < end; place++) {
      if (isBackEdge(inputs[place] as number)) continue;
      const consumer = consumers[place] as number;
      waitingFor[consumer] = (waitingFor[consumer] as number) - 1;
      if (waitingFor[consumer] === 0) order[ordered++] = consumer;
    }
  }
  return { order: order.subarray(0, ordered), isBackEdge };
}
