import { valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';
import { isTrainable } from '../trainable.js';

const general =
  'Look at the layer behind it: a ReLU that is never above 0, a mask that is all 0, or a loss that does not change with it.';

const fixes: Record<Framework, string> = {
  'tf1-graph': `${general}
tf.compat.v1.summary.scalar("share_alive", tf.reduce_mean(tf.cast(activation > 0, tf.float32)))
# A smaller learning rate, an initial bias of 0, or tf.nn.leaky_relu(x, 0.01) brings dead units back.`,
  keras: `${general}
tf.summary.scalar("share_alive", tf.reduce_mean(tf.cast(activation > 0, tf.float32)), step=step)
# A smaller learning rate, an initial bias of 0, or keras.layers.LeakyReLU() brings dead units back.`,
  'tensorflow.js': `${general}
activation.greater(0).mean().print();  // the share of units that are alive
// A smaller learning rate, a biasInitializer of 'zeros', or tf.layers.leakyReLU() brings dead units back.`,
  pytorch: `${general}
layer.register_forward_hook(lambda m, i, o: print((o > 0).float().mean()))  # the share that is alive
# A smaller learning rate, an initial bias of 0, or torch.nn.LeakyReLU(0.01) brings dead units back.`,
  unknown: general,
};

/** The gradient is there, and all of it is 0. */
export const zeroGradient: Rule = {
  id: 'zero-gradient',
  status: 'flat',
  explain({ view }, context) {
    if (!isTrainable(view)) return undefined;
    const gradient = context.gradients(view);
    if (gradient?.kind !== 'zero') return undefined;
    return {
      severity: 'warning',
      evidence: gradient.isRecorded ? 'confirmed' : 'observed',
      message: ({ names, isOne, span }) =>
        `${names} never changed over ${span}: every element of ${isOne ? 'its gradient' : 'their gradients'} was 0.`,
      fix: () => fixes[context.framework],
      why: () => [valuesStep(view, context), gradient.step],
    };
  },
};
