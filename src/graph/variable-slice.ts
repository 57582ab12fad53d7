import type { NodeTable } from '../model/graph.js';
import type { SliceEdge } from '../model/graph-slice.js';
import type { GraphAssignments } from './assignments.js';
import { missingEdge } from './missing-edge.js';
import type { NodeSet } from './node-set.js';
import { ShortestWays } from './shortest-ways.js';
import { edgesAmong } from './slice-edges.js';
import { opOf, producersOf } from './tensor-source.js';

export interface VariableSliceNode {
  readonly id: number;
  readonly role: 'fetch' | 'assign' | 'variable' | 'op';
}

/** The part of a graph that decides whether a fetch moves a variable. */
export interface VariableSlice {
  readonly nodes: readonly VariableSliceNode[];
  readonly edges: readonly SliceEdge[];
  /** Assigns and ways that found no room. */
  readonly leftOut: number;
}

export interface VariableSliceQuestion {
  readonly variable: string;
  /** Name of an op. */
  readonly fetch: string;
  /** Everything that has to run for the fetch. */
  readonly reached: NodeSet;
  /** An op that is wanted beside, with the way to it from the fetch where there is one. */
  readonly node?: string | undefined;
  /** Scopes, as in `bn1/`, of which every op is wanted that there is room for. */
  readonly scopes: readonly string[];
}

/** About as much as fits on a screen, and what may be added to it by opening scopes. */
const MAX_NODES = 60;
const MAX_OPENED = 120;
const OPS_BEFORE = 8;

/**
 * A variable with the ops that write it in training: from the fetch the shortest way to each assign
 * that it runs, and to what it shares with each that it does not run, where the missing edge is.
 */
export function variableSlice(
  assignments: GraphAssignments,
  { variable, fetch, reached, node, scopes }: VariableSliceQuestion,
): VariableSlice {
  const { index } = assignments;
  const { nodes } = index;
  const known = assignments.variables.get(variable);
  const variableId = nodes.find(variable);
  const fetchId = nodes.find(fetch);
  if (!known || variableId === undefined) return { nodes: [], edges: [], leftOut: 0 };

  const members = new Map<number, VariableSliceNode['role']>([[variableId, 'variable']]);
  const missing: SliceEdge[] = [];
  let leftOut = 0;
  const add = (ids: Iterable<number>, most: number): void => {
    const fresh = [...new Set(ids)].filter((id) => !members.has(id));
    if (members.size + fresh.length > most) leftOut++;
    else for (const id of fresh) members.set(id, 'op');
  };
  if (fetchId !== undefined) members.set(fetchId, 'fetch');
  const updates = known.assigns.filter(
    ({ purpose }) => purpose !== 'initialize' && purpose !== 'restore',
  );
  const ways = fetchId === undefined ? undefined : new ShortestWays(nodes, fetchId);
  for (const assign of updates) {
    const id = nodes.find(assign.name);
    if (id === undefined) continue;
    add([id, ...opsBefore(nodes, id)], MAX_NODES);
    if (!members.has(id)) continue;
    members.set(id, id === fetchId ? 'fetch' : 'assign');
    if (ways && reached.hasId(id)) add(ways.wayTo(id), MAX_NODES);
    else if (fetchId !== undefined) {
      const edge = missingEdge(index, fetch, assign);
      add(edge?.path.flatMap((name) => nodes.find(name) ?? []) ?? [], MAX_NODES);
      if (edge) missing.push({ from: id, to: fetchId, kind: 'missing' });
    }
  }
  const wanted = node === undefined ? undefined : nodes.find(node);
  if (wanted !== undefined) {
    add(ways && reached.hasId(wanted) ? ways.wayTo(wanted) : [wanted], MAX_OPENED);
    add([wanted], MAX_OPENED);
  }
  for (const scope of scopes) {
    for (let id = 0; id < nodes.length; id++) {
      if (nodes.nameOf(id).startsWith(scope)) add([id], MAX_OPENED);
    }
  }
  return {
    nodes: [...members].map(([id, role]) => ({ id, role })),
    edges: [...missing, ...edgesAmong(nodes, members)],
    leftOut,
  };
}

/** What computes an assign's value, a few ops back; constants say nothing. */
function opsBefore(nodes: NodeTable, assign: number): readonly number[] {
  // A Set's iteration takes in what is added on the way.
  const before = new Set([assign]);
  for (const id of before) {
    for (const from of producersOf(nodes, id)) {
      if (before.size <= OPS_BEFORE && opOf(nodes, from) !== 'Const') before.add(from);
    }
  }
  return [...before];
}
