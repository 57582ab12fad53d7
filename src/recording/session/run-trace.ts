import { Execution } from '../../graph/execution.js';
import type { GraphIndex } from '../../graph/graph-index.js';
import { RECORDED_RUN_PREFIX } from '../../model/op-traces.js';
import { encodeRunMetadata } from '../../protobuf/run-metadata.js';
import type { EventSink } from '../event-sink.js';
import type { FetchPlan } from './fetch-sets.js';
import type { ObservedRuns } from './run-assigns.js';

/** Programs that make up fetches as they go must not fill the log with what their graphs ran. */
const MAX_TRACED_FETCH_SETS = 64;
const MAX_TAG_LENGTH = 120;

/** Tells TensorBoard's graph page which ops the first run of each combination of fetches ran. */
export class RunTraces {
  readonly #index: GraphIndex;
  readonly #sink: EventSink;
  readonly #traced = new Set<number>();

  constructor(index: GraphIndex, sink: EventSink) {
    this.#index = index;
    this.#sink = sink;
  }

  traceOnce(fetchSetId: number, plan: FetchPlan, observed: ObservedRuns, step: number): void {
    if (this.#traced.has(fetchSetId) || this.#traced.size >= MAX_TRACED_FETCH_SETS) return;
    this.#traced.add(fetchSetId);
    const name = plan.fetches.join(', ').slice(0, MAX_TAG_LENGTH);
    this.#sink.write({
      kind: 'run-metadata',
      step,
      tag: `${RECORDED_RUN_PREFIX}run ${fetchSetId}: ${name}`,
      runMetadata: encodeRunMetadata(opsThatRan(this.#index, plan, observed)),
    });
  }
}

/**
 * The ops of the graph that one run surely ran: of those that write variables what was counted, of the
 * others what the fetches cannot do without. An op in a branch or a loop that was not counted is left
 * out, although it may have run, and so are ops inside of functions.
 */
function opsThatRan(
  index: GraphIndex,
  { fetches, feeds, writers, feedsPlaceholders }: FetchPlan,
  observed: ObservedRuns,
): ReadonlySet<string> {
  const ran = new Set<string>();
  if (feedsPlaceholders) {
    const execution = Execution.ofFetches(index, fetches, feeds);
    for (const id of execution.reached.ids()) {
      if (execution.of(id).certainty === 'always') ran.add(index.nodes.nameOf(id));
    }
  }
  for (const { writer } of writers) {
    const count = observed(writer);
    if (count === undefined || writer.place.body !== undefined) continue;
    if (count > 0) ran.add(writer.name);
    else ran.delete(writer.name);
  }
  return ran;
}
