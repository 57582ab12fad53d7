import type { GraphAssignments } from '../../graph/assignments.js';
import { sourceVariable } from '../../graph/variable-origin.js';
import type { tensorflow } from '../../protobuf/generated/messages.js';

type GraphDef = tensorflow.GraphDef.$Properties;
type NodeDef = tensorflow.NodeDef.$Properties;

/** An op that calls a function, in the graph itself or in the body of another function. */
interface Call {
  /** Undefined for an op of the graph. */
  readonly caller: FunctionBody | undefined;
  readonly op: string;
  /** What is passed, argument by argument; undefined where that is not known of the op. */
  readonly passed: readonly string[] | undefined;
}

/** One function of a graph's library, with everything that calls it. */
export interface FunctionBody {
  readonly name: string;
  readonly args: readonly string[];
  readonly nodes: ReadonlyMap<string, NodeDef>;
  /** Compiled as a whole, by a compiler that knows no op that makes a variable. */
  readonly isCompiled: boolean;
  readonly calls: readonly Call[];
}

/** How many of an op's inputs come before those it passes on to the functions it calls. */
const ownInputs: Readonly<Record<string, number>> = {
  PartitionedCall: 0,
  StatefulPartitionedCall: 0,
  While: 0,
  StatelessWhile: 0,
  If: 1,
  StatelessIf: 1,
  Case: 1,
  StatelessCase: 1,
};

/** Reads a graph's library, and finds who calls what. */
export function functionBodiesOf({ node, library }: GraphDef): ReadonlyMap<string, FunctionBody> {
  const bodies = new Map<string, FunctionBody & { readonly calls: Call[] }>();
  for (const { signature, nodeDef, attr } of library?.function ?? []) {
    const name = signature?.name ?? '';
    bodies.set(name, {
      name,
      args: (signature?.inputArg ?? []).map((arg) => arg.name ?? ''),
      nodes: new Map((nodeDef ?? []).map((inner) => [inner.name ?? '', inner])),
      isCompiled: attr?._XlaMustCompile?.b === true,
      calls: [],
    });
  }
  const addCalls = (op: NodeDef, caller: FunctionBody | undefined): void => {
    for (const { callee, passed } of calleesOf(op)) {
      bodies.get(callee)?.calls.push({ caller, op: op.name ?? '', passed });
    }
  };
  for (const op of node ?? []) addCalls(op, undefined);
  for (const body of bodies.values()) for (const op of body.nodes.values()) addCalls(op, body);
  return bodies;
}

function calleesOf({ op = '', input, attr }: NodeDef): {
  readonly callee: string;
  readonly passed: readonly string[] | undefined;
}[] {
  const inputs = (input ?? []).filter((reference) => !reference.startsWith('^'));
  const own = ownInputs[op ?? ''];
  const passed = own === undefined ? undefined : inputs.slice(own);
  const named = Object.values(attr ?? {}).flatMap(({ func, list }) =>
    [func, ...(list?.func ?? [])].flatMap((callee) => (callee?.name ? [callee.name] : [])),
  );
  return [
    ...named.map((callee) => ({ callee, passed })),
    // In older graphs a function is called by an op of its own name.
    { callee: op ?? '', passed: inputs },
  ];
}

/** The ops of the graph from which calls lead into a body, whichever way. */
export function entriesOf(body: FunctionBody): ReadonlySet<string> {
  const entries = new Set<string>();
  const bodies = new Set([body]);
  // A Set's iteration takes in what is added on the way.
  for (const { calls } of bodies) {
    for (const { caller, op } of calls) {
      if (caller) bodies.add(caller);
      else entries.add(op);
    }
  }
  return entries;
}

/** Whether a body, or one that leads to it by calls, has a property. */
export function isReachedThrough(
  body: FunctionBody,
  has: (body: FunctionBody) => boolean,
): boolean {
  const bodies = new Set([body]);
  for (const reached of bodies) {
    if (has(reached)) return true;
    for (const { caller } of reached.calls) if (caller) bodies.add(caller);
  }
  return false;
}

/** The variables that a reference may stand for, over all calls of its body. */
interface ReferencedVariables {
  readonly variables: ReadonlySet<string>;
  /** False when some calls pass what is not known. */
  readonly isComplete: boolean;
}

/** Ops that pass on a handle. */
const passingOps = /^(Identity|Switch|Enter|Exit|NextIteration)$/;

/** Follows a handle inside a body back to the variables of the graph that calls pass for it. */
export function variablesBehind(
  reference: string,
  body: FunctionBody,
  assignments: GraphAssignments,
): ReferencedVariables {
  const variables = new Set<string>();
  let isComplete = true;
  const followed = new Set<string>();
  const follow = (at: string | undefined, inside: FunctionBody | undefined): void => {
    if (at === undefined) {
      isComplete = false;
      return;
    }
    if (!inside) {
      const variable = sourceVariable(assignments.index, at);
      if (variable === undefined) isComplete = false;
      else variables.add(variable);
      return;
    }
    const key = `${inside.name} ${at}`;
    if (followed.has(key)) return;
    followed.add(key);
    const [name = ''] = at.split(':', 1);
    const argument = inside.args.indexOf(name);
    if (argument >= 0) {
      for (const { caller, passed } of inside.calls) follow(passed?.[argument], caller);
      return;
    }
    const node = inside.nodes.get(name);
    follow(passingOps.test(node?.op ?? '') ? node?.input?.[0] : undefined, inside);
  };
  follow(reference, body);
  return { variables, isComplete };
}
