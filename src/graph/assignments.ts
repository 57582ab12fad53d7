import type { Graph, GraphNode } from '../model/graph.js';
import { dependencyClosure } from './dependency-closure.js';
import { GraphIndex, parseTensorReference } from './graph-index.js';

/** What an assign is there for. `apply-gradient` is an optimizer's own write. */
export type AssignPurpose = 'initialize' | 'restore' | 'apply-gradient' | 'update';

/** An op that writes a variable. */
export interface GraphAssign {
  readonly name: string;
  readonly op: string;
  readonly variable: string;
  readonly purpose: AssignPurpose;
}

export interface GraphVariable {
  readonly name: string;
  readonly node: GraphNode;
  /** From the collections; undefined when the graph came without them. */
  readonly trainable: boolean | undefined;
  readonly assigns: readonly GraphAssign[];
  /**
   * Ops that may write it beside its assigns: those that pass it to a function which writes
   * something, and optimizer applies that keep it as a slot of another variable.
   */
  readonly opaqueWriters: readonly string[];
}

export interface GraphAssignments {
  readonly index: GraphIndex;
  readonly variables: ReadonlyMap<string, GraphVariable>;
}

const variableOps = new Set(['Variable', 'VariableV2', 'VarHandleOp', 'AutoReloadVariable']);
const applyOps = /^(Resource)?(Sparse)?Apply[A-Z]/;
const otherAssignOps =
  /^(Assign(Add|Sub)?(VariableOp)?|(Resource)?Scatter(Nd)?(Update|Add|Sub|Mul|Div|Min|Max)|(Resource)?StridedSliceAssign|(Resource)?CountUpTo|NegTrain)$/;

export function isAssignOp(op: string): boolean {
  return applyOps.test(op) || otherAssignOps.test(op);
}

export function isVariableOp(op: string): boolean {
  return variableOps.has(op);
}

/**
 * Finds a graph's variables and, for each, the ops that write it and what for.
 *
 * An assign initialises when a VariableDef names it, or by TensorFlow's own naming
 * (`<variable>/Assign`); it restores when the saver's restore op leads to it, or its value comes
 * from a RestoreV2.
 */
export function findAssignments(graph: Graph): GraphAssignments {
  const index = new GraphIndex(graph);
  const declared = new Map(graph.declaredVariables.map((variable) => [variable.name, variable]));
  const restored =
    graph.restoreOp && index.get(graph.restoreOp)
      ? dependencyClosure(index, [graph.restoreOp], [])
      : new Set<string>();
  const writingFunctions = findWritingFunctions(graph);

  const assignsOf = new Map<string, GraphAssign[]>();
  const opaqueWritersOf = new Map<string, string[]>();
  for (const node of graph.nodes) {
    if (isAssignOp(node.op)) {
      const variable = writtenVariable(index, node);
      if (!variable) continue;
      const purpose = ((): AssignPurpose => {
        if (applyOps.test(node.op)) return 'apply-gradient';
        const isInitializer =
          declared.get(variable)?.initializer === node.name || node.name === `${variable}/Assign`;
        if (isInitializer) return 'initialize';
        return restored.has(node.name) || readsCheckpoint(index, node) ? 'restore' : 'update';
      })();
      append(assignsOf, variable, { name: node.name, op: node.op, variable, purpose });
      if (purpose !== 'apply-gradient') continue;
      for (const slot of node.inputs.slice(1)) {
        const written = handedVariable(index, slot);
        if (written) append(opaqueWritersOf, written, node.name);
      }
    } else if (node.functions.some((name) => writingFunctions.has(name))) {
      for (const input of node.inputs) {
        const variable = handedVariable(index, input);
        if (variable) append(opaqueWritersOf, variable, node.name);
      }
    }
  }

  const variables = new Map<string, GraphVariable>();
  for (const node of graph.nodes) {
    if (!isVariableOp(node.op)) continue;
    variables.set(node.name, {
      name: node.name,
      node,
      trainable: declared.get(node.name)?.trainable,
      assigns: assignsOf.get(node.name) ?? [],
      opaqueWriters: opaqueWritersOf.get(node.name) ?? [],
    });
  }
  return { index, variables };
}

