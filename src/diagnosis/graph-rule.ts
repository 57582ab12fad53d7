import type { GraphFinding } from '../model/graph-finding.js';
import type { GraphScene } from './graph-scene.js';
import type { UnrunUpdate } from './unrun-updates.js';

/** What a rule over a graph may look at. */
export interface GraphRuleContext extends GraphScene {
  readonly unrun: readonly UnrunUpdate[];
}

/**
 * One thing that can be wrong with a training graph. A rule makes one finding for all that share a
 * cause, however many layers there are, and none for a graph that is in order.
 */
export interface GraphRule {
  readonly id: string;
  find(context: GraphRuleContext): readonly GraphFinding[];
}
