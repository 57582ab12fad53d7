import { trainingAssigns } from '../../graph/assignments.js';
import type { VariableView } from '../../model/run-view.js';
import { isMovingStatistic } from '../../model/variable.js';
import { absentStep, figuresStep, layerStep, valuesStep } from '../evidence.js';
import type { Rule, RunContext } from '../rule.js';

/**
 * A batch norm takes the mean away, and with it any bias before it: the bias has no gradient but
 * what rounding leaves.
 */
export const legitimatelyFlatBias: Rule = {
  id: 'legitimately-flat-bias',
  status: 'constant',
  explain({ view }, context) {
    if (view.role !== 'bias') return undefined;
    const { scopes, moving } = context;
    const kernel = scopes.matesOf(view).find(({ role }) => role === 'kernel');
    if (!kernel || !moving.includes(kernel)) return undefined;
    const norm = scopes.next(view).find(({ role }) => isMovingStatistic(role));
    if (!norm || isLeftOut(view, context)) return undefined;
    return {
      severity: 'info',
      evidence: 'observed',
      message: ({ names, isOne, span }) =>
        `${names} never changed over ${span}: ${isOne ? 'it feeds' : 'they feed'} a batch norm, which takes any bias away again.`,
      fix: () =>
        'Nothing to do; a layer before a batch norm can leave its bias out (use_bias=False, bias=False).',
      why: () => [
        valuesStep(view, context),
        figuresStep(`${kernel.name} of the same layer moved`, [kernel]),
        layerStep(`the batch norm of ${norm.name} comes right behind it`, {
          name: context.scopes.scopeOf(norm),
        }),
        absentStep('graph', 'that one feeds the other is inferred from their order in the log'),
      ],
    };
  },
};

/** Where the graph shows that no gradient is applied to it, the batch norm is not the reason. */
function isLeftOut(view: VariableView, { graph }: RunContext): boolean {
  const inGraph = graph?.variable(view.name);
  if (!graph?.training || !inGraph) return false;
  const { reached } = graph.training;
  return !trainingAssigns(inGraph).some(({ name }) => reached.has(name));
}
