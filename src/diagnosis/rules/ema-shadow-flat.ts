import { trainingAssigns } from '../../graph/assignments.js';
import { observedWrites, seesEveryWrite } from '../../model/run-view.js';
import { isBatchNormState } from '../../model/variable.js';
import { absentStep, assignStep, figuresStep, graphStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';
import { sourceOfShadow } from '../shadow-source.js';
import { listNames } from '../wording.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': `with tf.control_dependencies([train_op]):
    train_op = ema.apply(tf.compat.v1.trainable_variables())
# and fetch this train_op in every step`,
  keras: `optimizer = keras.optimizers.Adam(1e-3, use_ema=True, ema_momentum=0.99)
# in a loop of your own: shadow.assign(decay * shadow + (1 - decay) * variable) behind each step`,
  'tensorflow.js':
    'shadow.assign(shadow.mul(decay).add(variable.mul(1 - decay)));  // behind each step',
  pytorch: `averaged = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.999), use_buffers=True)
averaged.update_parameters(model)  # behind each optimizer.step()
# use_buffers=True averages running_mean and running_var too; else call torch.optim.swa_utils.update_bn(loader, averaged)`,
  unknown: 'Average the shadow in every training step.',
};

/** The average of a variable stands still while the variable moves. */
export const emaShadowFlat: Rule = {
  id: 'ema-shadow-flat',
  status: 'flat',
  explain({ view }, context) {
    const { graph, run, framework } = context;
    if (view.role !== 'shadow') return undefined;
    const source = sourceOfShadow(view, context.moving);
    if (!source) return undefined;
    const inGraph = graph?.variable(view.name);
    const writers = inGraph ? trainingAssigns(inGraph).map(({ name }) => name) : [];
    const { training } = graph ?? {};
    const isUnreached =
      training !== undefined &&
      writers.length > 0 &&
      !writers.some((name) => training.reached.has(name));
    const isSeen = seesEveryWrite(run.recorder, view) && observedWrites(view) === 0;
    // PyTorch averages parameters alone unless it is asked, and update_bn may follow at the end.
    const isLeftOut =
      isBatchNormState(source) && context.moving.some(({ role }) => role === 'shadow');
    return {
      severity: isLeftOut ? 'warning' : 'error',
      evidence: isSeen ? 'confirmed' : isUnreached ? 'explained' : 'observed',
      message: ({ names, isOne, span }) =>
        `${names} never changed over ${span}, while what ${isOne ? 'it averages' : 'they average'} did: the average ${isLeftOut ? `leaves ${isOne ? 'it' : 'them'} out` : 'is not taken'}.`,
      fix: () => fixes[framework],
      why: () => [
        valuesStep(view, context),
        figuresStep(`${source.name} moved`, [source]),
        ...(isUnreached
          ? [
              graphStep(
                `${listNames(writers)} would average it; no data or control edge leads there from ${training.mainFetch} (${training.how})`,
                writers,
                training,
              ),
            ]
          : []),
        ...(isSeen
          ? [assignStep(`the recorder saw 0 writes to ${view.name}`, view.assigns)]
          : [absentStep('recording', 'no recording: whether the average was taken was not seen')]),
      ],
      writers,
      group: isLeftOut ? 'left out' : 'not taken',
    };
  },
};
