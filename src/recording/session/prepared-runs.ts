import { parseTensorReference } from '../../graph/graph-index.js';
import { tensorflow } from '../../protobuf/generated/messages.js';
import { type FetchPlan, planFetches } from './fetch-sets.js';
import type { FedTensor, SessionFeed } from './native-session.js';
import type { LoadedGraph } from './saved-model-loader.js';
import type { RecordedFetchSet } from './session-declarations.js';
import { type FeedTarget, feedTarget } from './session-feeds.js';

/** One combination of fetches and feeds, worked out once and recorded by its id. */
export interface PreparedRun {
  readonly recorded: RecordedFetchSet;
  readonly tensors: readonly string[];
  /** Which of the tensors the caller gets; the others stand in for ops. */
  readonly isWanted: readonly boolean[];
  readonly targets: readonly { readonly name: string; readonly target: FeedTarget }[];
  /** What the recording feeds beside. */
  readonly ownFeeds: readonly SessionFeed[];
}

/** What the caller of a run names. */
interface NamedRun {
  readonly fetches: readonly string[];
  readonly alsoRun: readonly string[];
  readonly feeds: readonly string[];
}

/** Every combination of fetches and feeds that a session was asked for. */
export class PreparedRuns {
  readonly #graph: LoadedGraph;
  readonly #declare: (plan: FetchPlan) => RecordedFetchSet;
  readonly #known = new Map<string, PreparedRun>();
  #last: { readonly named: NamedRun; readonly prepared: PreparedRun } | undefined;

  /** @param declare is asked once for each combination. */
  constructor(graph: LoadedGraph, declare: (plan: FetchPlan) => RecordedFetchSet) {
    this.#graph = graph;
    this.#declare = declare;
  }

  /** @throws UnknownOpError for a name that the graph does not have. */
  of(named: NamedRun): PreparedRun {
    // Most runs are like the one before: a comparison costs less than a key.
    if (this.#last && areSame(this.#last.named, named)) return this.#last.prepared;
    const { fetches, alsoRun, feeds } = named;
    // No name of an op has a line break in it, and what is no name is refused below.
    const key = [...fetches, '', ...alsoRun, '', ...[...feeds].sort()].join('\n');
    let prepared = this.#known.get(key);
    if (!prepared) {
      prepared = this.#prepare(named);
      this.#known.set(key, prepared);
    }
    this.#last = { named, prepared };
    return prepared;
  }

  #prepare({ fetches, alsoRun, feeds }: NamedRun): PreparedRun {
    const all = [...fetches, ...alsoRun];
    const { metaGraph, assignments, additions, writers } = this.#graph;
    const plan = planFetches(metaGraph.graph, assignments, writers.writers, all, feeds);
    const targets = feeds.map((name) => ({ name, target: feedTarget(assignments.index, name) }));
    const standIns = all.map((fetch) => additions.runTensorOf(parseTensorReference(fetch).node));
    const recorded = this.#declare(plan);
    return {
      recorded,
      tensors: all.map((fetch, index) => standIns[index] ?? outputOf(fetch)),
      isWanted: all.map((_, index) => index < fetches.length && standIns[index] === undefined),
      targets,
      ownFeeds: (recorded.stilled?.feeds ?? []).map((name) => ({ name, value: zero })),
    };
  }
}

function areSame(one: NamedRun, other: NamedRun): boolean {
  return (
    areEqual(one.fetches, other.fetches) &&
    areEqual(one.alsoRun, other.alsoRun) &&
    areEqual(one.feeds, other.feeds)
  );
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) {
    if (some[index] !== others[index]) return false;
  }
  return true;
}

const zero: FedTensor = {
  kind: 'memory',
  dtype: tensorflow.DataType.DT_INT32,
  shape: [],
  values: Int32Array.of(0),
};

function outputOf(fetch: string): string {
  const { node, output } = parseTensorReference(fetch);
  return `${node}:${Math.max(0, output)}`;
}
