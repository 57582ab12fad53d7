import type { GraphVariable } from '../../graph/assignments.js';
import { isMovingStatistic } from '../../model/variable.js';
import type { GraphRule } from '../graph-rule.js';
import { isWritten } from '../graph-scene.js';
import { listNames } from '../wording.js';
import { onlyImplied } from './updates-finding.js';

/** Training moves the statistics, and the graph's saver leaves them out. */
export const movingStatNotSaved: GraphRule = {
  id: 'moving-stat-not-saved',
  find(context) {
    const variables = [...context.assignments.variables.values()];
    const restored = variables.filter(isRestored);
    if (restored.length === 0) return [];
    const unsaved = variables.filter(
      (variable) =>
        isMovingStatistic(variable.role) && !isRestored(variable) && isWritten(variable, context),
    );
    if (unsaved.length === 0) return [];
    const names = unsaved.map(({ name }) => name);
    const isOne = names.length === 1;
    return [
      {
        id: this.id,
        severity: 'warning',
        evidence: 'implied',
        variables: names,
        ops: [],
        message: `The saver leaves out ${listNames(names)}, which training updates: after a restore ${isOne ? 'it is' : 'they are'} at ${isOne ? 'its' : 'their'} initial value${isOne ? '' : 's'} again.`,
        fix: 'saver = tf.compat.v1.train.Saver(tf.compat.v1.global_variables())',
        why: [
          {
            source: 'graph',
            text: `a restore writes ${restored.length} of ${variables.length} variables, ${listNames(restored.map(({ name }) => name))}; not ${listNames(names)}`,
          },
          onlyImplied,
        ],
        missingEdges: [],
        noEdge: 'the saver would have to write and read more tensors',
      },
    ];
  },
};

function isRestored({ assigns }: GraphVariable): boolean {
  return assigns.some(({ purpose }) => purpose === 'restore');
}
