import { trainingAssigns } from '../../graph/assignments.js';
import { seesEveryWrite, type VariableView } from '../../model/run-view.js';
import { isWeight } from '../../model/variable.js';
import { assignStep, graphStep, valuesStep } from '../evidence.js';
import type { JudgedVariable, Rule, RunContext } from '../rule.js';

/** Nothing but its initializer ever writes the variable, and nothing was meant to: a table, say. */
export const constantByConstruction: Rule = {
  id: 'constant-by-construction',
  status: 'constant',
  silent: true,
  explain(variable, context) {
    const { view } = variable;
    if (!mayBeConstant(view)) return undefined;
    const evidence = evidenceOf(variable, context);
    if (!evidence) return undefined;
    return {
      severity: 'info',
      evidence: evidence.level,
      message: ({ names, isOne }) =>
        `${names} never changed, and nothing is there to change ${isOne ? 'it' : 'them'}.`,
      fix: () => 'Nothing to do.',
      why: () => [valuesStep(view, context), evidence.step],
    };
  },
};

/** Weights that may be trainable, statistics, counters and slots are there to change. */
function mayBeConstant({ role, trainable }: VariableView): boolean {
  return role === 'other' ? trainable !== true : isWeight(role) && trainable === false;
}

function evidenceOf({ view }: JudgedVariable, { run, graph }: RunContext) {
  const inGraph = graph?.variable(view.name);
  if (inGraph) {
    if (trainingAssigns(inGraph).length + inGraph.opaqueWriters.length > 0) return undefined;
    const text = `nothing writes ${view.name} but its initializer or a restore`;
    return { level: 'explained', step: graphStep(text, []) } as const;
  }
  // In TensorFlow.js a variable is trainable unless its maker says otherwise.
  const wasNeverWritten = view.assigns.every((assign) => assign.observed?.count === 0);
  if (!seesEveryWrite(run.recorder, view) || view.trainable !== false || !wasNeverWritten) {
    return undefined;
  }
  const text = 'made with trainable = false, and nothing ever assigned it';
  return { level: 'confirmed', step: assignStep(text, view.assigns) } as const;
}
