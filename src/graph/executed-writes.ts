import { CONTROL, type Graph, type GraphFunction, type NodeTable } from '../model/graph.js';
import type { GraphAssignments } from './assignments.js';
import { customOps } from './custom-ops.js';
import { Execution, type RunOfOp, runOfCall, within } from './execution.js';
import { firstArgumentInput } from './function-writes.js';
import { dataInputsOf, opOf, type TensorSource } from './tensor-source.js';
import { handedVariable, isAssignOp, originOf } from './variable-origin.js';

/** A write of a variable, by an op of the graph or of a function that it calls. */
export interface ExecutedWrite {
  /** The node of the graph itself that writes, or whose call leads to the op that does. */
  readonly writer: number;
  /** The op; inside of functions with the calls that lead to it: `call > function > op`. */
  readonly assign: string;
  readonly op: string;
  /** Undefined where it is not known which variable a function is handed. */
  readonly variable: string | undefined;
  readonly run: RunOfOp;
}

/** Unreached ops of a body that have side effects: some of TensorFlow's executors run them all the same. */
const LOOSE: RunOfOp = {
  certainty: 'may',
  why: "nothing of its function's results needs it",
};
/** An op of a library that TensorFlow does not bring along. */
const CUSTOM: RunOfOp = {
  certainty: 'may',
  why: 'if it writes what it takes: TensorFlow does not know this op',
};
const OPAQUE: RunOfOp = {
  certainty: 'may',
  why: 'when whoever calls its function calls it: a dataset, for instance',
};

/** A body to look into, with the variables its arguments stand for. */
interface Visit {
  /** The call in the graph itself that leads here. */
  readonly writer: number;
  readonly body: GraphFunction;
  readonly variables: readonly (string | undefined)[];
  readonly path: string;
  readonly run: RunOfOp;
  /** Whether ops that nothing needs may run for their side effects. */
  readonly keepsLoose: boolean;
}

/**
 * Every write that runs, or may run, with an execution of the graph: the assigns it reaches, and those
 * inside of the functions that it calls, however deep. Which variable a function's argument is
 * follows from the call.
 */
export function executedWrites(
  graph: Graph,
  { variables }: GraphAssignments,
  execution: Execution,
): ExecutedWrite[] {
  const writes: ExecutedWrite[] = [];
  const custom = new Set(customOps(graph.nodes));
  for (const { name: variable, assigns, opaqueWriters } of variables.values()) {
    for (const { id, name, op } of assigns) {
      const run = execution.of(id);
      if (run.certainty !== 'never') writes.push({ writer: id, assign: name, op, variable, run });
    }
    for (const { id, name } of opaqueWriters) {
      const run = execution.of(id);
      if (run.certainty === 'never' || !custom.has(id)) continue;
      const op = opOf(graph.nodes, id);
      writes.push({ writer: id, assign: name, op, variable, run: within(run, CUSTOM) });
    }
  }
  const functions = new Map(graph.functions.map((body) => [body.name, body]));
  const visits: Visit[] = [];
  for (const call of graph.nodes.calls.keys()) {
    const run = execution.of(call);
    if (run.certainty === 'never') continue;
    const handed = (source: TensorSource): string | undefined => {
      const origin = source.node < 0 ? undefined : originOf(graph.nodes, source);
      return origin && graph.nodes.nameOf(origin.variable);
    };
    const place = { writer: call, path: '' };
    visits.push(...visitsOf(graph.nodes, call, execution, run, place, handed, functions));
  }
  const seen = new Set<string>();
  // An array's iteration takes in what is added on the way; each body once for the same variables.
  for (const visit of visits) {
    const key = JSON.stringify([visit.body.name, visit.variables, visit.run.certainty]);
    if (seen.has(key)) continue;
    seen.add(key);
    lookInto(visit, functions, writes, visits);
  }
  return writes;
}

/** Bodies are asked for again with each call, and are the same each time. */
const knownBodies = new WeakMap<GraphFunction, Execution>();

function bodyExecution(body: GraphFunction): Execution {
  let execution = knownBodies.get(body);
  if (!execution) {
    execution = Execution.ofFunction(body);
    knownBodies.set(body, execution);
  }
  return execution;
}

function lookInto(
  { writer, body, variables, path, run, keepsLoose }: Visit,
  functions: ReadonlyMap<string, GraphFunction>,
  writes: ExecutedWrite[],
  visits: Visit[],
): void {
  const { nodes, argumentCount } = body;
  const execution = bodyExecution(body);
  const variableOf = (source: TensorSource): string | undefined => {
    const origin = source.node < 0 ? undefined : originOf(nodes, source);
    return origin && origin.variable < argumentCount ? variables[origin.variable] : undefined;
  };
  const runOf = (id: number): RunOfOp => {
    const own = execution.of(id);
    return within(run, own.certainty === 'never' && !own.why && keepsLoose ? LOOSE : own);
  };
  for (let id = argumentCount; id < nodes.length; id++) {
    const op = opOf(nodes, id);
    if (!isAssignOp(op)) continue;
    const own = runOf(id);
    const [target] = dataInputsOf(nodes, id);
    if (own.certainty === 'never' || !target || target.output === CONTROL) continue;
    writes.push({
      writer,
      assign: `${path} > ${nodes.nameOf(id)}`,
      op,
      variable: variableOf(target),
      run: own,
    });
  }
  for (const id of customOps(nodes)) {
    const own = runOf(id);
    if (own.certainty === 'never') continue;
    for (const input of dataInputsOf(nodes, id)) {
      const handed = handedVariable(nodes, input);
      const variable = handed === undefined ? undefined : variableOf({ node: handed, output: 0 });
      if (variable === undefined) continue;
      const assign = `${path} > ${nodes.nameOf(id)}`;
      writes.push({ writer, assign, op: opOf(nodes, id), variable, run: within(own, CUSTOM) });
    }
  }
  for (const call of nodes.calls.keys()) {
    const own = runOf(call);
    if (own.certainty === 'never') continue;
    const place = { writer, path: `${path} > ` };
    visits.push(...visitsOf(nodes, call, execution, own, place, variableOf, functions));
  }
}

function visitsOf(
  nodes: NodeTable,
  call: number,
  execution: Execution,
  run: RunOfOp,
  { writer, path }: Pick<Visit, 'writer' | 'path'>,
  variableOf: (source: TensorSource) => string | undefined,
  functions: ReadonlyMap<string, GraphFunction>,
): Visit[] {
  const calls = nodes.calls.get(call) ?? [];
  const first = firstArgumentInput(opOf(nodes, call), calls);
  const handed = first === undefined ? [] : dataInputsOf(nodes, call).slice(first).map(variableOf);
  return calls.flatMap(({ attribute, name }, place) => {
    const body = functions.get(name);
    if (!body) return [];
    const called = runOfCall(nodes, call, attribute, place, execution);
    return [
      {
        writer,
        body,
        variables: handed,
        path: `${path}${nodes.nameOf(call)} > ${name}`,
        run: called === 'opaque' ? within(run, OPAQUE) : within(run, called),
        // If, Case and While become Switch and Merge, with only what their results need.
        keepsLoose: called === 'opaque' || attribute === 'f' || attribute === '',
      },
    ];
  });
}
