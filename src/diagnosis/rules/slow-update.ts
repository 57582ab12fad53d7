import { shortNumber } from '../../base/float-text.js';
import { figuresStep } from '../evidence.js';
import type { Rule } from '../rule.js';
import { isTrainable } from '../trainable.js';

const options = {
  /** Mean change of a step in proportion to the largest element. */
  maxRatio: 1e-8,
} as const;

/** It moved, by next to nothing. */
export const slowUpdate: Rule = {
  id: 'slow-update',
  about: 'moved',
  status: 'flat',
  explain({ view }, { run }) {
    if (!isTrainable(view) || view.source !== 'recorded') return undefined;
    const { maxChange, max, min } = view.columns;
    const size = Math.max(Math.abs(max[0] as number), Math.abs(min[0] as number));
    const ratio = (maxChange.at(-1) as number) / size / Math.max(1, run.trainingSteps ?? 1);
    if (!(ratio < options.maxRatio)) return undefined;
    return {
      severity: 'info',
      evidence: 'confirmed',
      message: ({ names, isOne }) =>
        `${names} moved by less than ${options.maxRatio} of ${isOne ? 'its' : 'their'} size in a step.`,
      fix: () => 'Nothing to do if it is meant; else raise the learning rate.',
      why: () => [
        figuresStep(
          `${view.name}: at most ${shortNumber(maxChange.at(-1) as number)} away from its initial value, ${shortNumber(ratio)} of its size a step`,
          [view],
          { maxChange: maxChange.at(-1) as number, ratio },
        ),
      ],
    };
  },
};
