import { placeText } from '../../graph/control-contexts.js';
import type { GraphFinding } from '../../model/graph-finding.js';
import type { GraphRule, GraphRuleContext } from '../graph-rule.js';
import type { SceneFetch } from '../graph-scene.js';
import { listNames } from '../wording.js';
import { onlyImplied } from './updates-finding.js';

/**
 * An entry of UPDATE_OPS stands in a branch of a cond and training waits for it: when the branch is
 * not taken the entry is dead, and the train op with it, without a word.
 */
export const updateOpInCond: GraphRule = {
  id: 'update-op-in-cond',
  find(context) {
    return context.fetches.flatMap((fetch) => findGated(this.id, fetch, context));
  },
};

function findGated(id: string, fetch: SceneFetch, context: GraphRuleContext): GraphFinding[] {
  const { assignments, contexts, updateOps } = context;
  const { index } = assignments;
  const place = contexts.of(index.require(fetch.name).id);
  if (place.at(-1)?.kind !== 'branch') return [];
  const gating = updateOps.filter(
    (name) => fetch.reached.has(name) && contexts.of(index.require(name).id).length > 0,
  );
  if (gating.length === 0) return [];
  const variables = [...assignments.variables.values()]
    .filter(({ assigns }) => assigns.some(({ id }) => fetch.reached.hasId(id)))
    .map(({ name }) => name);
  return [
    {
      id,
      severity: 'error',
      evidence: 'implied',
      variables,
      ops: gating,
      message: `"${fetch.name}" does nothing in a run that does not take the branch of ${listNames(gating)}: it waits for an op ${placeText(place)}.`,
      fix: `# In the branch, make its result depend on the update, and collect the result of the cond:
value = tf.cond(is_training, updated_value, lambda: value)
tf.compat.v1.add_to_collection(tf.compat.v1.GraphKeys.UPDATE_OPS, value.op)`,
      why: [
        {
          source: 'graph',
          text: `${listNames(gating)}, in UPDATE_OPS, stands ${placeText(place)}; ${fetch.name} (${fetch.how}) depends on it outside of any Merge, so a dead branch makes it dead too`,
        },
        onlyImplied,
      ],
      missingEdges: [],
      noEdge: 'the fetch dies with the branch by an edge that it has; one more cannot revive it',
    },
  ];
}
