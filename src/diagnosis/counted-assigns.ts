import { count } from '../base/count-text.js';
import { impliedRuns, observedWrites, seesEveryWrite } from '../model/run-view.js';
import { isMovingStatistic } from '../model/variable.js';
import { assignStep, graphStep, valuesStep } from './evidence.js';
import type { CauseGroup, Explanation, JudgedVariable, RunContext } from './rule.js';
import { listNames } from './wording.js';

const branchFix = `# Take the branch that updates in training, for instance:
sess.run(train_op, feed_dict={..., is_training: True})`;

function functionFix({ writers }: CauseGroup): string {
  return `# Call what assigns them in every training step, or make it part of that step:
${writers.map((writer) => `#   ${writer}`).join('\n')}`;
}

/**
 * Where a session counted every writer of a moving statistic, and none ever ran: either it stands in
 * a branch that was never taken, or in a function that nothing that training fetched calls.
 */
export function explainByCounts(
  { view }: JudgedVariable,
  context: RunContext,
): Explanation | undefined {
  const { run } = context;
  const isCounted = run.recorder?.kind === 'graph-session' && seesEveryWrite(run.recorder, view);
  if (!isCounted || !isMovingStatistic(view.role)) return undefined;
  if (view.assigns.length === 0 || observedWrites(view) > 0) return undefined;
  const implied = impliedRuns(view);
  const ops = view.assigns.map(({ name }) => name);
  const text = `${listNames(ops)} ${ops.length === 1 ? 'assigns' : 'assign'} ${view.name}; the recorder saw 0 writes`;
  return {
    severity: 'error',
    evidence: 'confirmed',
    group: implied > 0 ? 'in a branch' : 'in a function',
    message: ({ names, isOne, span }) => {
      const it = isOne ? 'it' : 'them';
      return implied > 0
        ? `${names} never changed over ${span}: the fetches lead to ops that assign ${it}, in a branch or loop that was never taken: none was seen to run.`
        : `${names} never changed over ${span}: nothing that was fetched leads to an op that assigns ${it}, and none was seen to run.`;
    },
    fix: implied > 0 ? () => branchFix : functionFix,
    why: () => [
      valuesStep(view, context),
      assignStep(text, view.assigns),
      graphStep(`implied by the fetches of ${count(implied, 'recorded run')}`, ops),
    ],
    writers: ops,
  };
}
