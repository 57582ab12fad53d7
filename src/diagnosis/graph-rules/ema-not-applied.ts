import type { GraphRule } from '../graph-rule.js';
import { findUpdates } from './updates-finding.js';

/** A moving average is kept of variables, and nothing applies it. */
export const emaNotApplied: GraphRule = {
  id: 'ema-not-applied',
  find(context) {
    return findUpdates(this.id, ['average not applied'], context, () => ({
      severity: 'error',
      message: (variables, fetches, isOne) =>
        `${fetches} does not run the apply op of ${variables}: ${isOne ? 'it stays at its' : 'they stay at their'} initial value, and a model restored from ${isOne ? 'it' : 'them'} is untrained.`,
      fix: () => `ema = tf.train.ExponentialMovingAverage(decay)
with tf.control_dependencies([train_op]):
    train_op = ema.apply(tf.compat.v1.trainable_variables())`,
    }));
  },
};
