import type { RandomOp } from './random-execution.js';

type Functions = ReadonlyMap<string, readonly RandomOp[]>;

/** What TensorFlow's optimizer makes uncertain in a random graph. Names in functions are `function/op`. */
export interface StoppedOps {
  /**
   * Ops of the graph that are an If or While which TensorFlow does not lower to Switch and Merge, and
   * which stands in a cond; or that call functions which have or lead to one.
   */
  readonly stopping: ReadonlySet<string>;
  /** Ops that wait for a stopping op, ops in its functions, and beside one in conds ops in functions. */
  readonly uncounted: ReadonlySet<string>;
  /**
   * Ops that may run less often than the edges tell: the optimizer may kill a stopping op, with what waits
   * for it, and loses edges by which it waits for others.
   */
  readonly doubtful: ReadonlySet<string>;
}

/** @param isInCond whether an op of the graph stands in a cond. */
export function stoppedOpsOf(
  graph: readonly RandomOp[],
  functions: Functions,
  isInCond: (op: string) => boolean,
): StoppedOps {
  const stopping = new Set<string>();
  for (const op of graph) {
    if (leadsToStopping(op, functions, isInCond(op.name))) stopping.add(op.name);
  }
  const areInConds = [...stopping].some(isInCond);
  const behind = opsAlong(graph, stopping);
  const before = opsAlong(reversed(graph), stopping);
  const uncounted = new Set(behind);
  const doubtful = new Set([...behind, ...before]);
  for (const op of graph) {
    const isStopped = stopping.has(op.name) || behind.has(op.name);
    for (const inner of opsInside(op, functions)) {
      if (isStopped || (areInConds && isInCond(op.name))) uncounted.add(inner);
      if (isStopped || before.has(op.name)) doubtful.add(inner);
    }
  }
  return { stopping, uncounted, doubtful };
}

function leadsToStopping(op: RandomOp, functions: Functions, isInside: boolean): boolean {
  const isChoice = op.op === 'If' || op.op === 'While';
  if (isInside && isChoice && !isTrue(op.attributes._lower_using_switch_merge)) return true;
  return bodiesOf(op, functions).some(([, body]) =>
    body.some((inner) => leadsToStopping(inner, functions, true)),
  );
}

function opsInside(op: RandomOp, functions: Functions): string[] {
  return bodiesOf(op, functions).flatMap(([name, body]) =>
    body.flatMap((inner) => [`${name}/${inner.name}`, ...opsInside(inner, functions)]),
  );
}

function bodiesOf({ attributes }: RandomOp, functions: Functions) {
  return Object.values(attributes).flatMap((value) => {
    if (!('func' in value)) return [];
    const { name } = value.func as { readonly name: string };
    return [[name, functions.get(name) ?? []] as const];
  });
}

function isTrue(attribute: object | undefined): boolean {
  return attribute !== undefined && 'b' in attribute && attribute.b === true;
}

/** The ops that edges lead to from some, in a graph whose ops come after those they take. */
function opsAlong(
  graph: readonly Pick<RandomOp, 'name' | 'inputs'>[],
  from: ReadonlySet<string>,
): Set<string> {
  const reached = new Set<string>();
  for (const { name, inputs } of graph) {
    if (inputs.some((input) => from.has(opOf(input)) || reached.has(opOf(input))))
      reached.add(name);
  }
  return reached;
}

/** The same graph with every edge turned round. */
function reversed(graph: readonly RandomOp[]): Pick<RandomOp, 'name' | 'inputs'>[] {
  const consumers = new Map<string, string[]>(graph.map(({ name }) => [name, []]));
  for (const { name, inputs } of graph) {
    for (const input of inputs) consumers.get(opOf(input))?.push(name);
  }
  return graph.map(({ name }) => ({ name, inputs: consumers.get(name) ?? [] })).toReversed();
}

function opOf(reference: string): string {
  return reference.replace('^', '').split(':', 1)[0] ?? '';
}
