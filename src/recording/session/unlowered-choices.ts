import type { tensorflow } from '../../protobuf/generated/messages.js';
import { entriesOf, type FunctionBody } from './function-bodies.js';
import type { GraphWriter } from './graph-writers.js';

type NodeDef = tensorflow.NodeDef.$Properties;
type Nodes = ReadonlyMap<string, NodeDef>;

/**
 * Every If, While and Case that TensorFlow runs itself, and does not lower to Switch and Merge, although it
 * stands in a branch, a loop or a function: what runs around it hangs on how TensorFlow's optimizer goes about.
 *
 * An edge in its functions by which an op waits for an argument becomes an input of the choice itself: the
 * first output of whatever makes the argument, by the passes functional-to-region and region-to-functional
 * (core/transforms). Where that is a Switch, and not a copy of what it gives, the first output is that of the
 * branch not taken. The choice is then dead although its branch is alive, and so is what takes its outputs.
 * Edges by which it waits for other ops get lost, and then these may not run. A counter beside it, or in it,
 * may decide whether there is such an edge, or such a copy.
 */
export class UnloweredChoices {
  /** Ops of the graph: such choices, and those that call functions which lead to some. */
  readonly #stopping: ReadonlySet<string>;
  readonly #behind: ReadonlySet<string>;
  /** Whether some of them stand in a branch or a loop of the graph itself. */
  readonly #areInBranches: boolean;
  readonly #isInBranch: (op: string) => boolean;

  /** @param isInBranch whether an op of the graph stands in a branch or a loop. */
  constructor(nodes: Nodes, bodies: Iterable<FunctionBody>, isInBranch: (op: string) => boolean) {
    const stopping = new Set(unloweredOf(nodes).filter(isInBranch));
    for (const body of bodies) {
      if (unloweredOf(body.nodes).length === 0) continue;
      for (const entry of entriesOf(body)) stopping.add(entry);
    }
    this.#stopping = stopping;
    this.#behind = opsBehind(nodes, stopping);
    this.#areInBranches = [...stopping].some(isInBranch);
    this.#isInBranch = isInBranch;
  }

  /** Whether one of them may keep a writer from running, or its counter would stand where it matters. */
  mayStop({ place, entries }: GraphWriter): boolean {
    const isBeside = (entry: string): boolean =>
      this.#stopping.has(entry) || (this.#areInBranches && this.#isInBranch(entry));
    return [...entries].some(
      (entry) => this.#behind.has(entry) || (place.body !== undefined && isBeside(entry)),
    );
  }
}

function unloweredOf(nodes: Nodes): string[] {
  return [...nodes].flatMap(([name, node]) => (isChoice(node) && !isLowered(node) ? [name] : []));
}

function isChoice({ op }: NodeDef): boolean {
  return /^(Stateless)?(If|While|Case)$/.test(op ?? '');
}

function isLowered({ attr }: NodeDef): boolean {
  return attr?._lower_using_switch_merge?.b === true;
}

/** All ops that wait for some of `starts`, by whichever edges. */
function opsBehind(nodes: Nodes, starts: ReadonlySet<string>): ReadonlySet<string> {
  const behind = new Set<string>();
  if (starts.size === 0) return behind;
  const consumers = new Map<string, string[]>();
  for (const [name, { input }] of nodes) {
    for (const reference of input ?? []) {
      const [from = ''] = reference.replace('^', '').split(':', 1);
      const known = consumers.get(from);
      if (known) known.push(name);
      else consumers.set(from, [name]);
    }
  }
  // A Set's iteration takes in what is added on the way.
  for (const start of starts) for (const name of consumers.get(start) ?? []) behind.add(name);
  for (const name of behind) for (const next of consumers.get(name) ?? []) behind.add(next);
  return behind;
}
