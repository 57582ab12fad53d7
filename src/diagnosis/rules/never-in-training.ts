import { count } from '../../base/count-text.js';
import type { AssignStep } from '../../model/evidence.js';
import { observedWrites, type VariableView } from '../../model/run-view.js';
import { absentStep, assignStep, graphStep, layerStep, valuesStep } from '../evidence.js';
import { isLeftAside } from '../left-aside.js';
import { isNeverUsed } from '../never-used.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';

/**
 * The variable took part in no training step: it is of another model in the same process, or of a
 * layer that was left out of this one; or the graph only has it. There is no telling which, so it is
 * told and not judged.
 */
export const neverInTraining: Rule = {
  id: 'never-in-training',
  status: 'constant',
  explain(variable, context) {
    return (
      explainByGraph(variable, context) ??
      explainByCalls(variable, context) ??
      explainByReads(variable, context)
    );
  },
};

function explainByGraph({ view }: JudgedVariable, { run }: RunContext): Explanation | undefined {
  if (!isNeverUsed(view, run)) return undefined;
  return {
    severity: 'info',
    evidence: 'explained',
    group: 'never used',
    message: ({ names, isOne }) =>
      `${names} ${isOne ? 'was' : 'were'} left aside: not judged, since ${isOne ? 'it' : 'they'} never had a value, and no op or function of the graph initialises, writes or uses ${isOne ? 'it' : 'them'}.`,
    fix: () =>
      'Nothing to do for what an export keeps beside the variables that it trains; else use it on the way to the loss, and initialise it.',
    why: () => [
      absentStep('points', `${view.name} had no value in any step`),
      graphStep(`nothing takes ${view.name} but ops that read it for nobody`, [view.name]),
    ],
  };
}

function explainByCalls({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
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
    fix: () => FIX,
    why: () => [
      valuesStep(view, context),
      layerStep(
        `${layer.className} "${layer.name}" was called 0 times inside training steps`,
        layer,
      ),
      writesStep(view),
    ],
  };
}

function explainByReads({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  if (!isLeftAside(view, context)) return undefined;
  const scope = context.scopes.scopeOf(view);
  return {
    severity: 'info',
    evidence: 'observed',
    group: 'from before',
    message: ({ names, isOne, span }) =>
      `${names} took no part in training over ${span}: not judged, since ${isOne ? 'it was' : 'they were'} there before the recording began, and training read nothing of ${isOne ? 'its' : 'their'} scope.`,
    fix: () => FIX,
    why: () => [
      valuesStep(view, context),
      layerStep(
        `no op that the first gradients were taken through read a variable of "${scope}", and no gradient reached one later`,
        { name: scope },
      ),
      writesStep(view),
    ],
  };
}

function writesStep(view: VariableView): AssignStep {
  return assignStep(
    `the recorder sees every write, and saw ${count(observedWrites(view), 'write')} to ${view.name}`,
    view.assigns,
  );
}

const FIX =
  'Nothing to do for a model that is not trained here; else call the layer on the way to the loss.';
