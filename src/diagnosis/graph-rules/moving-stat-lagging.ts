import { figure } from '../../base/count-text.js';
import { shortNumber } from '../../base/float-text.js';
import type { GraphRule } from '../graph-rule.js';
import { listNames } from '../wording.js';
import { averageDecays } from './average-decays.js';
import { onlyImplied } from './updates-finding.js';

/** Shares of the initial value that are left at the end of training. */
const WORTH_A_WARNING = 0.05;
const WORTH_AN_ERROR = 0.5;

/** The decay is so near to 1 that the steps of this training cannot move the statistics. */
export const movingStatLagging: GraphRule = {
  id: 'moving-stat-lagging',
  find(context) {
    const { steps } = context;
    if (steps === undefined) return [];
    const lagging = averageDecays(context)
      .filter(({ decay }) => decay !== 1)
      .map((average) => ({ ...average, left: average.decay ** steps }))
      .filter(({ left }) => left > WORTH_A_WARNING);
    if (lagging.length === 0) return [];
    const names = lagging.map(({ variable }) => variable);
    const most = lagging.reduce((worst, average) => (average.left > worst.left ? average : worst));
    const needed = Math.ceil(Math.log(WORTH_A_WARNING) / Math.log(most.decay));
    return [
      {
        id: this.id,
        severity: most.left > WORTH_AN_ERROR ? 'error' : 'warning',
        evidence: 'implied',
        variables: names,
        ops: lagging.map(({ op }) => op),
        message: `After ${figure(steps)} steps ${listNames(names)} ${names.length === 1 ? 'is' : 'are'} still ${shortNumber(Math.round(most.left * 1000) / 10)} % initial value: the decay ${shortNumber(most.decay)} needs ${figure(needed)} steps for 95 %.`,
        fix: `tf.compat.v1.layers.batch_normalization(x, momentum=0.9)`,
        why: [
          {
            source: 'graph',
            text: `${most.op} keeps ${shortNumber(most.decay)} of the old value; ${shortNumber(most.decay)} to the power of ${steps} is ${shortNumber(most.left)}`,
          },
          onlyImplied,
        ],
        missingEdges: [],
        noEdge: 'the update runs already; its decay is a constant of the graph',
      },
    ];
  },
};
