import type { AssignView } from '../../model/run-view.js';
import { isMovingStatistic, isWeight } from '../../model/variable.js';
import { assignStep, layerStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';
import { listNames } from '../wording.js';

const fixes: Record<Framework, string> = {
  'tf1-graph':
    'Leave it out of the var_list of every optimizer, and its updates out of UPDATE_OPS.',
  keras:
    'layer.trainable = False  # before compile; a batch norm then infers and keeps its statistics',
  'tensorflow.js': `// TensorFlow.js batch norms never look at trainable: fit always updates their statistics.
// Put them back after each step, or train in a loop of your own that calls the frozen part with
frozen.apply(x, { training: false });`,
  pytorch: 'bn.eval()  # requires_grad=False keeps the weights only; the statistics need eval mode',
  unknown: 'Keep it out of what training updates.',
};

/** Declared frozen, and something wrote it all the same. */
export const frozenButMoved: Rule = {
  id: 'frozen-but-moved',
  about: 'moved',
  status: 'flat',
  explain({ view }, context) {
    const layer = context.run.layers.find(({ name }) => name === view.layer);
    const isFrozen = isMovingStatistic(view.role)
      ? layer?.trainable === false
      : isWeight(view.role) && view.trainable === false;
    if (!isFrozen) return undefined;
    const writers = view.assigns.filter(isOfTraining);
    // What a user assigns by hand, as to a target network, is meant.
    if (writers.length === 0) return undefined;
    const names = listNames(writers.map(({ name }) => name));
    return {
      severity: 'warning',
      evidence: 'confirmed',
      message: (group) =>
        `${group.names} moved, though ${group.isOne ? 'it is' : 'they are'} declared frozen: training wrote to ${group.isOne ? 'it' : 'them'}.`,
      fix: () => fixes[context.framework],
      why: () => [
        layerStep(
          layer && !layer.trainable
            ? `${layer.className} "${layer.name}" is declared with trainable = false`
            : `${view.name} is declared with trainable = false`,
          layer ?? { name: view.layer ?? '' },
        ),
        assignStep(`the recorder saw writes to ${view.name} by ${names}`, writers),
      ],
    };
  },
};

function isOfTraining({ writer, observed }: AssignView): boolean {
  return (writer === 'layer' || writer === 'optimizer') && (observed?.count ?? 0) > 0;
}
