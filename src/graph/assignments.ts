import type { DeclaredVariable, Graph, GraphNode, NodeTable } from '../model/graph.js';
import { DANGLING } from '../model/graph.js';
import { roleOfName, type VariableRole } from '../model/variable.js';
import { customOps } from './custom-ops.js';
import { dependencyClosure } from './dependency-closure.js';
import { writingCalls } from './function-writes.js';
import { GraphIndex } from './graph-index.js';
import { NodeSet } from './node-set.js';
import { dataInputOf, dataInputsOf, opOf } from './tensor-source.js';
import {
  handedVariable,
  isApplyOp,
  isAssignOp,
  isVariableOp,
  originOf,
} from './variable-origin.js';

/** What an assign is there for. `apply-gradient` is an optimizer's own write. */
export type AssignPurpose = 'initialize' | 'restore' | 'apply-gradient' | 'update';

/** An op that writes a variable. */
export interface GraphAssign {
  /** Its place in the graph's nodes. */
  readonly id: number;
  readonly name: string;
  readonly op: string;
  readonly variable: string;
  readonly purpose: AssignPurpose;
}

/** An op that may write a variable in a way that the graph does not show. */
export interface OpaqueWriter {
  readonly id: number;
  readonly name: string;
}

export interface GraphVariable {
  readonly name: string;
  readonly node: GraphNode;
  /** What its name tells. */
  readonly role: VariableRole;
  /** From the collections; undefined when the graph came without them. */
  readonly trainable: boolean | undefined;
  /** Known to be local: state that is no part of the model. */
  readonly isLocal: boolean;
  readonly assigns: readonly GraphAssign[];
  /**
   * Ops that may write it beside its assigns: those that pass it to a function which writes
   * something, optimizer applies that keep it as a slot of another variable, and ops of its user's
   * own that are handed it.
   */
  readonly opaqueWriters: readonly OpaqueWriter[];
}

export interface GraphAssignments {
  readonly index: GraphIndex;
  readonly variables: ReadonlyMap<string, GraphVariable>;
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
  const { nodes } = graph;
  const declared = new Map(graph.declaredVariables.map((variable) => [variable.name, variable]));
  const restored =
    graph.restoreOp && index.get(graph.restoreOp)
      ? dependencyClosure(index, [graph.restoreOp], [])
      : new NodeSet(nodes);
  const isVariable = nodes.ops.map(isVariableOp);
  const isAssign = nodes.ops.map(isAssignOp);

  const found = new Map<number, FoundVariable>();
  const assigns: number[] = [];
  for (let id = 0; id < nodes.length; id++) {
    const opId = nodes.opIds[id] as number;
    const node = isVariable[opId] ? nodes.at(id) : undefined;
    if (node) found.set(id, variableOf(node, declared));
    else if (isAssign[opId]) assigns.push(id);
  }
  for (const id of assigns) {
    const target = dataInputOf(nodes, id, 0);
    const origin = target && originOf(nodes, target);
    const written = origin && found.get(origin.variable);
    if (!written) continue;
    const name = nodes.nameOf(id);
    const op = opOf(nodes, id);
    const isInitializer =
      name === `${written.name}/Assign` || name === declared.get(written.name)?.initializer;
    const purpose = purposeOf(nodes, id, isInitializer, restored);
    written.assigns.push({ id, name, op, variable: written.name, purpose });
    if (purpose !== 'apply-gradient') continue;
    for (const slot of dataInputsOf(nodes, id).slice(1)) {
      const handed = handedVariable(nodes, slot);
      if (handed !== undefined) found.get(handed)?.opaqueWriters.push({ id, name });
    }
  }
  const handing = customOps(nodes).map((id) => [id, dataInputsOf(nodes, id)] as const);
  for (const [id, inputs] of [...writingCalls(graph), ...handing]) {
    // TensorFlow 2 restores by a call, which is no more training than a restoring assign.
    if (restored.hasId(id)) continue;
    const handed = new Set(inputs.flatMap((input) => handedVariable(nodes, input) ?? []));
    const name = nodes.nameOf(id);
    for (const variable of handed) found.get(variable)?.opaqueWriters.push({ id, name });
  }

  const variables = new Map<string, GraphVariable>();
  for (const variable of found.values()) {
    // Of two ops with one name the first is taken.
    if (!variables.has(variable.name)) variables.set(variable.name, variable);
  }
  return { index, variables };
}

/** A variable whose writers are still being found. */
interface FoundVariable extends GraphVariable {
  readonly assigns: GraphAssign[];
  readonly opaqueWriters: OpaqueWriter[];
}

function variableOf(
  node: GraphNode,
  declared: ReadonlyMap<string, DeclaredVariable>,
): FoundVariable {
  const { name } = node;
  const declaration = declared.get(name);
  return {
    name,
    node,
    role: roleOfName(name),
    trainable: declaration?.trainable,
    isLocal: declaration?.isLocal ?? false,
    assigns: [],
    opaqueWriters: [],
  };
}

function purposeOf(
  nodes: NodeTable,
  assign: number,
  isInitializer: boolean,
  restored: NodeSet,
): AssignPurpose {
  if (isApplyOp(opOf(nodes, assign))) return 'apply-gradient';
  if (isInitializer) return 'initialize';
  return restored.hasId(assign) || readsCheckpoint(nodes, assign) ? 'restore' : 'update';
}

/** Neither initialisation nor restoring: a write that training is there for. */
export function isForTraining({ purpose }: Pick<GraphAssign, 'purpose'>): boolean {
  return purpose === 'apply-gradient' || purpose === 'update';
}

export function trainingAssigns(variable: GraphVariable): GraphAssign[] {
  return variable.assigns.filter(isForTraining);
}

function readsCheckpoint(nodes: NodeTable, assign: number): boolean {
  let value = dataInputOf(nodes, assign, 1);
  for (let hops = 0; value !== undefined && hops < 4; hops++) {
    if (value.node === DANGLING) return false;
    const op = opOf(nodes, value.node);
    if (op === 'RestoreV2' || op === 'Restore') return true;
    if (op !== 'Identity') return false;
    value = dataInputOf(nodes, value.node, 0);
  }
  return false;
}

export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
