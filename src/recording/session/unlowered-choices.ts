import type { tensorflow } from '../../protobuf/generated/messages.js';
import type { FunctionBody } from './function-bodies.js';

type NodeDef = tensorflow.NodeDef.$Properties;
type Nodes = ReadonlyMap<string, NodeDef>;

/**
 * The ops that an If, While or Case which TensorFlow does not lower may keep from running. Where such an
 * op stands in a branch, TensorFlow's optimizer may make it wait for both sides of the branch's Switches
 * (core/grappler): it is then dead although its branch is alive, and so is what takes its outputs.
 */
export class UnloweredChoices {
  /** By function; undefined stands for the graph. */
  readonly #behind = new Map<FunctionBody | undefined, ReadonlySet<string>>();

  /** @param isInBranch whether an op of the graph stands in a branch or a loop. */
  constructor(nodes: Nodes, bodies: Iterable<FunctionBody>, isInBranch: (op: string) => boolean) {
    const starts = new Map<FunctionBody | undefined, Set<string>>();
    const addStart = (scope: FunctionBody | undefined, op: string): void => {
      const known = starts.get(scope);
      if (known) known.add(op);
      else starts.set(scope, new Set([op]));
    };
    for (const op of unloweredOf(nodes)) if (isInBranch(op)) addStart(undefined, op);
    const holding = new Set<FunctionBody>();
    for (const body of bodies) {
      for (const op of unloweredOf(body.nodes)) {
        addStart(body, op);
        holding.add(body);
      }
    }
    // A Set's iteration takes in what is added on the way.
    for (const { calls } of holding) {
      for (const { caller, op } of calls) {
        addStart(caller, op);
        if (caller) holding.add(caller);
      }
    }
    for (const [scope, ops] of starts) {
      this.#behind.set(scope, opsBehind(scope?.nodes ?? nodes, ops));
    }
  }

  /** @param body the function that the op stands in; undefined for an op of the graph. */
  mayStop(op: string, body: FunctionBody | undefined): boolean {
    if (this.#behind.get(body)?.has(op)) return true;
    const bodies = new Set(body ? [body] : []);
    for (const { calls } of bodies) {
      for (const { caller, op: call } of calls) {
        if (this.#behind.get(caller)?.has(call)) return true;
        if (caller) bodies.add(caller);
      }
    }
    return false;
  }
}

function unloweredOf(nodes: Nodes): string[] {
  return [...nodes].flatMap(([name, { op, attr }]) => {
    const isLowered = attr?._lower_using_switch_merge?.b === true;
    return /^(Stateless)?(If|While|Case)$/.test(op ?? '') && !isLowered ? [name] : [];
  });
}

/** All ops that wait for some of `starts`, by whichever edges. */
function opsBehind(nodes: Nodes, starts: Iterable<string>): ReadonlySet<string> {
  const consumers = new Map<string, string[]>();
  for (const [name, { input }] of nodes) {
    for (const reference of input ?? []) {
      const [from = ''] = reference.replace('^', '').split(':', 1);
      const known = consumers.get(from);
      if (known) known.push(name);
      else consumers.set(from, [name]);
    }
  }
  const behind = new Set<string>();
  for (const start of starts) for (const name of consumers.get(start) ?? []) behind.add(name);
  for (const name of behind) for (const next of consumers.get(name) ?? []) behind.add(next);
  return behind;
}
