import type { AssignPurpose, GraphAssignments } from '../../graph/assignments.js';
import { controlContextsOf } from '../../graph/control-contexts.js';
import { dependencyClosure } from '../../graph/dependency-closure.js';
import { parseTensorReference } from '../../graph/graph-index.js';
import type { NodeSet } from '../../graph/node-set.js';
import { isApplyOp, isAssignOp } from '../../graph/variable-origin.js';
import type { tensorflow } from '../../protobuf/generated/messages.js';
import {
  entriesOf,
  type FunctionBody,
  functionBodiesOf,
  isReachedThrough,
  variablesBehind,
} from './function-bodies.js';
import { UnloweredChoices } from './unlowered-choices.js';
import { writtenInputs } from './written-inputs.js';

type NodeDef = tensorflow.NodeDef.$Properties;

const STOPPED = 'an If, While or Case that TensorFlow does not lower stands before it or beside it';

/** Where an op stands: in the graph, or in the body of a function. */
export interface OpPlace {
  readonly body: string | undefined;
  readonly op: string;
}

/** An op that writes a variable, and which variable that is. */
export interface GraphWriter {
  /** `op`, or `function/op` for one in a function's body. */
  readonly name: string;
  readonly variable: string;
  readonly purpose: AssignPurpose;
  readonly place: OpPlace;
  /** The ops of the graph by which a run gets to it: itself, or those that call the function. */
  readonly entries: ReadonlySet<string>;
  /** Why its runs cannot be counted, if so. */
  readonly unobservedBecause: string | undefined;
}

export interface GraphWriters {
  readonly writers: readonly GraphWriter[];
  /** False when something in the graph writes a variable, and nothing tells which. */
  readonly isComplete: boolean;
}

/**
 * Finds everything in a graph that writes a variable: assigns, optimizer ops with their slots, and
 * the same in the bodies of functions.
 *
 * @param opsRunOnLoad what TensorFlow runs before anything could be counted.
 */
export function findGraphWriters(
  graphDef: tensorflow.GraphDef.$Properties,
  assignments: GraphAssignments,
  opsRunOnLoad: readonly string[],
): GraphWriters {
  const loading = opsRunOnLoad.filter((name) =>
    assignments.index.get(parseTensorReference(name).node),
  );
  const ranOnLoad = dependencyClosure(assignments.index, loading, []);
  const nodes = new Map((graphDef.node ?? []).map((op) => [op.name ?? '', op]));
  const allBodies = functionBodiesOf(graphDef);
  const choices = new UnloweredChoices(nodes, allBodies.values(), (op) => {
    const id = assignments.index.nodes.find(op);
    return id !== undefined && controlContextsOf(assignments.index.nodes).of(id).length > 0;
  });
  const bodies = [...allBodies.values()]
    .map((body) => ({ body, entries: entriesOf(body) }))
    .filter(({ entries }) => entries.size > 0);
  const callers = new Set(bodies.flatMap(({ entries }) => [...entries]));

  const writers: GraphWriter[] = [];
  /** Ops of the graph behind which something is written that could not be followed. */
  const unclear = new Set<string>();
  for (const { body, entries } of bodies) {
    const found = writersInBody(body, entries, assignments, ranOnLoad);
    writers.push(...found.writers);
    if (!found.isComplete) for (const entry of entries) unclear.add(entry);
  }
  const unexplained = new Set(unclear);
  for (const { name: variable, assigns, opaqueWriters } of assignments.variables.values()) {
    for (const { name, purpose } of assigns) {
      writers.push(writerInGraph(variable, name, purpose, nodes, ranOnLoad));
    }
    for (const { name: op } of opaqueWriters) {
      // A call is no writer itself: what its functions write stands in their bodies.
      if (!callers.has(op)) {
        const purpose = isApplyOp(nodes.get(op)?.op ?? '') ? 'apply-gradient' : 'update';
        writers.push(writerInGraph(variable, op, purpose, nodes, ranOnLoad));
      } else if (unclear.has(op)) {
        unexplained.delete(op);
        writers.push({
          ...writerInGraph(variable, op, 'update', nodes, ranOnLoad),
          unobservedBecause: 'what the functions it calls write could not be followed',
        });
      }
    }
  }
  const told = writers.map((writer) =>
    choices.mayStop(writer)
      ? { ...writer, unobservedBecause: writer.unobservedBecause ?? STOPPED }
      : writer,
  );
  return { writers: told, isComplete: unexplained.size === 0 };
}

function writerInGraph(
  variable: string,
  op: string,
  purpose: AssignPurpose,
  nodes: ReadonlyMap<string, NodeDef>,
  ranOnLoad: NodeSet,
): GraphWriter {
  const kind = nodes.get(op)?.op ?? '';
  const unobservedBecause = ((): string | undefined => {
    if (ranOnLoad.has(op)) return 'TensorFlow runs it when it loads the graph';
    return isAssignOp(kind) ? undefined : `it is not known whether ${kind} writes what it takes`;
  })();
  const place = { body: undefined, op };
  return { name: op, variable, purpose, place, entries: new Set([op]), unobservedBecause };
}

function writersInBody(
  body: FunctionBody,
  entries: ReadonlySet<string>,
  assignments: GraphAssignments,
  ranOnLoad: NodeSet,
): GraphWriters {
  const writers: GraphWriter[] = [];
  let isComplete = true;
  const reason = reasonOfBody(body, entries, ranOnLoad);
  for (const node of body.nodes.values()) {
    const op = node.op ?? '';
    if (!isAssignOp(op)) continue;
    const purpose = ((): AssignPurpose => {
      if ([...entries].every((entry) => ranOnLoad.has(entry))) return 'restore';
      return isApplyOp(op) ? 'apply-gradient' : 'update';
    })();
    for (const handle of writtenHandles(node)) {
      const written = variablesBehind(handle, body, assignments);
      if (!written.isComplete) isComplete = false;
      const isShared = written.variables.size > 1 || !written.isComplete;
      for (const variable of written.variables) {
        writers.push({
          name: `${body.name}/${node.name}`,
          variable,
          purpose,
          place: { body: body.name, op: node.name ?? '' },
          entries,
          unobservedBecause:
            reason ?? (isShared ? 'its function is called for several variables' : undefined),
        });
      }
    }
  }
  return { writers, isComplete };
}

/** The handles of the variable and, of an optimizer op, its slots. */
function writtenHandles(node: NodeDef): string[] {
  return (node.input ?? []).slice(0, writtenInputs(node.op ?? ''));
}

/** Why nothing in a body can be counted, if so. */
function reasonOfBody(
  body: FunctionBody,
  entries: ReadonlySet<string>,
  ranOnLoad: NodeSet,
): string | undefined {
  if ([...entries].some((entry) => ranOnLoad.has(entry))) {
    return 'TensorFlow runs its function when it loads the graph';
  }
  if (isReachedThrough(body, ({ isCompiled }) => isCompiled)) return 'XLA compiles its function';
  const isCalledUnknown = ({ calls }: FunctionBody): boolean =>
    calls.some(({ passed }) => passed === undefined);
  return isReachedThrough(body, isCalledUnknown)
    ? 'its function is called by an op other than a call, a cond or a while'
    : undefined;
}
