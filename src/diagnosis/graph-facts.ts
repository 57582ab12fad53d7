import {
  findAssignments,
  type GraphAssign,
  type GraphAssignments,
  type GraphVariable,
  trainingAssigns,
} from '../graph/assignments.js';
import { dependencyClosure } from '../graph/dependency-closure.js';
import { parseTensorReference } from '../graph/graph-index.js';
import { findTrainingFetches } from '../graph/training-fetches.js';
import type { Graph } from '../model/graph.js';
import type { FetchSetView, RunView } from '../model/run-view.js';

/** What training fetches, and everything that has to run for it. */
export interface TrainingClosure {
  /** The fetch that the optimizer hangs on, else the first: where a missing edge belongs. */
  readonly mainFetch: string;
  readonly fetches: readonly string[];
  /** True when a recorder saw the fetches; false when they were guessed from the graph. */
  readonly fetchesAreRecorded: boolean;
  readonly how: string;
  readonly reached: ReadonlySet<string>;
}

/** What the graph of a run says, worked out once. */
export interface GraphFacts {
  readonly assignments: GraphAssignments;
  /** Undefined when nothing tells what training fetches. */
  readonly training: TrainingClosure | undefined;
  readonly updateOps: ReadonlySet<string>;
  variable(name: string): GraphVariable | undefined;
}

export function graphFactsOf(run: RunView): GraphFacts | undefined {
  const { graph } = run;
  if (!graph || graph.nodes.length === 0) return undefined;
  const assignments = assignmentsOf(graph);
  return {
    assignments,
    training: recordedTraining(run.fetchSets, assignments) ?? guessedTraining(graph, assignments),
    updateOps: new Set(
      (graph.collections.get('update_ops') ?? []).map((name) => parseTensorReference(name).node),
    ),
    variable: (name) => assignments.variables.get(name.replace(/:\d+$/, '')),
  };
}

/** A run is judged again with every new point, its graph stays: graphs are immutable, so this is safe. */
const knownAssignments = new WeakMap<Graph, GraphAssignments>();

function assignmentsOf(graph: Graph): GraphAssignments {
  let assignments = knownAssignments.get(graph);
  if (!assignments) {
    assignments = findAssignments(graph);
    knownAssignments.set(graph, assignments);
  }
  return assignments;
}

function recordedTraining(
  fetchSets: readonly FetchSetView[],
  assignments: GraphAssignments,
): TrainingClosure | undefined {
  const trained = fetchSets
    .filter(({ trainingSteps }) => trainingSteps > 0)
    .sort((a, b) => b.trainingSteps - a.trainingSteps);
  const [most] = trained;
  if (!most) return undefined;
  const reached = new Set<string>();
  for (const { fetches, feeds } of trained) {
    for (const op of closureOfKnown(assignments, fetches, feeds)) reached.add(op);
  }
  return {
    mainFetch: mainFetchOf(most.fetches, most.feeds, assignments),
    fetches: most.fetches,
    fetchesAreRecorded: true,
    how: 'as recorded',
    reached,
  };
}

function guessedTraining(graph: Graph, assignments: GraphAssignments): TrainingClosure | undefined {
  const found = findTrainingFetches(graph, assignments);
  const [first] = found;
  if (!first) return undefined;
  const fetches = found.map(({ name }) => name);
  return {
    mainFetch: first.name,
    fetches,
    fetchesAreRecorded: false,
    how: first.how,
    reached: closureOfKnown(assignments, fetches, []),
  };
}

/** A log's graph may lack what its recording names (another graph was traced): that part is left out. */
function closureOfKnown(
  { index }: GraphAssignments,
  fetches: readonly string[],
  feeds: readonly string[],
): ReadonlySet<string> {
  const known = (reference: string): boolean =>
    index.get(parseTensorReference(reference).node) !== undefined;
  return dependencyClosure(index, fetches.filter(known), feeds.filter(known));
}

function mainFetchOf(
  fetches: readonly string[],
  feeds: readonly string[],
  assignments: GraphAssignments,
): string {
  const applies = [...assignments.variables.values()]
    .flatMap(trainingAssigns)
    .filter(({ purpose }) => purpose === 'apply-gradient');
  const main = fetches.find((fetch) => {
    const reached = closureOfKnown(assignments, [fetch], feeds);
    return applies.some(({ name }) => reached.has(name));
  });
  return parseTensorReference(main ?? fetches[0] ?? '').node;
}

/** A variable's update ops that training does not reach, unless it reaches one of them. */
export function unreachedUpdates(
  variable: GraphVariable,
  training: TrainingClosure,
): readonly GraphAssign[] {
  const assigns = trainingAssigns(variable);
  const isWritten =
    assigns.some(({ name }) => training.reached.has(name)) ||
    variable.opaqueWriters.some((name) => training.reached.has(name));
  return isWritten ? [] : assigns;
}
