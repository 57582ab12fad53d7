import { scopeOf } from '../../graph/scopes.js';
import type { GraphRule, GraphRuleContext } from '../graph-rule.js';
import { lateCollectionFix, ownNetworkFix } from '../tf1-fixes.js';
import { otherWriters, type UnrunUpdate } from '../unrun-updates.js';
import { listNames } from '../wording.js';
import { findUpdates } from './updates-finding.js';

/**
 * Training runs some of UPDATE_OPS and not the rest: one tower's, one network's, or those of the
 * layers that were there when the collection was read.
 *
 * Where all towers share their variables it is a note: the statistics move, by one tower's share of
 * the batch, and TensorFlow's own examples choose that.
 */
export const updateOpsPartlyRun: GraphRule = {
  id: 'update-ops-partly-run',
  find(context) {
    return findUpdates(this.id, ['left out of the run collection'], context, (updates) => {
      const isShared = updates.every(({ movesOtherwise }) => movesOtherwise);
      const run = context.updateOps.filter((name) => context.reached.has(name));
      return {
        severity: isShared ? 'info' : 'error',
        message: (variables, fetches, isOne) =>
          isShared
            ? `${variables} ${isOne ? 'is' : 'are'} updated by ${listNames(otherWriters(updates, context), 1)} alone: what the other towers see of the batch does not count.`
            : `${fetches} runs ${run.length} of ${context.updateOps.length} entries of UPDATE_OPS, none of ${scopesText(updates, context)}: nothing updates ${variables}.`,
        why: [{ source: 'graph', text: `of UPDATE_OPS, training runs ${listNames(run)}` }],
        fix: () => (context.fetches.length > 1 ? ownNetworkFix : lateCollectionFix),
      };
    });
  },
};

/** The outermost scopes of which nothing is run. */
function scopesText(
  updates: readonly UnrunUpdate[],
  { assignments, reached }: GraphRuleContext,
): string {
  const runScopes = new Set<string>();
  for (const variable of assignments.variables.values()) {
    const isUpdated = variable.assigns.some(
      ({ name, purpose }) => purpose === 'update' && reached.has(name),
    );
    if (!isUpdated) continue;
    const scopes = scopeOf(variable.name).split('/');
    for (let depth = 1; depth <= scopes.length; depth++) {
      runScopes.add(scopes.slice(0, depth).join('/'));
    }
  }
  const missed = updates.map(({ variable }) => {
    const scopes = scopeOf(variable.name).split('/');
    const depth = scopes.findIndex((_, at) => !runScopes.has(scopes.slice(0, at + 1).join('/')));
    return scopes.slice(0, depth < 0 ? scopes.length : depth + 1).join('/') || variable.name;
  });
  return listNames([...new Set(missed)]);
}
