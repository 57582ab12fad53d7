import { count } from '../../base/count-text.js';
import { figuresStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';
import { isOfOptimizer, isTrainable } from '../trainable.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': `Give the optimizer a rate above 0, and look at what computes it:
sess.run(learning_rate)  # an integer division, or a schedule that never gets its global_step?
tf.compat.v1.train.GradientDescentOptimizer(1e-3).minimize(loss, global_step=global_step)`,
  keras: `model.optimizer.learning_rate = 1e-3
# A schedule that returns 0: look at its arithmetic, and at whether it is given the step.`,
  'tensorflow.js': 'const optimizer = tf.train.adam(1e-3);',
  pytorch: `for group in optimizer.param_groups:
    print(group["lr"], group.get("initial_lr"))  # 0 from the schedule, or from the start?
# In a LambdaLR divide floats, and call scheduler.step() behind optimizer.step().`,
  unknown: 'Give the optimizer a learning rate above 0.',
};

/** Updates are applied, and each is multiplied by 0. */
export const lrZero: Rule = {
  id: 'lr-zero',
  status: 'flat',
  explain({ view }, context) {
    const { learningRate: rate, moving, framework } = context;
    if (rate?.largest !== 0 || !isOfOptimizer(view) || moving.some(isTrainable)) return undefined;
    return {
      severity: 'error',
      evidence: rate.isRecorded ? 'confirmed' : 'observed',
      message: ({ names, span }) =>
        `${names} never changed over ${span}: the learning rate was 0 throughout.`,
      fix: () => fixes[framework],
      why: () => [
        valuesStep(view, context),
        figuresStep(`${rate.source}: ${count(rate.points, 'point')}, all 0`, [], {
          learningRate: rate.largest,
          points: rate.points,
        }),
      ],
    };
  },
};
