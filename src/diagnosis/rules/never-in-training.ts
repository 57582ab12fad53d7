import { count } from '../../base/count-text.js';
import { observedWrites } from '../../model/run-view.js';
import { assignStep, layerStep, valuesStep } from '../evidence.js';
import type { Rule } from '../rule.js';

/**
 * The variable's layer was called in no training step: another model in the same process, or a layer
 * that was left out of this one. There is no telling which, so it is told and not judged.
 */
export const neverInTraining: Rule = {
  id: 'never-in-training',
  status: 'constant',
  explain({ view }, context) {
    const { run } = context;
    const layer = run.layers.find(({ name }) => name === view.layer);
    if (!layer || !run.recorder?.observesAssigns) return undefined;
    const gradients = view.recorded?.gradients;
    const isUsed =
      layer.calls.training + layer.calls.inference > 0 ||
      observedWrites(view) > 0 ||
      (gradients && gradients.taken > gradients.missing);
    if (isUsed) return undefined;
    return {
      severity: 'info',
      evidence: 'confirmed',
      message: ({ names, isOne, span }) =>
        `${names} took no part in training over ${span}: not judged, since ${isOne ? 'its layer was' : 'their layers were'} never called in a training step.`,
      fix: () =>
        'Nothing to do for a model that is not trained here; else call the layer on the way to the loss.',
      why: () => [
        valuesStep(view, context),
        layerStep(
          `${layer.className} "${layer.name}" was called 0 times inside training steps`,
          layer,
        ),
        assignStep(
          `the recorder sees every write, and saw ${count(observedWrites(view), 'write')} to ${view.name}`,
          view.assigns,
        ),
      ],
    };
  },
};
