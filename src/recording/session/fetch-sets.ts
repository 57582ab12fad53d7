import {
  type AssignPurpose,
  type GraphAssignments,
  isForTraining,
} from '../../graph/assignments.js';
import { Execution } from '../../graph/execution.js';
import { parseTensorReference } from '../../graph/graph-index.js';
import type { Graph } from '../../model/graph.js';
import { decidingFeeds } from './deciding-feeds.js';
import type { GraphWriter } from './graph-writers.js';

/** What one combination of fetches and feeds makes TensorFlow do, as far as the graph tells. */
export interface FetchPlan {
  readonly fetches: readonly string[];
  readonly feeds: readonly string[];
  /** Every writer that training could run, and whichever else these fetches imply. */
  readonly writers: readonly { readonly writer: GraphWriter; readonly implied: boolean }[];
  /** Whether the fetches lead to a writer where nothing is fed. */
  leadsTo(writer: GraphWriter): boolean;
  readonly isTraining: boolean;
  /**
   * The feeds whose values decide which writers run, none where no branch and no loop does; undefined
   * where something else decides as well.
   */
  readonly decidedBy: readonly string[] | undefined;
  /** False when a tensor is fed that an op makes: what TensorFlow's optimizer then runs is not known. */
  readonly feedsPlaceholders: boolean;
  /** Gives variables their first values, or those of a checkpoint. */
  readonly initializes: boolean;
  readonly restores: boolean;
}

/** @throws UnknownOpError for a fetch or feed the graph does not have. */
export function planFetches(
  graph: Graph,
  assignments: GraphAssignments,
  writers: readonly GraphWriter[],
  fetches: readonly string[],
  feeds: readonly string[],
): FetchPlan {
  const execution = Execution.ofFetches(assignments.index, fetches, feeds);
  const isImplied = reachesWriter(execution);
  const implies = (purpose: AssignPurpose): boolean =>
    writers.some((writer) => writer.purpose === purpose && isImplied(writer));
  return {
    fetches,
    feeds,
    writers: writers
      .map((writer) => ({ writer, implied: isImplied(writer) }))
      .filter(({ writer, implied }) => implied || isForTraining(writer)),
    leadsTo: reachesWriter(Execution.ofFetches(assignments.index, fetches, [])),
    isTraining: isTrainingStep(writers, isImplied),
    decidedBy: decidingFeeds(graph, assignments, execution, feeds),
    feedsPlaceholders: feeds.every((feed) =>
      assignments.index.require(parseTensorReference(feed).node).op.startsWith('Placeholder'),
    ),
    initializes: implies('initialize'),
    restores: implies('restore'),
  };
}

function reachesWriter({ reached }: Execution): (writer: GraphWriter) => boolean {
  return ({ entries }) => [...entries].some((entry) => reached.has(entry));
}

/**
 * A run is a training step when it applies gradients, or, in a graph without optimizer ops, when it
 * writes any variable other than by initialising or restoring it.
 */
export function isTrainingStep(
  writers: readonly GraphWriter[],
  ran: (writer: GraphWriter) => boolean,
): boolean {
  const hasOptimizer = writers.some(({ purpose }) => purpose === 'apply-gradient');
  const wanted: AssignPurpose = hasOptimizer ? 'apply-gradient' : 'update';
  return writers.some((writer) => writer.purpose === wanted && ran(writer));
}
