import { Execution } from '../../graph/execution.js';
import { type GraphIndex, parseTensorReference } from '../../graph/graph-index.js';
import type { FetchPlan } from './fetch-sets.js';
import type { ObservedRuns } from './run-counts.js';

/**
 * The ops of the graph that one run surely ran: of those that write variables what was counted, of the
 * others what the fetches cannot do without. An op in a branch or a loop that was not counted is left
 * out, although it may have run, and so are ops inside of functions.
 */
export function opsThatRan(
  index: GraphIndex,
  { fetches, feeds, writers }: FetchPlan,
  observed: ObservedRuns,
): ReadonlySet<string> {
  const ran = new Set<string>();
  // The closure is an estimate when a tensor is fed that an op makes.
  const isExact = feeds.every((feed) =>
    index.require(parseTensorReference(feed).node).op.startsWith('Placeholder'),
  );
  if (isExact) {
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
