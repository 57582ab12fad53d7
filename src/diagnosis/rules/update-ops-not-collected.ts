import { missingEdge } from '../../graph/missing-edge.js';
import { seesEveryWrite } from '../../model/run-view.js';
import { graphStep, guessedFetches, valuesStep } from '../evidence.js';
import { unreachedUpdates } from '../graph-facts.js';
import type { Rule } from '../rule.js';
import { uncollectedFix } from '../tf1-fixes.js';
import { tracedTrainingSteps, traceSteps } from '../traced-training.js';
import { listNames, sharedText } from '../wording.js';

/**
 * Training does depend on UPDATE_OPS, but this variable's update is not among them: it was made in
 * a way, a scope or a tower that nobody collected.
 */
export const updateOpsNotCollected: Rule = {
  id: 'update-ops-not-collected',
  status: 'flat',
  explain({ view }, context) {
    const { graph, run } = context;
    if (!graph?.training) return undefined;
    const { training, updateOps, assignments } = graph;
    const reached = [...updateOps].filter((name) => training.reached.has(name));
    if (reached.length === 0) return undefined;
    const updates = unreachedUpdates(view, graph);
    if (updates.length === 0 || updates.some(({ name }) => updateOps.has(name))) return undefined;
    const ops = updates.map(({ name }) => name);
    const missingEdges = updates.flatMap(
      (assign) => missingEdge(assignments.index, training.mainFetch, assign) ?? [],
    );
    const isObserved =
      seesEveryWrite(run.recorder, view) || tracedTrainingSteps(graph, training) > 0;
    return {
      severity: 'error',
      evidence: isObserved ? 'confirmed' : 'explained',
      message: ({ names, isOne, span }) =>
        `${names} never changed over ${span}: "${training.mainFetch}" depends on ops of UPDATE_OPS, but no op that assigns ${isOne ? 'it' : 'them'} is in that collection.`,
      fix: ({ writers }) => uncollectedFix(writers),
      why: () => [
        valuesStep(view, context),
        graphStep(
          `UPDATE_OPS holds ${listNames([...updateOps])}; ${training.mainFetch} depends on ${reached.length} of ${updateOps.size}`,
          [...updateOps],
          training,
        ),
        graphStep(
          `${listNames(ops)} ${ops.length === 1 ? 'assigns' : 'assign'} ${view.name}: not in UPDATE_OPS, and no data or control edge leads there from ${training.mainFetch} (${training.how})${sharedText(missingEdges)}`,
          ops,
        ),
        ...traceSteps(ops, graph),
        ...guessedFetches(training),
      ],
      writers: ops,
      missingEdges,
    };
  },
};
