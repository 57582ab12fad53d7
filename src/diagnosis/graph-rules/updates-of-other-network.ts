import { isMovingStatistic } from '../../model/variable.js';
import type { GraphRule, GraphRuleContext } from '../graph-rule.js';
import { runAssigns, type SceneFetch } from '../graph-scene.js';
import { ownNetworkFix } from '../tf1-fixes.js';
import { listNames } from '../wording.js';
import { onlyImplied } from './updates-finding.js';

/**
 * Two train ops train two networks, and the step of one updates the statistics of the other too: a
 * generator's, from the batch on which the discriminator learns.
 */
export const updatesOfOtherNetwork: GraphRule = {
  id: 'updates-of-other-network',
  find(context) {
    if (context.fetches.length < 2) return [];
    return context.fetches.flatMap((fetch) => {
      const { variables, ops } = foreignUpdates(fetch, context);
      if (variables.length === 0) return [];
      const isOne = variables.length === 1;
      return [
        {
          id: this.id,
          severity: 'warning' as const,
          evidence: 'implied' as const,
          variables,
          ops,
          message: `"${fetch.name}" updates ${listNames(variables)}, of a network that it does not train and that another train op updates as well.`,
          fix: ownNetworkFix,
          why: [
            {
              source: 'graph' as const,
              text: `${fetch.name} (${fetch.how}) trains ${listNames([...fetch.trained])}; it runs ${listNames(ops)} too, though the layer${isOne ? '' : 's'} of ${isOne ? 'that statistic' : 'those statistics'} ${isOne ? 'is' : 'are'} trained by another fetch`,
            },
            onlyImplied,
          ],
          missingEdges: [],
          noEdge:
            'it would have to lose an edge, and every edge that is added makes a fetch run more',
        },
      ];
    });
  },
};

function foreignUpdates(
  fetch: SceneFetch,
  context: GraphRuleContext,
): { readonly variables: string[]; readonly ops: string[] } {
  const [variables, ops]: [string[], string[]] = [[], []];
  const others = context.fetches.filter((other) => other !== fetch && areSeparate(fetch, other));
  for (const variable of context.assignments.variables.values()) {
    if (!isMovingStatistic(variable.role)) continue;
    const own = runAssigns(variable, context).filter(({ id }) => fetch.reached.hasId(id));
    if (own.length === 0) continue;
    const nearness = fetch.trainedScopes.depthOf(variable.name);
    const isNearest = others.every(
      (other) => other.trainedScopes.depthOf(variable.name) <= nearness,
    );
    if (isNearest) continue;
    variables.push(variable.name);
    ops.push(...own.map(({ name }) => name));
  }
  return { variables, ops };
}

/** Whether two fetches train none of the same variables. */
function areSeparate(one: SceneFetch, other: SceneFetch): boolean {
  for (const variable of other.trained) if (one.trained.has(variable)) return false;
  return true;
}
