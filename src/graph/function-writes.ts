import { DANGLING, type FunctionCall, type Graph, type GraphFunction } from '../model/graph.js';
import { customOps } from './custom-ops.js';
import { dataInputsOf, opOf, type TensorSource } from './tensor-source.js';
import { handedVariable, isAssignOp, originOf } from './variable-origin.js';

/** What a function writes: some of its arguments, or it is not known which. */
type Written = ReadonlySet<number> | 'any';

/**
 * The calls that hand a variable to a function which writes it, with the inputs that may be written.
 *
 * Where it is not known which argument an input becomes (a dataset's function, say), every input
 * counts as one that may be written when the function writes anything.
 */
export function* writingCalls(graph: Graph): Generator<readonly [number, TensorSource[]]> {
  const written = writtenArguments(graph.functions);
  for (const [id, calls] of graph.nodes.calls) {
    const inputs = writtenInputs(graph, id, calls, written);
    if (inputs.length > 0) yield [id, inputs];
  }
}

/** Grows until nothing changes: a function also writes what the functions it calls write. */
function writtenArguments(functions: readonly GraphFunction[]): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  const callers = new Map<string, GraphFunction[]>();
  for (const caller of functions) {
    for (const calls of caller.nodes.calls.values()) {
      for (const { name } of calls) {
        const known = callers.get(name);
        if (known) known.push(caller);
        else callers.set(name, [caller]);
      }
    }
  }
  // A Set's iteration takes in what is added on the way; one that changed is asked for again.
  const waiting = new Set(functions);
  for (const body of waiting) {
    waiting.delete(body);
    const before = written.get(body.name);
    const now = writtenByBody(body, written);
    if (sizeOf(now) === sizeOf(before)) continue;
    written.set(body.name, now);
    for (const caller of callers.get(body.name) ?? []) waiting.add(caller);
  }
  return written;
}

function sizeOf(written: Written | undefined): number {
  return written === 'any' ? Number.POSITIVE_INFINITY : (written?.size ?? 0);
}

function writtenByBody(
  { nodes, argumentCount }: GraphFunction,
  written: ReadonlyMap<string, Written>,
): Written {
  const found = new Set<number>();
  for (let id = argumentCount; id < nodes.length; id++) {
    const targets = isAssignOp(opOf(nodes, id))
      ? dataInputsOf(nodes, id).slice(0, 1)
      : writtenInputs({ nodes }, id, nodes.calls.get(id) ?? [], written);
    for (const target of targets) {
      const origin = target.node === DANGLING ? undefined : originOf(nodes, target);
      if (!origin) return 'any';
      // A variable that the body makes or looks up by itself is nobody's argument.
      if (origin.variable < argumentCount) found.add(origin.variable);
    }
  }
  for (const id of customOps(nodes)) {
    for (const input of dataInputsOf(nodes, id)) {
      const handed = handedVariable(nodes, input);
      if (handed !== undefined && handed < argumentCount) found.add(handed);
    }
  }
  return found;
}

function writtenInputs(
  { nodes }: Pick<Graph, 'nodes'>,
  id: number,
  calls: readonly FunctionCall[],
  written: ReadonlyMap<string, Written>,
): TensorSource[] {
  const inputs = dataInputsOf(nodes, id);
  const firstArgument = firstArgumentInput(opOf(nodes, id), calls);
  const mayBeWritten = new Set<TensorSource>();
  for (const { name } of calls) {
    const byFunction = written.get(name);
    if (!byFunction || sizeOf(byFunction) === 0) continue;
    for (const [place, input] of inputs.entries()) {
      const isWritten =
        firstArgument === undefined ||
        byFunction === 'any' ||
        byFunction.has(place - firstArgument);
      if (isWritten) mayBeWritten.add(input);
    }
  }
  return [...mayBeWritten];
}

/** The input that becomes a called function's first argument; undefined where that is not known. */
export function firstArgumentInput(op: string, calls: readonly FunctionCall[]): number | undefined {
  if (calls.some(({ attribute }) => attribute === '')) return 0;
  if (/^(Stateful)?PartitionedCall$|^(Stateless)?While$|^RemoteCall$/.test(op)) return 0;
  return /^(Stateless)?(If|Case)$/.test(op) ? 1 : undefined;
}
