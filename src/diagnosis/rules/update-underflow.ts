import { shortNumber } from '../../base/float-text.js';
import type { VariableView } from '../../model/run-view.js';
import { figuresStep, hardlyChangedStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { halfUlp, numberFormatOf } from '../number-format.js';
import type { Rule } from '../rule.js';
import { isTrainable } from '../trainable.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': 'Keep the variables in float32, and cast them where they are used.',
  keras: 'keras.mixed_precision.set_global_policy("mixed_bfloat16")  # variables stay in float32',
  'tensorflow.js': 'Keep the variables in float32.',
  pytorch: `model.float()  # parameters in float32, and lower precision inside of the step only:
with torch.autocast("cuda", dtype=torch.bfloat16):
    loss = criterion(model(x), y)
# or an optimizer with float32 copies or stochastic rounding`,
  unknown: 'Keep the weights in float32.',
};

/** A gradient is there, and its updates are too small for the format: they round to no change. */
export const updateUnderflow: Rule = {
  id: 'update-underflow',
  about: 'both',
  status: 'flat',
  explain({ view, moved }, context) {
    if (!isTrainable(view)) return undefined;
    const { learningRate: rate, framework } = context;
    const gradient = context.gradients(view);
    if (gradient?.kind !== 'non-zero' || !rate || rate.largest <= 0) return undefined;
    const format = numberFormatOf(view);
    const typical = typicalSize(view);
    if (!format || !(typical > 0)) return undefined;
    const largestUpdate = rate.largest * gradient.largest;
    const resolution = halfUlp(typical, format);
    if (!(largestUpdate < resolution)) return undefined;
    return {
      severity: 'warning',
      evidence: gradient.isRecorded ? 'confirmed' : 'observed',
      message: ({ names, isOne, span }) =>
        `${names} ${moved ? 'hardly' : 'never'} changed over ${span}: in ${format.name} ${isOne ? 'its' : 'their'} updates are too small to change a typical element.`,
      fix: () => fixes[framework],
      why: () => [
        hardlyChangedStep(view, context),
        gradient.step,
        figuresStep(
          `${rate.source} is ${shortNumber(rate.largest)} at most, so no update is larger than ${shortNumber(largestUpdate)}; around ${shortNumber(typical)} a ${format.name} rounds away what is below ${shortNumber(resolution)}`,
          [],
          { learningRate: rate.largest, largestUpdate, typicalElement: typical, resolution },
        ),
      ],
    };
  },
};

/** The root mean square of the first point's elements. */
function typicalSize({ columns }: VariableView): number {
  const [std, mean] = [columns.std[0] as number, columns.mean[0] as number];
  return Math.sqrt(std * std + mean * mean);
}
