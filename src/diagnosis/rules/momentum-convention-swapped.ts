import { isMovingStatistic } from '../../model/variable.js';
import { batchStatisticOf } from '../batch-statistics.js';
import { figuresStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { updateWeightOf } from '../moving-statistics.js';
import type { Rule } from '../rule.js';

const options = {
  /** A moving average that gives each batch half of the weight or more is none. */
  minWeight: 0.5,
  minR2: 0.9,
} as const;

const convention = 'the momentum of PyTorch is 1 minus that of Keras and TensorFlow';

const fixes: Record<Framework, string> = {
  'tf1-graph': `tf.compat.v1.layers.batch_normalization(x, momentum=0.99, training=is_training)  # ${convention}`,
  keras: `keras.layers.BatchNormalization(momentum=0.99)  # ${convention}`,
  'tensorflow.js': `tf.layers.batchNormalization({ momentum: 0.99 })  // ${convention}`,
  pytorch: `torch.nn.BatchNorm1d(features, momentum=0.1)  # ${convention}`,
  unknown: `Turn the momentum around: ${convention}.`,
};

/** The statistics follow the last batch, as with a momentum of another framework. */
export const momentumConventionSwapped: Rule = {
  id: 'momentum-convention-swapped',
  about: 'moved',
  status: 'flat',
  explain({ view }, context) {
    if (!isMovingStatistic(view.role)) return undefined;
    const batch = batchStatisticOf(view, context.run);
    const fit = batch && updateWeightOf(view, batch);
    if (!fit || fit.weight < options.minWeight || fit.r2 < options.minR2) return undefined;
    const weight = fit.weight.toFixed(2);
    return {
      severity: 'warning',
      evidence: 'observed',
      certainty: 'strong',
      group: weight,
      message: ({ names, isOne }) =>
        `${names} ${isOne ? 'follows' : 'follow'} the last batch: each one gets a weight of ${weight}, where 0.01 to 0.1 is usual.`,
      fix: () => fixes[context.framework],
      why: () => [
        figuresStep(
          `fitted over ${fit.points} steps: ${view.name} moves by ${weight} of its distance to ${batch.tags[0]}, which explains ${Math.round(fit.r2 * 100)} % of its movement`,
          [view, batch],
          { weight: fit.weight, r2: fit.r2, points: fit.points },
        ),
      ],
    };
  },
};
