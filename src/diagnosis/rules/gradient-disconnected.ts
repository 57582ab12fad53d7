import { absentStep, graphStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { initialLookOf } from '../initial-values.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';
import { isTrainable } from '../trainable.js';
import { listNames } from '../wording.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': `grads = tf.gradients(loss, tf.compat.v1.trainable_variables())
print([v.name for g, v in zip(grads, tf.compat.v1.trainable_variables()) if g is None])
# Take away the tf.stop_gradient, argmax, cast or py_func on the way, or leave the variable out on purpose.`,
  keras: `print([v.path for g, v in zip(gradients, model.trainable_variables) if g is None])
# Take away the tf.stop_gradient, .numpy(), argmax or cast on the way from the layer to the loss.
# Frozen on purpose: layer.trainable = False says so.`,
  'tensorflow.js': `const { grads } = tf.variableGrads(() => loss());
// A variable that is missing in grads has no way to the loss: look for dataSync(), argMax(), cast or a
// tensor made outside of the function. Frozen on purpose: layer.trainable = false says so.`,
  pytorch: `print([name for name, p in model.named_parameters() if p.grad is None])
# Take away the .detach(), torch.no_grad(), .item(), argmax or new tensor on the way to the loss.
# Frozen on purpose: nothing to do.`,
  unknown: 'Look for what stops the gradient on the way from the variable to the loss.',
};

/** No gradient reaches the variable: something on the way to the loss stops it. */
export const gradientDisconnected: Rule = {
  id: 'gradient-disconnected',
  status: 'flat',
  explain(variable, context) {
    if (!isTrainable(variable.view)) return undefined;
    return explainByGradients(variable, context) ?? explainByGraph(variable, context);
  },
};

function explainByGradients(
  { view }: JudgedVariable,
  context: RunContext,
): Explanation | undefined {
  const gradient = context.gradients(view);
  if (gradient?.kind !== 'missing') return undefined;
  // What was frozen on purpose has no gradient either, and mostly comes from a checkpoint.
  const isFresh = context.scopes
    .matesOf(view)
    .some((mate) => !context.moving.includes(mate) && initialLookOf(mate) !== undefined);
  const isSure = gradient.isRecorded || isFresh;
  return {
    severity: isSure ? 'error' : 'info',
    evidence: gradient.isRecorded ? 'confirmed' : 'observed',
    group: gradient.isRecorded ? 'recorded' : 'logged',
    message: ({ names, isOne, span }) =>
      gradient.isRecorded
        ? `${names} never changed over ${span}: no gradient reached ${isOne ? 'it' : 'them'}, the loss does not depend on ${isOne ? 'it' : 'them'}.`
        : `${names} never changed over ${span}, and ${isOne ? 'its gradient is' : 'their gradients are'} missing where others are logged: as when a detach or a stop_gradient stands on the way to the loss.`,
    fix: () => fixes[context.framework],
    why: () => [
      valuesStep(view, context),
      gradient.step,
      ...(gradient.isRecorded
        ? []
        : [
            absentStep(
              'recording',
              'no recording: a gradient that was left out of the log on purpose looks the same',
            ),
          ]),
    ],
  };
}

function explainByGraph({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const { graph } = context;
  const inGraph = graph?.variable(view.name);
  const reach = graph?.gradientReach();
  if (!graph?.training || !inGraph || !reach || inGraph.trainable === false) return undefined;
  if (reach.reached.has(inGraph.name)) return undefined;
  const { stops } = reach;
  const { training } = graph;
  return {
    severity: 'error',
    evidence: 'explained',
    group: 'graph',
    message: ({ names, isOne, span }) =>
      `${names} never changed over ${span}: in the graph no gradient of the loss leads back to ${isOne ? 'it' : 'them'}${stops.length > 0 ? `, "${stops[0]}" stops it` : ''}.`,
    fix: () => fixes['tf1-graph'],
    why: () => [
      valuesStep(view, context),
      graphStep(
        stops.length > 0
          ? `every way from what is differentiated back to ${view.name} ends at ${listNames(stops)}`
          : `nothing that is differentiated depends on ${view.name}`,
        stops,
      ),
      graphStep(
        `no apply op for it among what ${training.mainFetch} (${training.how}) depends on`,
        [training.mainFetch],
        training,
      ),
    ],
  };
}
