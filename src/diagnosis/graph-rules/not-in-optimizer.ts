import type { GraphRule } from '../graph-rule.js';
import { listNames } from '../wording.js';
import { untrainedVariables } from './untrained-variables.js';
import { onlyImplied } from './updates-finding.js';

/**
 * Declared trainable, and no optimizer was given it. A warning: fine-tuning leaves layers out on
 * purpose; then `trainable=False` says so.
 */
export const notInOptimizer: GraphRule = {
  id: 'not-in-optimizer',
  find(context) {
    const untrained = untrainedVariables(context);
    return (['open', 'apart'] as const).flatMap((way) => {
      const names = untrained[way].map(({ name }) => name);
      if (names.length === 0) return [];
      const isOne = names.length === 1;
      const used =
        way === 'open'
          ? `what is trained depends on ${isOne ? 'it' : 'them'}, and the gradient could flow`
          : `nothing that is trained depends on ${isOne ? 'it' : 'them'}`;
      return [
        {
          id: this.id,
          severity: way === 'open' ? ('warning' as const) : ('info' as const),
          evidence: 'implied' as const,
          variables: names,
          ops: [],
          message: `${listNames(names)} ${isOne ? 'is' : 'are'} trainable, and no optimizer of this graph applies anything to ${isOne ? 'it' : 'them'}.`,
          fix: `# Give the optimizer every variable, or declare those that should stay:
train_op = optimizer.minimize(loss, var_list=tf.compat.v1.trainable_variables())`,
          why: [
            {
              source: 'graph' as const,
              text: `in TRAINABLE_VARIABLES, without an apply op; ${used}`,
            },
            onlyImplied,
          ],
          missingEdges: [],
          noEdge: 'the graph has no op that applies a gradient to it',
        },
      ];
    });
  },
};
