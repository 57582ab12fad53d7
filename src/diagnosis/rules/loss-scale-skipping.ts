import { shortNumber } from '../../base/float-text.js';
import { absentStep, figuresStep, seriesOfScalar, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';
import { isOfOptimizer, isTrainable } from '../trainable.js';

const options = {
  /** Logged points in a row at which the scale fell: a few at the start are how it finds its size. */
  minFalls: 8,
} as const;

const general = `Find what is not finite before it is scaled: the loss, an input, or a log or division in the model.`;

const fixes: Record<Framework, string> = {
  pytorch: `${general}
with torch.autograd.detect_anomaly():
    scaler.scale(loss).backward()
scaler.unscale_(optimizer)  # then clip, and look for the first parameter that is not finite
torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)`,
  keras: `${general}
tf.debugging.enable_check_numerics()
# bfloat16 needs no loss scale: keras.mixed_precision.set_global_policy("mixed_bfloat16")`,
  'tf1-graph': `${general}
check = tf.compat.v1.add_check_numerics_ops()
sess.run([train_op, check], feed_dict)`,
  'tensorflow.js': general,
  unknown: general,
};

/** A loss scaler leaves every step out, since no step's gradients are finite. */
export const lossScaleSkipping: Rule = {
  id: 'loss-scale-skipping',
  status: 'flat',
  explain({ view }, context) {
    const { lossScale: scale, moving, framework } = context;
    if (!scale || scale.fallsAtEnd < options.minFalls) return undefined;
    if (!isOfOptimizer(view) || moving.some(isTrainable)) return undefined;
    return {
      severity: 'error',
      evidence: 'observed',
      message: ({ names, span }) =>
        `${names} never changed over ${span}, while the loss scale fell at every point: steps whose gradients are not finite are skipped.`,
      fix: () => fixes[framework],
      why: () => [
        valuesStep(view, context),
        {
          ...figuresStep(
            `${scale.scalar.tag} fell ${scale.fallsAtEnd} times in a row, to ${shortNumber(scale.scalar.last)} at the end; it began at ${shortNumber(scale.scalar.first)}`,
            [],
            { falls: scale.fallsAtEnd },
          ),
          series: [seriesOfScalar(scale.scalar)],
        },
        absentStep(
          'recording',
          'no recording: that the optimizer skipped these steps follows from the scale',
        ),
      ],
    };
  },
};
