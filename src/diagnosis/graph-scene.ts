import {
  findAssignments,
  type GraphAssign,
  type GraphAssignments,
  type GraphVariable,
  isForTraining,
  trainingAssigns,
} from '../graph/assignments.js';
import { type ControlContexts, controlContextsOf } from '../graph/control-contexts.js';
import { dependencyClosure } from '../graph/dependency-closure.js';
import { parseTensorReference } from '../graph/graph-index.js';
import { NodeSet } from '../graph/node-set.js';
import { ScopesOfNames } from '../graph/scopes.js';
import type { Graph } from '../model/graph.js';

/** An op that training fetches, and how that is known. */
export interface NamedFetch {
  readonly name: string;
  readonly how: string;
  /** Ops that are fetched with it, where there are too many to judge each by itself. */
  readonly beside?: readonly string[];
}

/** One training fetch with everything that has to run for it. */
export interface SceneFetch extends NamedFetch {
  readonly reached: NodeSet;
  /** The variables that an optimizer's apply op of this fetch writes. */
  readonly trained: ReadonlySet<string>;
  readonly trainedScopes: ScopesOfNames;
}

/** What the rules over a graph may look at, worked out once. */
export interface GraphScene {
  readonly graph: Graph;
  readonly assignments: GraphAssignments;
  readonly contexts: ControlContexts;
  /** At least one. */
  readonly fetches: readonly SceneFetch[];
  /** Everything that some training fetch runs. */
  readonly reached: NodeSet;
  /** The entries of UPDATE_OPS that the graph has. */
  readonly updateOps: readonly string[];
  /** Everything that running UPDATE_OPS would run. */
  readonly collected: NodeSet;
  /** How long the training is meant to be, where a user said so. */
  readonly steps: number | undefined;
}

/**
 * @param fetches what training fetches; there is nothing to say about a graph without any.
 * @param known what has to run for each fetch, where that was worked out already.
 * @throws UnknownOpError for a fetch that the graph does not have.
 */
export function graphSceneOf(
  graph: Graph,
  fetches: readonly NamedFetch[],
  steps?: number,
  assignments: GraphAssignments = findAssignments(graph),
  known: ReadonlyMap<string, NodeSet> = new Map(),
): GraphScene {
  const { index } = assignments;
  const reached = new NodeSet(graph.nodes);
  const sceneFetches = fetches.map(({ name, how, beside = [] }) => {
    const own = known.get(name) ?? dependencyClosure(index, [name, ...beside], []);
    reached.addAll(own);
    const trained = trainedBy(own, assignments);
    return {
      name: parseTensorReference(name).node,
      how,
      reached: own,
      trained,
      trainedScopes: new ScopesOfNames(trained),
    };
  });
  const updateOps = (graph.collections.get('update_ops') ?? [])
    .map((entry) => parseTensorReference(entry).node)
    .filter((name) => index.get(name) !== undefined);
  return {
    graph,
    assignments,
    contexts: controlContextsOf(graph.nodes),
    fetches: sceneFetches,
    reached,
    updateOps,
    collected: dependencyClosure(index, updateOps, []),
    steps,
  };
}

function trainedBy(reached: NodeSet, { variables }: GraphAssignments): Set<string> {
  const trained = new Set<string>();
  for (const { name, assigns } of variables.values()) {
    const isTrained = assigns.some(
      ({ id, purpose }) => purpose === 'apply-gradient' && reached.hasId(id),
    );
    if (isTrained) trained.add(name);
  }
  return trained;
}

/** Whether an optimizer of the graph writes the variable, whoever fetches it. */
export function hasApplyOp({ assigns }: GraphVariable): boolean {
  return assigns.some(({ purpose }) => purpose === 'apply-gradient');
}

/** The training assigns of a variable that some training fetch runs. */
export function runAssigns(variable: GraphVariable, { reached }: GraphScene): GraphAssign[] {
  return trainingAssigns(variable).filter(({ id }) => reached.hasId(id));
}

/** Whether anything that training runs writes the variable, or may. */
export function isWritten(variable: GraphVariable, scene: GraphScene): boolean {
  return (
    variable.assigns.some((assign) => isForTraining(assign) && scene.reached.hasId(assign.id)) ||
    variable.opaqueWriters.some(({ id }) => scene.reached.hasId(id))
  );
}

/** The fetch that trains the variables nearest to a name: where a missing edge to it belongs. */
export function nearestFetch(name: string, { fetches }: GraphScene): SceneFetch | undefined {
  let [nearest, most] = [fetches[0], -1];
  if (fetches.length === 1) return nearest;
  for (const fetch of fetches) {
    const shared = fetch.trainedScopes.depthOf(name);
    if (shared > most) [nearest, most] = [fetch, shared];
  }
  return nearest;
}
