import { trainingAssigns } from '../../graph/assignments.js';
import { isMovingStatistic } from '../../model/variable.js';
import type { FlatVariable, Rule, RunContext } from '../rule.js';
import { valuesStep } from '../wording.js';

/** Nothing but its initializer ever writes the variable, and nothing was meant to: a table, say. */
export const constantByConstruction: Rule = {
  id: 'constant-by-construction',
  status: 'constant',
  silent: true,
  explain(variable, context) {
    const { view } = variable;
    if (view.trainable === true || isMovingStatistic(view.role)) return undefined;
    const evidence = evidenceOf(variable, context);
    if (!evidence) return undefined;
    return {
      severity: 'info',
      evidence: evidence.level,
      message: (names) => `${names} never changed, and nothing is there to change them.`,
      fix: 'Nothing to do.',
      why: [valuesStep(view, context), { source: evidence.source, text: evidence.text }],
    };
  },
};

function evidenceOf({ view }: FlatVariable, { run, graph }: RunContext) {
  const inGraph = graph?.variable(view.name);
  if (inGraph) {
    if (trainingAssigns(inGraph).length + inGraph.opaqueWriters.length > 0) return undefined;
    const text = `the only op that writes ${view.name} is its initializer`;
    return { level: 'explained', source: 'graph', text } as const;
  }
  // In TensorFlow.js a variable is trainable unless its maker says otherwise.
  const wasNeverWritten = view.assigns.every((assign) => assign.observed?.count === 0);
  if (!run.recorder?.observesAssigns || view.trainable !== false || !wasNeverWritten)
    return undefined;
  const text = `made with trainable = false, and nothing ever assigned it`;
  return { level: 'confirmed', source: 'assign', text } as const;
}
