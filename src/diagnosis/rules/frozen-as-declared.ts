import { count } from '../../base/count-text.js';
import { observedWrites, seesEveryWrite } from '../../model/run-view.js';
import { isWeight } from '../../model/variable.js';
import { assignStep, graphStep, valuesStep } from '../evidence.js';
import type { Rule } from '../rule.js';

/** The variable is declared not trainable, and accordingly never moved. */
export const frozenAsDeclared: Rule = {
  id: 'frozen-as-declared',
  status: 'frozen',
  explain({ view }, context) {
    if (!isWeight(view.role)) return undefined;
    const layer = context.run.layers.find(({ name }) => name === view.layer);
    if (view.trainable !== false && layer?.trainable !== false) return undefined;
    const declaration =
      view.trainable === false
        ? `${view.name} is declared with trainable = false`
        : `its layer "${layer?.name}" is declared with trainable = false`;
    const isObserved = seesEveryWrite(context.run.recorder, view);
    const writes = `; the recorder saw ${count(observedWrites(view), 'write')} to it`;
    return {
      severity: 'info',
      evidence: isObserved ? 'confirmed' : 'explained',
      message: ({ names, span }) =>
        `${names} never changed over ${span}, as declared: not trainable.`,
      fix: ({ isOne }) => {
        const [it, was] = isOne ? ['it', 'was'] : ['them', 'were'];
        return `Nothing to do, unless ${isOne ? 'it' : 'they'} ${was} meant to train: then make ${it} trainable before the optimizer is built.`;
      },
      why: () => [
        valuesStep(view, context),
        isObserved
          ? assignStep(`${declaration}${writes}`, view.assigns)
          : graphStep(declaration, [view.name]),
      ],
    };
  },
};
