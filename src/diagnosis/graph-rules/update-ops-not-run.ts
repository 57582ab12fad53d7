import type { GraphRule } from '../graph-rule.js';
import { collectionFix, ownAssignsFix } from '../tf1-fixes.js';
import { findUpdates } from './updates-finding.js';

/** Updates are there, in UPDATE_OPS or in no collection, and training runs none of them. */
export const updateOpsNotRun: GraphRule = {
  id: 'update-ops-not-run',
  find(context) {
    return [
      ...findUpdates(this.id, ['collection not run'], context, () => ({
        severity: 'error',
        message: (variables, fetches, isOne) =>
          `${fetches} runs nothing of UPDATE_OPS, so that nothing updates ${variables} after ${isOne ? 'its' : 'their'} initialisation.`,
        fix: () => collectionFix,
      })),
      ...findUpdates(this.id, ['in no collection'], context, (updates) => {
        const isCertain = updates.some((update) => update.isCertain);
        return {
          severity: isCertain ? 'error' : 'warning',
          message: (variables, fetches, isOne) =>
            `${fetches} depends on no op that assigns ${variables}, and no collection lists ${isOne ? 'one' : 'them'}.`,
          fix: ownAssignsFix,
        };
      }),
    ];
  },
};
