import type { GraphFunction, NodeTable } from '../model/graph.js';
import {
  type ControlContext,
  type ControlContexts,
  controlContextsOf,
} from './control-contexts.js';
import { dependencyClosure } from './dependency-closure.js';
import { GraphIndex, parseTensorReference } from './graph-index.js';
import type { NodeSet } from './node-set.js';
import { dataInputsOf, opOf } from './tensor-source.js';

/**
 * Whether an op runs with some fetches. `may`: a branch or a loop decides, by values that the graph
 * does not hold. `never`: nothing fetched needs it, or a constant turns its branch off.
 */
export type Certainty = 'always' | 'may' | 'never';

/** What runs with some fetches, and why where it is not plain. */
export interface RunOfOp {
  readonly certainty: Certainty;
  /** Undefined when an edge decides and nothing else. */
  readonly why: string | undefined;
}

const ALWAYS: RunOfOp = { certainty: 'always', why: undefined };
const NEVER: RunOfOp = { certainty: 'never', why: undefined };

/** Which ops of a graph, or of a function's body, TensorFlow runs. */
export class Execution {
  readonly reached: NodeSet;
  readonly #nodes: NodeTable;
  readonly #contexts: ControlContexts;
  readonly #fed: ReadonlySet<string>;

  private constructor(reached: NodeSet, nodes: NodeTable, fed: ReadonlySet<string>) {
    this.reached = reached;
    this.#nodes = nodes;
    this.#contexts = controlContextsOf(nodes);
    this.#fed = fed;
  }

  /**
   * @param fetches tensors or ops.
   * @throws UnknownOpError for a fetch or feed that the graph does not have.
   */
  static ofFetches(
    index: GraphIndex,
    fetches: readonly string[],
    feeds: readonly string[],
  ): Execution {
    const fed = new Set(feeds.map((feed) => parseTensorReference(feed).node));
    return new Execution(dependencyClosure(index, fetches, feeds), index.nodes, fed);
  }

  /** What a call of a function runs: what its results and control results need. */
  static ofFunction({ nodes, results, controlResults }: GraphFunction): Execution {
    const names = [...results, ...controlResults].map((id) => nodes.nameOf(id));
    return new Execution(dependencyClosure(new GraphIndex({ nodes }), names, []), nodes, new Set());
  }

  of(id: number): RunOfOp {
    return this.reached.hasId(id) ? this.#inContext(this.#contexts.of(id)) : NEVER;
  }

  /** The value that a bool tensor always has; undefined where it depends on anything else. */
  constantBool(id: number): boolean | undefined {
    const nodes = this.#nodes;
    let isInverted = false;
    let at = id;
    // No more copies than nodes: a cycle of them ends too.
    for (let hops = 0; hops < nodes.length; hops++) {
      const node = nodes.at(at);
      if (!node || this.#fed.has(node.name)) return undefined;
      if (node.op === 'Const') {
        const value = node.attribute('value');
        const element = value?.kind === 'tensor' ? value.tensor.elements?.[0] : undefined;
        return element === undefined ? undefined : (element !== 0) !== isInverted;
      }
      if (node.op === 'LogicalNot') isInverted = !isInverted;
      else if (node.op !== 'Identity') return undefined;
      const [input] = dataInputsOf(nodes, at);
      if (!input) return undefined;
      at = input.node;
    }
    return undefined;
  }

  #inContext(context: ControlContext): RunOfOp {
    let run = ALWAYS;
    for (const marker of context) {
      if (marker.kind === 'frame') {
        run = { certainty: 'may', why: `when the loop "${marker.frame}" takes a turn` };
        continue;
      }
      const { predicate, isTaken } = marker;
      const id = this.#nodes.find(predicate);
      const value = id === undefined ? undefined : this.constantBool(id);
      if (value === isTaken) continue;
      // A tensor that is fed inside of a branch keeps alive what the branch would not.
      if (value !== undefined && this.#fed.size === 0) {
        return { certainty: 'never', why: `${predicate} is always ${value}` };
      }
      run = { certainty: 'may', why: `when ${predicate} is ${isTaken}` };
    }
    return run;
  }
}

/** Both must happen: the less certain decides, and the outer one is told. */
export function within(outer: RunOfOp, inner: RunOfOp): RunOfOp {
  if (outer.certainty === 'always') return inner;
  if (outer.certainty === 'never' || inner.certainty !== 'never') return outer;
  return inner;
}

/** How a functional op runs the functions it names, each by its attribute. */
export function runOfCall(
  nodes: NodeTable,
  call: number,
  attribute: string,
  place: number,
  execution: Execution,
): RunOfOp | 'opaque' {
  const op = opOf(nodes, call);
  if (attribute === '' || /^(Stateful)?PartitionedCall$|^SymbolicGradient$|^RemoteCall$/.test(op)) {
    return ALWAYS;
  }
  const [decider] = dataInputsOf(nodes, call);
  if (/^(Stateless)?If$/.test(op) && decider) {
    const isTaken = attribute === 'then_branch';
    const value = execution.constantBool(decider.node);
    if (value === isTaken) return ALWAYS;
    const name = decider.node >= 0 ? nodes.nameOf(decider.node) : 'its condition';
    return value === undefined
      ? { certainty: 'may', why: `when ${name} is ${isTaken}` }
      : { certainty: 'never', why: `${name} is always ${value}` };
  }
  if (/^(Stateless)?Case$/.test(op)) {
    return { certainty: 'may', why: `when ${nodes.nameOf(call)} takes branch ${place}` };
  }
  if (/^(Stateless)?While$/.test(op)) {
    if (attribute === 'cond') return ALWAYS;
    return { certainty: 'may', why: `when the loop ${nodes.nameOf(call)} takes a turn` };
  }
  return 'opaque';
}
