import type { Graph } from '../model/graph.js';
import type { GraphFinding } from '../model/graph-finding.js';
import type { GraphRuleContext } from './graph-rule.js';
import { graphRules } from './graph-rules/index.js';
import { graphSceneOf, type NamedFetch } from './graph-scene.js';
import { unrunUpdates } from './unrun-updates.js';

/**
 * What a graph alone tells of a training, worst first. Everything in it is implied by the edges.
 *
 * @param fetches what training fetches. Without any there is nothing to judge, which is no pass.
 * @param options.steps how many steps the training has, for what a decay does in that time.
 * @throws UnknownOpError for a fetch that the graph does not have.
 * @example diagnoseGraph(graph, findTrainingFetches(graph, findAssignments(graph)))
 */
export function diagnoseGraph(
  graph: Graph,
  fetches: readonly NamedFetch[],
  options: { readonly steps?: number } = {},
): readonly GraphFinding[] {
  if (fetches.length === 0) return [];
  const scene = graphSceneOf(graph, fetches, options.steps);
  return diagnoseScene({ ...scene, unrun: unrunUpdates(scene) });
}

/** As `diagnoseGraph`, of a scene that was worked out already. */
export function diagnoseScene(context: GraphRuleContext): readonly GraphFinding[] {
  const order = ['error', 'warning', 'info'];
  return graphRules
    .flatMap((rule) => rule.find(context))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
