import type { GraphVariable } from '../../graph/assignments.js';
import { scopeOf } from '../../graph/scopes.js';
import type { GraphRuleContext } from '../graph-rule.js';
import { isWritten } from '../graph-scene.js';

/** The layers, told by scope, of which training writes a variable. */
export interface TrainedLayers {
  includes(variable: GraphVariable): boolean;
}

export function trainedLayers(context: GraphRuleContext): TrainedLayers {
  const scopes = new Set<string>();
  for (const variable of context.assignments.variables.values()) {
    if (variable.trainable !== false && isWritten(variable, context)) {
      scopes.add(scopeOf(variable.name));
    }
  }
  return { includes: ({ name }) => scopes.has(scopeOf(name)) };
}
