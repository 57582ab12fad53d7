import { remember } from '../base/remember.js';
import type { RunView, ScalarView } from '../model/run-view.js';

/** The scale of a loss in mixed precision, as the log tells it. */
export interface LossScale {
  readonly scalar: ScalarView;
  /** Points up to the last one at which it was smaller than at the point before, without a break. */
  readonly fallsAtEnd: number;
}

const scaleTag = /(^|[/._-])(loss|grad|gradient|amp)_?scale(r|_factor)?([/._-]|$)/i;
const isScaleTag = remember((tag) => scaleTag.test(tag));

/** A scale falls whenever a step's gradients were not finite, and that step is skipped. */
export function lossScaleOf({ scalars }: RunView): LossScale | undefined {
  const scalar = scalars.find(({ tag }) => isScaleTag(tag));
  if (!scalar) return undefined;
  const { value } = scalar.columns;
  let fallsAtEnd = 0;
  for (let at = value.length - 1; at > 0; at--) {
    const [before, after] = [value[at - 1] as number, value[at] as number];
    // A scale that has fallen to 0 cannot fall further, and nothing is updated any more.
    if (after < before || (after === 0 && before === 0)) fallsAtEnd++;
    else break;
  }
  return { scalar, fallsAtEnd };
}
