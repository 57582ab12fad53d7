import {
  findAssignments,
  type GraphAssign,
  type GraphAssignments,
  type GraphVariable,
  trainingAssigns,
} from '../graph/assignments.js';
import { ControlContexts } from '../graph/control-contexts.js';
import { dependencyClosure, unreachedBefore } from '../graph/dependency-closure.js';
import { type GradientReach, gradientReach } from '../graph/gradient-reach.js';
import { parseTensorReference } from '../graph/graph-index.js';
import { NodeSet } from '../graph/node-set.js';
import { findTrainingFetches } from '../graph/training-fetches.js';
import type { Graph } from '../model/graph.js';
import { executionOf, type OpTraces } from '../model/op-traces.js';
import {
  type FetchSetView,
  impliedRuns,
  observedWrites,
  type RunView,
  type VariableView,
} from '../model/run-view.js';
import { isMovingStatistic } from '../model/variable.js';

/** What training fetches, and everything that has to run for it. */
export interface TrainingClosure {
  /** The fetch that the optimizer hangs on, else the first: where a missing edge belongs. */
  readonly mainFetch: string;
  readonly fetches: readonly string[];
  /** True when a recorder saw the fetches; false when they were guessed from the graph. */
  readonly fetchesAreRecorded: boolean;
  readonly how: string;
  /** The ops that training feeds, as far as recorded. */
  readonly fed: ReadonlySet<string>;
  readonly reached: NodeSet;
}

/** What the graph of a run says, worked out once. */
export interface GraphFacts {
  readonly assignments: GraphAssignments;
  /** Undefined when nothing tells what training fetches. */
  readonly training: TrainingClosure | undefined;
  readonly updateOps: ReadonlySet<string>;
  /** Which ops ran in traced steps. */
  readonly traces: OpTraces | undefined;
  variable(name: string): GraphVariable | undefined;
  /** Undefined when the graph has no gradients under TensorFlow's names. */
  gradientReach(): GradientReach | undefined;
  /** Which branches and loops each op stands in. */
  contexts(): ControlContexts;
}

export function graphFactsOf(run: RunView): GraphFacts | undefined {
  const { graph } = run;
  if (!graph || graph.nodes.length === 0) return undefined;
  const assignments = assignmentsOf(graph);
  return {
    assignments,
    training:
      run.fetchSets.length > 0
        ? recordedTraining(run.fetchSets, assignments)
        : guessedTraining(graph, assignments),
    updateOps: new Set(
      (graph.collections.get('update_ops') ?? []).map((name) => parseTensorReference(name).node),
    ),
    traces: run.traces,
    variable: (name) => assignments.variables.get(opOf(name)),
    gradientReach: () => gradientReachOf(graph, assignments),
    contexts: () => contextsOf(graph),
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

const knownContexts = new WeakMap<Graph, ControlContexts>();

function contextsOf(graph: Graph): ControlContexts {
  const contexts = knownContexts.get(graph) ?? new ControlContexts(graph.nodes);
  knownContexts.set(graph, contexts);
  return contexts;
}

const knownReach = new WeakMap<Graph, { readonly reach: GradientReach | undefined }>();

function gradientReachOf(graph: Graph, { index }: GraphAssignments): GradientReach | undefined {
  let known = knownReach.get(graph);
  if (!known) {
    known = { reach: gradientReach(index) };
    knownReach.set(graph, known);
  }
  return known.reach;
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
  const isKnown = (fetch: string): boolean => isIn(assignments, fetch);
  // Another graph than the one that trained says nothing about it.
  if (!trained.every(({ fetches }) => fetches.every(isKnown))) return undefined;
  const reached = new NodeSet(assignments.index.nodes);
  for (const { fetches, feeds } of trained) {
    reached.addAll(closureOf(assignments, fetches, feeds));
  }
  return {
    mainFetch: mainFetchOf(most.fetches, most.feeds, assignments),
    fetches: most.fetches,
    fetchesAreRecorded: true,
    how: 'as recorded',
    fed: new Set(
      trained.flatMap(({ feeds }) => feeds.map((feed) => parseTensorReference(feed).node)),
    ),
    reached,
  };
}

function guessedTraining(graph: Graph, assignments: GraphAssignments): TrainingClosure | undefined {
  const found = findTrainingFetches(graph, assignments);
  const [first] = found;
  if (!first) return undefined;
  const fetches = found.flatMap(({ name, beside = [] }) => [name, ...beside]);
  return {
    mainFetch: first.name,
    fetches,
    fetchesAreRecorded: false,
    how: first.how,
    fed: new Set(),
    reached: closureOf(assignments, fetches, []),
  };
}

function isIn({ index }: GraphAssignments, reference: string): boolean {
  return index.get(parseTensorReference(reference).node) !== undefined;
}

/** A feed that the graph lacks cuts nothing: it is left out. */
function closureOf(
  assignments: GraphAssignments,
  fetches: readonly string[],
  feeds: readonly string[],
): NodeSet {
  const known = feeds.filter((feed) => isIn(assignments, feed));
  return dependencyClosure(assignments.index, fetches, known);
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
    const reached = closureOf(assignments, [fetch], feeds);
    return applies.some(({ name }) => reached.has(name));
  });
  return parseTensorReference(main ?? fetches[0] ?? '').node;
}

/**
 * The ops that are there to update a variable in training, if training reaches none of its writers
 * and neither a recorder nor a trace knows of a run of one.
 *
 * Left out is what a user runs by hand now and then: an assign of a value that is fed for it, and
 * writes to local state (a metric's sums), which a saver leaves out too. That training is meant to
 * run even those is known of UPDATE_OPS and of moving statistics alone.
 */
export function unreachedUpdates(
  view: VariableView,
  { assignments, training, updateOps, traces }: GraphFacts,
): readonly GraphAssign[] {
  const variable = assignments.variables.get(opOf(view.name));
  if (!variable || !training) return [];
  const writers = [...trainingAssigns(variable), ...variable.opaqueWriters];
  const isWritten =
    writers.some(
      ({ id, name }) => training.reached.hasId(id) || executionOf(name, traces).kind === 'ran',
    ) ||
    observedWrites(view) > 0 ||
    impliedRuns(view) > 0;
  if (isWritten) return [];
  const isByHand = (assign: GraphAssign): boolean =>
    (view.role === 'other' && isLeftOutOfSaver(variable, assignments)) ||
    needsOwnFeed(assign, assignments, training);
  return trainingAssigns(variable)
    .filter(({ purpose }) => purpose === 'update')
    .filter(
      (assign) => updateOps.has(assign.name) || isMovingStatistic(view.role) || !isByHand(assign),
    );
}

function isLeftOutOfSaver(variable: GraphVariable, { variables }: GraphAssignments): boolean {
  const isSaved = ({ assigns }: GraphVariable): boolean =>
    assigns.some(({ purpose }) => purpose === 'restore');
  return !isSaved(variable) && [...variables.values()].some(isSaved);
}

/** Whether an assign takes a placeholder that training neither feeds nor depends on. */
function needsOwnFeed(
  assign: GraphAssign,
  { index }: GraphAssignments,
  training: TrainingClosure,
): boolean {
  return unreachedBefore(index, assign.name, training.reached).some(({ name, op }) => {
    return /^Placeholder(V2)?$/.test(op) && !training.fed.has(name);
  });
}

/** `bn/moving_mean:0` -> `bn/moving_mean`. */
function opOf(variable: string): string {
  return variable.replace(/:\d+$/, '');
}
