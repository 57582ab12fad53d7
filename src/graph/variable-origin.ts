import { CONTROL, DANGLING, type NodeTable } from '../model/graph.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';
import { dataInputsOf, opOf, type TensorSource } from './tensor-source.js';

const variableOps = new Set(['Variable', 'VariableV2', 'VarHandleOp', 'AutoReloadVariable']);
const applyOps = /^(Resource)?(Sparse)?Apply[A-Z]/;
const otherAssignOps =
  /^(Assign(Add|Sub)?(VariableOp)?|(Resource)?Scatter(Nd)?(Update|Add|Sub|Mul|Div|Min|Max)|(Resource)?StridedSliceAssign|(Resource)?CountUpTo|NegTrain)$/;

/** Whether an op is an optimizer's own write. */
export function isApplyOp(op: string): boolean {
  return applyOps.test(op);
}

export function isAssignOp(op: string): boolean {
  return applyOps.test(op) || otherAssignOps.test(op);
}

export function isVariableOp(op: string): boolean {
  return variableOps.has(op);
}

/** Ops that only pass on a reference, a handle or a value. */
const passingOps = /^(Ref)?(Identity|Switch|Merge|Enter|Exit|NextIteration)$|^ReadVariableOp$/;
const mergingOps = /^(Ref)?Merge$/;

/** The variable that a reference, handle or value comes from unchanged, if any. */
export function sourceVariable({ nodes }: GraphIndex, input: string): string | undefined {
  const { node: name, output } = parseTensorReference(input);
  const node = nodes.find(name);
  const origin = node === undefined ? undefined : originOf(nodes, { node, output });
  return origin && nodes.nameOf(origin.variable);
}

/**
 * The node of the variable, or of what else `isOrigin` accepts, that an input hands over to be
 * written; a read of its value hands over nothing.
 */
export function handedVariable(
  nodes: NodeTable,
  input: TensorSource,
  isOrigin: (op: string) => boolean = isVariableOp,
): number | undefined {
  const origin = originOf(nodes, input, isOrigin);
  if (!origin) return undefined;
  const { variable, passedBy } = origin;
  const op = opOf(nodes, variable);
  const isReference = isVariableOp(op) && op !== 'VarHandleOp';
  // An Identity passes on a handle, but reads a reference.
  const isRead = isReference
    ? passedBy.some((passing) => !passing.startsWith('Ref') && !isAssignOp(passing))
    : passedBy.includes('ReadVariableOp');
  return isRead ? undefined : variable;
}

/** What a function may write: its arguments, and the variables that it makes or looks up itself. */
export function isArgumentOrVariable(op: string): boolean {
  return op === '_Arg' || isVariableOp(op);
}

/**
 * Follows an input back to its variable, through the ops that pass it on. What is merged from
 * several branches is a variable's only when every branch leads to it.
 */
export function originOf(
  nodes: NodeTable,
  input: TensorSource,
  isOrigin: (op: string) => boolean = isVariableOp,
): { readonly variable: number; readonly passedBy: readonly string[] } | undefined {
  if (input.output === CONTROL || input.node === DANGLING) return undefined;
  if (isOrigin(opOf(nodes, input.node))) return { variable: input.node, passedBy: [] };
  const passedBy: string[] = [];
  let variable: number | undefined;
  // A Set's iteration takes in what is added on the way, each node once: loops end.
  const followed = new Set([input.node]);
  for (const id of followed) {
    const op = opOf(nodes, id);
    if (isOrigin(op)) {
      if (variable !== undefined && variable !== id) return undefined;
      variable = id;
      continue;
    }
    // Assigns to reference variables pass the reference on.
    if (!passingOps.test(op) && !isAssignOp(op)) return undefined;
    const [first, ...others] = dataInputsOf(nodes, id);
    if (first === undefined || first.node === DANGLING) return undefined;
    followed.add(first.node);
    if (mergingOps.test(op)) {
      for (const other of others) {
        if (other.node === DANGLING) return undefined;
        followed.add(other.node);
      }
    }
    passedBy.push(op);
  }
  return variable === undefined ? undefined : { variable, passedBy };
}