/** Neither initialisation nor restoring: a write that training is there for. */
export function isForTraining({ purpose }: GraphAssign): boolean {
  return purpose === 'apply-gradient' || purpose === 'update';
}

export function trainingAssigns(variable: GraphVariable): GraphAssign[] {
  return variable.assigns.filter(isForTraining);
}

function writtenVariable(index: GraphIndex, assign: GraphNode): string | undefined {
  const [target] = assign.inputs;
  return target === undefined ? undefined : sourceVariable(index, target);
}

/** Ops that only pass on a reference, a handle or a value. */
const passingOps = /^(Ref)?(Identity|Switch|Merge|Enter|Exit|NextIteration)$|^ReadVariableOp$/;
const mergingOps = /^(Ref)?Merge$/;

/** The variable that a reference, handle or value comes from unchanged, if any. */
export function sourceVariable(index: GraphIndex, input: string): string | undefined {
  return originOf(index, input)?.variable.name;
}

/** The variable that an input hands over to be written; a read of its value hands over nothing. */
function handedVariable(index: GraphIndex, input: string): string | undefined {
  const origin = originOf(index, input);
  if (!origin) return undefined;
  const { variable, passedBy } = origin;
  // An Identity passes on a handle, but reads a reference.
  const isRead =
    variable.op === 'VarHandleOp'
      ? passedBy.includes('ReadVariableOp')
      : passedBy.some((op) => !op.startsWith('Ref') && !isAssignOp(op));
  return isRead ? undefined : variable.name;
}

/**
 * Follows an input back to its variable, through the ops that pass it on. What is merged from
 * several branches is a variable's only when every branch leads to it.
 */
function originOf(
  index: GraphIndex,
  input: string,
): { readonly variable: GraphNode; readonly passedBy: readonly string[] } | undefined {
  const passedBy: string[] = [];
  let variable: GraphNode | undefined;
  // A Set's iteration takes in what is added on the way, each input once: loops end.
  const followed = new Set([input]);
  for (const reference of followed) {
    const { node: name, output } = parseTensorReference(reference);
    const node = index.get(name);
    if (!node || output < 0) return undefined;
    if (isVariableOp(node.op)) {
      if (variable && variable !== node) return undefined;
      variable = node;
      continue;
    }
    // Assigns to reference variables pass the reference on.
    if (!passingOps.test(node.op) && !isAssignOp(node.op)) return undefined;
    const [first, ...others] = node.inputs;
    if (first === undefined) return undefined;
    followed.add(first);
    if (mergingOps.test(node.op)) {
      for (const other of others) if (!other.startsWith('^')) followed.add(other);
    }
    passedBy.push(node.op);
  }
  return variable && { variable, passedBy };
}

function readsCheckpoint(index: GraphIndex, assign: GraphNode): boolean {
  let value = assign.inputs[1];
  for (let hops = 0; value !== undefined && hops < 4; hops++) {
    const node = index.get(parseTensorReference(value).node);
    if (!node) return false;
    if (node.op === 'RestoreV2' || node.op === 'Restore') return true;
    if (node.op !== 'Identity') return false;
    value = node.inputs[0];
  }
  return false;
}

/** Functions whose body, or that of a function they call, holds an assign. */
function findWritingFunctions(graph: Graph): ReadonlySet<string> {
  const callers = new Map<string, string[]>();
  const writing = new Set<string>();
  const waiting: string[] = [];
  for (const { name, nodes } of graph.functions) {
    for (const node of nodes) for (const callee of node.functions) append(callers, callee, name);
    if (nodes.some((node) => isAssignOp(node.op))) waiting.push(name);
  }
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (writing.has(name)) continue;
    writing.add(name);
    waiting.push(...(callers.get(name) ?? []));
  }
  return writing;
}

export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
