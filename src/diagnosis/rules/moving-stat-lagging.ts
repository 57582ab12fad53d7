import { isMovingStatistic } from '../../model/variable.js';
import { absentStep, figuresStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { lagOf } from '../moving-statistics.js';
import type { Rule } from '../rule.js';

const options = {
  /**
   * Remaining weight of the initial value beyond which it is told: from here on most of the
   * statistic is still the initial value. The bend of a noisy curve is no finer measure.
   */
  maxRemaining: 0.5,
  /** A run of fewer steps tries something out: that its statistics lag is no surprise. */
  minUpdates: 100,
} as const;

const fixes: Record<Framework, string> = {
  'tf1-graph': `tf.compat.v1.layers.batch_normalization(x, momentum=0.9, training=is_training)
# slim: batch_norm_params = {"decay": 0.9}; 0.999 takes 2,995 updates to forget 95 % of the start`,
  keras: `keras.layers.BatchNormalization(momentum=0.9)  # 0.99 takes 299 updates to forget 95 % of the start
# or train longer before the model is evaluated`,
  'tensorflow.js': `tf.layers.batchNormalization({ momentum: 0.9 })  // 0.99 takes 299 updates to forget 95 % of the start`,
  pytorch: `torch.nn.BatchNorm1d(features, momentum=0.1)  # 0.01 takes 299 updates to forget 95 % of the start
# or take the statistics anew at the end: torch.optim.swa_utils.update_bn(loader, model)`,
  unknown: 'Give the moving averages a smaller decay, or train longer.',
};

/** The statistics move, and are still near where they began: an evaluation now uses wrong ones. */
export const movingStatLagging: Rule = {
  id: 'moving-stat-lagging',
  about: 'moved',
  status: 'flat',
  explain({ view }, context) {
    if (!isMovingStatistic(view.role)) return undefined;
    const lag = lagOf(context.scopes.matesOf(view));
    if (!lag || lag.updates < options.minUpdates) return undefined;
    if (lag.remaining <= options.maxRemaining) return undefined;
    const share = `${Math.round(lag.remaining * 100)} %`;
    const isOver = context.run.recorder?.closed === true;
    return {
      // As long as training may go on, it is only slow.
      severity: isOver ? 'error' : 'warning',
      evidence: 'observed',
      certainty: 'strong',
      group: 'lagging',
      message: ({ names, isOne }) =>
        `${names} ${isOne ? 'lags' : 'lag'} behind: after ${lag.updates} steps about ${share} of the initial value is left in ${isOne ? 'it' : 'them'}, so an evaluation now would use wrong statistics.`,
      fix: () => fixes[context.framework],
      why: () => [
        figuresStep(
          `${lag.toldBy.name} went one way from its initial value, hardly slower in the second half than in the first: about ${share} of it is left`,
          [lag.toldBy],
          { remaining: lag.remaining, updates: lag.updates },
        ),
        absentStep(
          'graph',
          'the decay is not in the log: the share is told from the bend of the curve',
        ),
      ],
    };
  },
};
