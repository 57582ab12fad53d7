import { type GraphVariable, trainingAssigns } from '../graph/assignments.js';
import { type GraphIndex, parseTensorReference } from '../graph/graph-index.js';
import type { GraphFacts } from './graph-facts.js';

/** What decides whether the writers of a variable run. */
export interface Gate {
  /** The op that is true or false: a placeholder, where it can be followed back to one. */
  readonly predicate: string;
  readonly writers: readonly string[];
  /** The control flow around them: `Switch`, `If`. */
  readonly op: string;
}

/**
 * The gate before all writers of a variable that training depends on; undefined when it depends on
 * none, or on one that always runs.
 */
export function gateOfWriters(
  variable: GraphVariable,
  { assignments, training }: GraphFacts,
): Gate | undefined {
  const { index } = assignments;
  const names = [...trainingAssigns(variable), ...variable.opaqueWriters].map(({ name }) => name);
  const writers = names.filter((name) => training?.reached.has(name));
  const gates = writers.map((name) => gateOf(index, name));
  const [first] = gates;
  if (!first || gates.some((gate) => gate?.predicate !== first.predicate)) return undefined;
  return { ...first, writers };
}

const switchOp = /^(Ref)?Switch$/;
const passingOp = /^(Ref)?Identity$/;

/** In v1 control flow what stands in a branch takes its inputs, or a control edge, of a Switch. */
function gateOf(index: GraphIndex, writer: string): Omit<Gate, 'writers'> | undefined {
  const node = index.get(writer);
  if (!node) return undefined;
  if (/^(Stateless)?If$/.test(node.op)) {
    return { predicate: originOf(index, node.inputs[0] ?? ''), op: node.op };
  }
  for (const input of node.inputs) {
    let at = index.get(parseTensorReference(input).node);
    while (at && passingOp.test(at.op)) {
      at = index.get(parseTensorReference(at.inputs[0] ?? '').node);
    }
    if (at && switchOp.test(at.op)) {
      return { predicate: originOf(index, at.inputs[1] ?? ''), op: at.op };
    }
  }
  return undefined;
}

/** Follows a value back through what only passes it on. */
function originOf(index: GraphIndex, reference: string): string {
  let { node: name } = parseTensorReference(reference);
  for (let node = index.get(name); node && passes(node.op); node = index.get(name)) {
    const [input] = node.inputs;
    if (input === undefined) break;
    name = parseTensorReference(input).node;
  }
  return name;
}

function passes(op: string): boolean {
  return passingOp.test(op) || switchOp.test(op);
}
