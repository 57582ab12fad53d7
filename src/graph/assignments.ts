import type { DeclaredVariable, Graph, GraphNode, NodeTable } from '../model/graph.js';
import { DANGLING } from '../model/graph.js';
import { dependencyClosure } from './dependency-closure.js';
import { writingCalls } from './function-writes.js';
import { GraphIndex } from './graph-index.js';
import { NodeSet } from './node-set.js';
import { dataInputsOf, opOf, type TensorSource } from './tensor-source.js';
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
  /** Known to be local: state that is no part of the model. */
  readonly isLocal: boolean;
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

  const assignsOf = new Map<string, GraphAssign[]>();
  const opaqueWritersOf = new Map<string, string[]>();
  const variableIds: number[] = [];
  for (let id = 0; id < nodes.length; id++) {
    const opId = nodes.opIds[id] as number;
    if (isVariable[opId]) variableIds.push(id);
    else if (isAssign[opId]) {
      const assign = assignOf(nodes, id, declared, restored);
      if (!assign) continue;
      append(assignsOf, assign.variable, assign);
      if (assign.purpose !== 'apply-gradient') continue;
      for (const slot of dataInputsOf(nodes, id).slice(1)) {
        const written = handedVariable(nodes, slot);
        if (written) append(opaqueWritersOf, written, assign.name);
      }
    }
  }
  for (const [id, inputs] of writingCalls(graph)) {
    // TensorFlow 2 restores by a call, which is no more training than a restoring assign.
    if (restored.hasId(id)) continue;
    const variables = new Set(inputs.flatMap((input) => handedVariable(nodes, input) ?? []));
    for (const variable of variables) append(opaqueWritersOf, variable, nodes.nameOf(id));
  }

  const variables = new Map<string, GraphVariable>();
  for (const id of variableIds) {
    const node = nodes.at(id);
    if (!node) continue;
    const { name } = node;
    variables.set(name, {
      name,
      node,
      trainable: declared.get(name)?.trainable,
      isLocal: declared.get(name)?.isLocal ?? false,
      assigns: assignsOf.get(name) ?? [],
      opaqueWriters: opaqueWritersOf.get(name) ?? [],
    });
  }
  return { index, variables };
}

function assignOf(
  nodes: NodeTable,
  id: number,
  declared: ReadonlyMap<string, DeclaredVariable>,
  restored: NodeSet,
): GraphAssign | undefined {
  const [target, value] = dataInputsOf(nodes, id);
  const origin = target && originOf(nodes, target);
  if (!origin) return undefined;
  const name = nodes.nameOf(id);
  const op = opOf(nodes, id);
  const variable = nodes.nameOf(origin.variable);
  const purpose = ((): AssignPurpose => {
    if (isApplyOp(op)) return 'apply-gradient';
    const isInitializer =
      declared.get(variable)?.initializer === name || name === `${variable}/Assign`;
    if (isInitializer) return 'initialize';
    return restored.hasId(id) || readsCheckpoint(nodes, value) ? 'restore' : 'update';
  })();
  return { name, op, variable, purpose };
}

/** Neither initialisation nor restoring: a write that training is there for. */
export function isForTraining({ purpose }: Pick<GraphAssign, 'purpose'>): boolean {
  return purpose === 'apply-gradient' || purpose === 'update';
}

export function trainingAssigns(variable: GraphVariable): GraphAssign[] {
  return variable.assigns.filter(isForTraining);
}

function readsCheckpoint(nodes: NodeTable, assigned: TensorSource | undefined): boolean {
  let value = assigned;
  for (let hops = 0; value !== undefined && hops < 4; hops++) {
    if (value.node === DANGLING) return false;
    const op = opOf(nodes, value.node);
    if (op === 'RestoreV2' || op === 'Restore') return true;
    if (op !== 'Identity') return false;
    [value] = dataInputsOf(nodes, value.node);
  }
  return false;
}

export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
