import { observedWrites, seesEveryWrite } from '../../model/run-view.js';
import { isMovingStatistic } from '../../model/variable.js';
import { absentStep, assignStep, figuresStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { onlyDecays } from '../moving-statistics.js';
import type { Rule } from '../rule.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': `# Run both assigns of the layer:
with tf.control_dependencies([mean.assign(batch_mean), variance.assign(batch_variance)]):
    output = tf.identity(output)`,
  keras: `moving_mean.assign(momentum * moving_mean + (1 - momentum) * batch_mean)
moving_variance.assign(momentum * moving_variance + (1 - momentum) * batch_variance)`,
  'tensorflow.js': `movingMean.assign(movingMean.mul(momentum).add(batchMean.mul(1 - momentum)));
movingVariance.assign(movingVariance.mul(momentum).add(batchVariance.mul(1 - momentum)));`,
  pytorch: `running_mean.lerp_(batch_mean, momentum)
running_var.lerp_(batch_var, momentum)`,
  unknown: 'Update the mean and the variance of the layer alike.',
};

/** One statistic of a layer moves, the other does not. */
export const movingStatPartialUpdate: Rule = {
  id: 'moving-stat-partial-update',
  status: 'flat',
  explain({ view }, context) {
    const { run, graph, scopes, moving, framework } = context;
    if (!isMovingStatistic(view.role)) return undefined;
    // A graph says more: which of the assigns training leaves out.
    if (graph?.training && graph.variable(view.name)) return undefined;
    const other = scopes
      .matesOf(view)
      .find(
        (mate) =>
          isMovingStatistic(mate.role) && mate.role !== view.role && isBeside(mate.name, view.name),
      );
    if (!other || !moving.includes(other)) return undefined;
    const isDeadInput = view.columns.max[0] === 0 && view.columns.min[0] === 0 && onlyDecays(other);
    const isSeen = seesEveryWrite(run.recorder, view) && observedWrites(view) === 0;
    return {
      severity: isDeadInput ? 'info' : 'error',
      ...(isDeadInput ? { status: 'constant' } : {}),
      evidence: isSeen ? 'confirmed' : 'observed',
      group: isDeadInput ? 'dead input' : 'forgotten',
      message: ({ names, isOne, span }) =>
        isDeadInput
          ? `${names} stayed at 0 over ${span} and the variance only decays, as it does where a layer's input is always 0.`
          : `${names} never changed over ${span}, while the other statistic of ${isOne ? 'its layer' : 'their layers'} did: only one of the two is updated.`,
      fix: () =>
        isDeadInput ? 'Nothing to do in the batch norm; look at what feeds it.' : fixes[framework],
      why: () => [
        valuesStep(view, context),
        figuresStep(
          isDeadInput
            ? `${other.name} shrinks by the same factor in every step`
            : `${other.name} moved`,
          [other],
        ),
        ...(isSeen
          ? [assignStep(`the recorder saw 0 writes to ${view.name}`, view.assigns)]
          : [absentStep('recording', 'no recording: whether it is assigned at all was not seen')]),
      ],
    };
  },
};

/** Where names have no path, two statistics are one layer's when they differ in their last word. */
function isBeside(one: string, other: string): boolean {
  const stem = (name: string): string =>
    name.replace(/(mean|variance|var)(_\d+|:\d+|\[\d+\])?$/, '');
  return stem(one) === stem(other);
}
