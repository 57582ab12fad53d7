import { missingEdge } from '../../graph/missing-edge.js';
import { unreachedUpdates } from '../graph-facts.js';
import type { Rule } from '../rule.js';
import { absentStep, listNames, spanOf, valuesStep } from '../wording.js';

/**
 * Training does run UPDATE_OPS, but this variable's update is not in it: it was made in a way, a
 * scope or a tower that nobody collected.
 */
export const updateOpsNotCollected: Rule = {
  id: 'update-ops-not-collected',
  status: 'flat',
  explain(variable, context) {
    const { graph, run } = context;
    const inGraph = graph?.variable(variable.view.name);
    if (!graph?.training || !inGraph) return undefined;
    const { training, updateOps, assignments } = graph;
    const collectedAndRun = [...updateOps].filter((name) => training.reached.has(name));
    if (collectedAndRun.length === 0) return undefined;
    const updates = unreachedUpdates(inGraph, training).filter(
      ({ purpose, name }) => purpose === 'update' && !updateOps.has(name),
    );
    if (updates.length === 0) return undefined;
    const ops = updates.map(({ name }) => name);
    return {
      severity: 'error',
      evidence: run.recorder?.observesAssigns ? 'confirmed' : 'explained',
      message: (names) =>
        `${names} never changed over ${spanOf(context)}: "${training.mainFetch}" runs UPDATE_OPS, but the ops that assign them are not in that collection.`,
      fix: `for update in [${listNames(ops)}]:
    tf.compat.v1.add_to_collection(tf.compat.v1.GraphKeys.UPDATE_OPS, update)
# before train_op is made under tf.control_dependencies(...UPDATE_OPS...).`,
      why: [
        valuesStep(variable.view, context),
        {
          source: 'graph',
          text: `UPDATE_OPS holds ${listNames([...updateOps])}; ${training.mainFetch} reaches ${collectedAndRun.length} of ${updateOps.size}`,
        },
        {
          source: 'graph',
          text: `${listNames(ops)}: in UPDATE_OPS no; reachable from ${training.mainFetch} no`,
        },
        ...(training.fetchesAreRecorded
          ? []
          : [absentStep('no recording of the fetches: they were found in the graph')]),
      ],
      missingEdges: updates.map((assign) =>
        missingEdge(assignments.index, training.mainFetch, assign),
      ),
    };
  },
};
