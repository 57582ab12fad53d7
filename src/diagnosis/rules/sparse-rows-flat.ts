import { figuresStep } from '../evidence.js';
import type { Rule } from '../rule.js';
import { isTrainable } from '../trainable.js';

/** Rows of an embedding that no batch looked up stand still, as they should. */
export const sparseRowsFlat: Rule = {
  id: 'sparse-rows-flat',
  about: 'moved',
  status: 'flat',
  explain({ view }) {
    if (!isTrainable(view) || !/embedding/i.test(view.name)) return undefined;
    const share = view.recorded?.changedSinceStart.findLast((value) => !Number.isNaN(value));
    if (share === undefined || share === 0 || share === 1) return undefined;
    const percent = `${((1 - share) * 100).toFixed(1)} %`;
    return {
      severity: 'info',
      evidence: 'confirmed',
      message: ({ names }) =>
        `A part of ${names} never changed: rows that no batch looked up get no gradient.`,
      fix: () => 'Nothing to do, unless these rows are looked up in training.',
      why: () => [
        figuresStep(`${view.name}: ${percent} of the elements never changed`, [view], {
          changedShare: share,
        }),
      ],
    };
  },
};
