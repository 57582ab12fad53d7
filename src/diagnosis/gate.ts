import { type GraphVariable, trainingAssigns } from '../graph/assignments.js';
import type { ControlContexts } from '../graph/control-contexts.js';
import { type GraphIndex, parseTensorReference } from '../graph/graph-index.js';
import type { GraphFacts } from './graph-facts.js';

/** What decides whether the writers of a variable run. */
export interface Gate {
  /** The op that is true or false: a placeholder, where it can be followed back to one. */
  readonly predicate: string;
  /** What it has to be for the writers to run. */
  readonly opensAt: boolean;
  readonly writers: readonly string[];
  /** The control flow around them: `a cond`, `If`. */
  readonly op: string;
}

/**
 * The gate before all writers of a variable that training depends on; undefined when it depends on
 * none, or on one that always runs.
 */
export function gateOfWriters(variable: GraphVariable, facts: GraphFacts): Gate | undefined {
  const { assignments, training } = facts;
  const names = [...trainingAssigns(variable), ...variable.opaqueWriters].map(({ name }) => name);
  const writers = names.filter((name) => training?.reached.has(name));
  const gates = writers.map((name) => gateOf(assignments.index, facts.contexts(), name));
  const [first] = gates;
  const isOther = (gate: (typeof gates)[number]): boolean =>
    gate?.predicate !== first?.predicate || gate?.opensAt !== first?.opensAt;
  if (!first || gates.some(isOther)) return undefined;
  return { ...first, writers };
}

/** The innermost branch that a writer stands in, of a v1 cond or as a functional one. */
function gateOf(
  index: GraphIndex,
  contexts: ControlContexts,
  writer: string,
): Omit<Gate, 'writers'> | undefined {
  const node = index.get(writer);
  if (!node) return undefined;
  if (/^(Stateless)?If$/.test(node.op)) {
    return { predicate: originOf(index, node.inputs[0] ?? ''), opensAt: true, op: node.op };
  }
  const branch = contexts.of(node.id).findLast(({ kind }) => kind === 'branch');
  if (branch?.kind !== 'branch') return undefined;
  return { predicate: branch.predicate, opensAt: branch.isTaken, op: 'a cond' };
}

/** Follows a value back through what only copies it. */
function originOf(index: GraphIndex, reference: string): string {
  let { node: name } = parseTensorReference(reference);
  for (let node = index.get(name); node?.op === 'Identity'; node = index.get(name)) {
    const [input] = node.inputs;
    if (input === undefined) break;
    name = parseTensorReference(input).node;
  }
  return name;
}
