import { remember } from '../base/remember.js';
import { CONTROL, DANGLING, type NodeTable } from '../model/graph.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';
import { dataInputOf, dataInputsOf, opOf, type TensorSource } from './tensor-source.js';

const variableOps = new Set(['Variable', 'VariableV2', 'VarHandleOp', 'AutoReloadVariable']);
const applyOps = /^(Resource)?(Sparse)?Apply[A-Z]/;
const otherAssignOps =
  /^(Assign(Add|Sub)?(VariableOp)?|(Resource)?Scatter(Nd)?(Update|Add|Sub|Mul|Div|Min|Max)|(Resource)?StridedSliceAssign|(Resource)?CountUpTo|NegTrain)$/;

/** Whether an op is an optimizer's own write. */
export const isApplyOp = remember((op) => applyOps.test(op));

export const isAssignOp = remember((op) => applyOps.test(op) || otherAssignOps.test(op));

export function isVariableOp(op: string): boolean {
  return variableOps.has(op);
}

/** Ops that only pass on a reference, a handle or a value. */
const passingOps = /^(Ref)?(Identity|Switch|Merge|Enter|Exit|NextIteration)$|^ReadVariableOp$/;
const isMerge = remember((op) => /^(Ref)?Merge$/.test(op));

/** Assigns to reference variables pass the reference on. */
const passesOn = remember((op) => passingOps.test(op) || isAssignOp(op));

/** The variable that a reference, handle or value comes from unchanged, if any. */
export function sourceVariable({ nodes }: GraphIndex, input: string): string | undefined {
  const { node: name, output } = parseTensorReference(input);
  const node = nodes.find(name);
  const origin = node === undefined ? undefined : originOf(nodes, { node, output });
  return origin && nodes.nameOf(origin.variable);
}

/**
 * The node of the variable, or of the argument of a function, that an input hands over to be written;
 * a read of its value hands over nothing.
 */
export function handedVariable(nodes: NodeTable, input: TensorSource): number | undefined {
  const origin = originOf(nodes, input);
  if (!origin) return undefined;
  const { variable, isRead, isCopied } = origin;
  const op = opOf(nodes, variable);
  const isReference = isVariableOp(op) && op !== 'VarHandleOp';
  // An Identity passes on a handle, but reads a reference.
  return isRead || (isReference && isCopied) ? undefined : variable;
}

/** Where a reference, handle or value comes from unchanged. */
export interface Origin {
  /** A variable, or an argument of the function. */
  readonly variable: number;
  /** By a ReadVariableOp. */
  readonly isRead: boolean;
  /** By an op that passes on more than references. */
  readonly isCopied: boolean;
}

function isOrigin(op: string): boolean {
  return op === '_Arg' || isVariableOp(op);
}

/** Of ways that are longer the end is remembered: many may ask along one chain. */
const SHORT_WAY = 8;
const knownOrigins = new WeakMap<NodeTable, Map<number, Origin | 'none'>>();

/**
 * Follows an input back to its variable, or to the argument of a function, through the ops that pass
 * it on. What is merged from several branches is a variable's only when every branch leads to it.
 */
export function originOf(nodes: NodeTable, input: TensorSource): Origin | undefined {
  if (input.output === CONTROL || input.node === DANGLING) return undefined;
  const op = opOf(nodes, input.node);
  if (isOrigin(op)) return { variable: input.node, isRead: false, isCopied: false };
  if (!passesOn(op)) return undefined;
  const straight = straightOrigin(nodes, input.node);
  if (straight) return straight;
  const way = followed(nodes, input.node);
  if (way.nodes.length > SHORT_WAY) rememberWay(nodes, way);
  return way.origin;
}

/** Where a way leads to a variable in a few ops, none of which merges others: as most ways do. */
function straightOrigin(nodes: NodeTable, start: number): Origin | undefined {
  let passed: Origin = { variable: start, isRead: false, isCopied: false };
  let id = start;
  for (let hops = 0; hops < SHORT_WAY && id !== DANGLING; hops++) {
    const op = opOf(nodes, id);
    if (isOrigin(op)) return { ...passed, variable: id };
    if (!passesOn(op) || isMerge(op)) return undefined;
    passed = passedOn(passed, op);
    id = dataInputOf(nodes, id, 0)?.node ?? DANGLING;
  }
  return undefined;
}

interface Way {
  readonly nodes: readonly number[];
  readonly origin: Origin | undefined;
  readonly isBranched: boolean;
}

function followed(nodes: NodeTable, start: number): Way {
  const known = knownOrigins.get(nodes);
  let origin: Origin | undefined;
  let isBranched = false;
  // A Set's iteration takes in what is added on the way, each node once: loops end.
  const met = new Set([start]);
  const wayTo = (end: Origin | undefined): Way => ({ nodes: [...met], origin: end, isBranched });
  let passed: Origin = { variable: start, isRead: false, isCopied: false };
  for (const id of met) {
    const op = opOf(nodes, id);
    const end = isOrigin(op) ? { variable: id, isRead: false, isCopied: false } : known?.get(id);
    if (end === 'none') return wayTo(undefined);
    if (end) {
      if (origin && origin.variable !== end.variable) return wayTo(undefined);
      origin = end;
      const isRead = passed.isRead || end.isRead;
      passed = { variable: end.variable, isRead, isCopied: passed.isCopied || end.isCopied };
      continue;
    }
    if (!passesOn(op)) return wayTo(undefined);
    passed = passedOn(passed, op);
    const merges = isMerge(op);
    isBranched ||= merges;
    const sources = merges ? dataInputsOf(nodes, id) : [dataInputOf(nodes, id, 0)];
    if (sources.length === 0) return wayTo(undefined);
    for (const from of sources) {
      if (from === undefined || from.node === DANGLING) return wayTo(undefined);
      met.add(from.node);
    }
  }
  return wayTo(origin && passed);
}

/** Everything on a way without branches comes from where its first node does, by less ops. */
function rememberWay(nodes: NodeTable, { nodes: way, origin, isBranched }: Way): void {
  const known = knownOrigins.get(nodes) ?? new Map<number, Origin | 'none'>();
  knownOrigins.set(nodes, known);
  const [first] = way;
  if (first === undefined) return;
  if (isBranched || !origin) {
    for (const id of isBranched ? [first] : way) known.set(id, origin ?? 'none');
    return;
  }
  let behind: Origin = { variable: origin.variable, isRead: false, isCopied: false };
  for (let place = way.length - 1; place >= 0; place--) {
    const id = way[place] as number;
    const before = known.get(id);
    if (before && before !== 'none') behind = before;
    else behind = passedOn(behind, opOf(nodes, id));
    known.set(id, behind);
  }
}

/** The same origin, one op further on. */
function passedOn({ variable, isRead, isCopied }: Origin, op: string): Origin {
  if (isOrigin(op) || isAssignOp(op)) return { variable, isRead, isCopied };
  return {
    variable,
    isRead: isRead || op === 'ReadVariableOp',
    isCopied: isCopied || !op.startsWith('Ref'),
  };
}
