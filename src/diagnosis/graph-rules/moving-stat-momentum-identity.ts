import type { GraphRule } from '../graph-rule.js';
import { listNames } from '../wording.js';
import { averageDecays } from './average-decays.js';
import { onlyImplied } from './updates-finding.js';

/** The update runs, and writes back what was there. */
export const movingStatMomentumIdentity: GraphRule = {
  id: 'moving-stat-momentum-identity',
  find(context) {
    const identities = averageDecays(context).filter(({ decay }) => decay === 1);
    if (identities.length === 0) return [];
    const names = identities.map(({ variable }) => variable);
    const ops = identities.map(({ op }) => op);
    const isOne = names.length === 1;
    return [
      {
        id: this.id,
        severity: 'error',
        evidence: 'implied',
        variables: names,
        ops,
        message: `The update of ${listNames(names)} runs and changes nothing: its decay is 1, so ${isOne ? 'it keeps' : 'they keep'} the whole old value.`,
        fix: `tf.compat.v1.layers.batch_normalization(x, momentum=0.99)  # PyTorch's momentum is 1 minus this one`,
        why: [
          {
            source: 'graph',
            text: `${listNames(ops)} ${ops.length === 1 ? 'multiplies' : 'multiply'} what is new by the constant 0`,
          },
          onlyImplied,
        ],
        missingEdges: [],
        noEdge: 'the update runs already; its decay is a constant of the graph',
      },
    ];
  },
};
