import { isMovingStatistic } from '../../model/variable.js';
import type { Rule } from '../rule.js';
import { spanOf, valuesStep } from '../wording.js';

/** The variable is declared not trainable, and accordingly never moved. */
export const frozenAsDeclared: Rule = {
  id: 'frozen-as-declared',
  status: 'frozen',
  explain({ view }, context) {
    const isWeight =
      view.role === 'kernel' ||
      view.role === 'bias' ||
      view.role === 'gamma' ||
      view.role === 'beta';
    if (view.trainable !== false || isMovingStatistic(view.role) || !isWeight) return undefined;
    return {
      severity: 'info',
      evidence: context.run.recorder ? 'confirmed' : 'explained',
      message: (names) =>
        `${names} never changed over ${spanOf(context)}, as declared: not trainable.`,
      fix: 'Nothing to do, unless it was meant to train: then make it trainable before the optimizer is built.',
      why: [
        valuesStep(view, context),
        { source: 'assign', text: `${view.name} is declared with trainable = false` },
      ],
    };
  },
};
