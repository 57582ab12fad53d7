import type { VariableView } from '../../model/run-view.js';
import { absentStep, figuresStep, hardlyChangedStep } from '../evidence.js';
import { numberFormatOf } from '../number-format.js';
import type { Rule } from '../rule.js';
import { sourceOfShadow } from '../shadow-source.js';

const options = {
  /** Formats with fewer bits cannot hold an average whose decay is close to 1. */
  maxBits: 11,
} as const;

/**
 * An average is taken, and each of its steps is rounded away: in bfloat16 a decay of 0.999 is 1, and
 * even a step that is not 0 is below half of the last digit.
 */
export const emaBelowResolution: Rule = {
  id: 'ema-below-resolution',
  about: 'both',
  status: 'flat',
  explain({ view, moved }, context) {
    if (view.role !== 'shadow' || !areEndsStill(view)) return undefined;
    const format = numberFormatOf(view);
    if (!format || format.bits > options.maxBits) return undefined;
    const source = sourceOfShadow(view, context.moving);
    if (!source || areEndsStill(source)) return undefined;
    return {
      severity: 'warning',
      evidence: 'observed',
      message: ({ names, isOne, span }) =>
        `${names} ${moved ? 'hardly' : 'never'} changed over ${span}: in ${format.name} the small steps of a moving average are rounded away; keep ${isOne ? 'it' : 'them'} in float32.`,
      fix: () =>
        `Keep averages in float32, whatever the weights are in. PyTorch: averaged.float() before the first update_parameters. Keras: a mixed_* policy, which keeps variables in float32.`,
      why: () => [
        hardlyChangedStep(view, context),
        figuresStep(
          `every number of ${view.name} has the ${format.bits} bits of ${format.name}${view.dtype ? ', its dtype' : ''}`,
          [],
          { bits: format.bits },
        ),
        figuresStep(
          `its smallest and largest elements never changed, those of ${source.name} did`,
          [view, source],
        ),
        absentStep('recording', 'no recording: whether the average was taken at all was not seen'),
      ],
    };
  },
};

/** The elements that are furthest from 0 have the coarsest steps. */
function areEndsStill({ columns }: VariableView): boolean {
  return [columns.min, columns.max].every((ends) => ends.every((value) => value === ends[0]));
}
