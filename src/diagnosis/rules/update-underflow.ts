import { shortNumber } from '../../base/float-text.js';
import type { VariableView } from '../../model/run-view.js';
import { absentStep, figuresStep, hardlyChangedStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { halfUlp, type NumberFormat, numberFormatOf } from '../number-format.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';
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
  explain(variable, context) {
    if (!isTrainable(variable.view)) return undefined;
    return explainByGradient(variable, context) ?? explainByMates(variable, context);
  },
};

function explainByGradient(
  { view, moved }: JudgedVariable,
  context: RunContext,
): Explanation | undefined {
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
        `${rate.source} is ${shortNumber(rate.largest)} at most, so no update is larger than ${shortNumber(largestUpdate)}; ${roundingOf(typical, format)}`,
        [],
        { learningRate: rate.largest, largestUpdate, typicalElement: typical, resolution },
      ),
    ],
  };
}

/** Without gradients: the rest of its layer moves, by less than what the format can tell apart here. */
function explainByMates(
  { view, moved }: JudgedVariable,
  context: RunContext,
): Explanation | undefined {
  if (moved || context.run.recorder || context.gradients(view)) return undefined;
  const format = commonLowPrecision(context);
  const typical = typicalSize(view);
  if (!format || !(typical > 0)) return undefined;
  const resolution = halfUlp(typical, format);
  const mates = context.scopes
    .matesOf(view)
    .filter((mate) => isTrainable(mate) && context.moving.includes(mate));
  const fastest = Math.max(...mates.map(largestChangeOfStep));
  if (!(fastest < resolution)) return undefined;
  return {
    severity: 'warning',
    evidence: 'observed',
    group: format.name,
    message: ({ names, isOne, span }) =>
      `${names} never changed over ${span}, as when ${isOne ? 'its' : 'their'} updates are too small for ${format.name}.`,
    fix: () => fixes[context.framework],
    why: () => [
      valuesStep(view, context),
      figuresStep(
        `${mates[0]?.name} of the same layer moved, by ${shortNumber(fastest)} a step at most; ${roundingOf(typical, format)}`,
        mates,
        { largestChange: fastest, typicalElement: typical, resolution },
      ),
      absentStep(
        'gradients',
        `no gradients were logged, and that the run trains in ${format.name} is told by its numbers`,
      ),
    ],
  };
}

/** The format of 16 bits that every trainable variable of the run fits into, by its numbers. */
function commonLowPrecision({ run }: RunContext): NumberFormat | undefined {
  const formats = run.variables.filter(isTrainable).flatMap((view) => numberFormatOf(view) ?? []);
  const widest = formats.reduce<NumberFormat | undefined>(
    (found, format) => (found && found.bits >= format.bits ? found : format),
    undefined,
  );
  return formats.length > 1 && widest && widest.bits <= 11 ? widest : undefined;
}

/** How far the ends of its values moved in a step, at most. */
function largestChangeOfStep({ columns }: VariableView): number {
  const { step, min, max } = columns;
  let largest = 0;
  for (let at = 1; at < step.length; at++) {
    const steps = Math.max(1, (step[at] as number) - (step[at - 1] as number));
    for (const ends of [min, max]) {
      largest = Math.max(
        largest,
        Math.abs((ends[at] as number) - (ends[at - 1] as number)) / steps,
      );
    }
  }
  return largest;
}

function roundingOf(typical: number, format: NumberFormat): string {
  return `around ${shortNumber(typical)} a ${format.name} rounds away what is below ${shortNumber(halfUlp(typical, format))}`;
}

/** The root mean square of the first point's elements. */
function typicalSize({ columns }: VariableView): number {
  const [std, mean] = [columns.std[0] as number, columns.mean[0] as number];
  return Math.sqrt(std * std + mean * mean);
}
