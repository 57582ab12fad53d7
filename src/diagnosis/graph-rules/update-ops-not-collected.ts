import type { GraphRule } from '../graph-rule.js';
import { uncollectedFix } from '../tf1-fixes.js';
import { listNames } from '../wording.js';
import { findUpdates } from './updates-finding.js';

/** Training does run UPDATE_OPS, but these updates are in no collection. */
export const updateOpsNotCollected: GraphRule = {
  id: 'update-ops-not-collected',
  find(context) {
    return findUpdates(this.id, ['not collected'], context, (updates) => ({
      severity: updates.some(({ isCertain }) => isCertain) ? 'error' : 'warning',
      message: (variables, fetches, isOne) =>
        `${fetches} runs UPDATE_OPS, but no op that assigns ${variables} is in that collection${isOne ? '' : ' or run otherwise'}.`,
      why: [{ source: 'graph', text: `UPDATE_OPS holds ${listNames(context.updateOps)}` }],
      fix: uncollectedFix,
    }));
  },
};
