import { count } from '../../base/count-text.js';
import { figuresStep } from '../evidence.js';
import type { Rule } from '../rule.js';

/** Some channels of a moving statistic stand still while others move: dead inputs or pruned ones. */
export const channelFlat: Rule = {
  id: 'channel-flat',
  about: 'moved',
  status: 'flat',
  explain({ view }) {
    const changed = view.recorded?.changedChannels;
    if (!changed) return undefined;
    const flat = changed.reduce((sum, one) => sum + (one === 0 ? 1 : 0), 0);
    if (flat === 0 || flat === changed.length) return undefined;
    return {
      severity: 'info',
      evidence: 'confirmed',
      message: ({ names, isOne }) =>
        `Some channels of ${names} never changed, while others of ${isOne ? 'it' : 'them'} did: their input is always the same, as of a dead or pruned unit.`,
      fix: () => 'Nothing to do in the batch norm; look at the unit that feeds the channel.',
      why: () => [
        figuresStep(
          `${view.name}: ${flat} of ${count(changed.length, 'channel')} never changed`,
          [view],
          { flatChannels: flat, channels: changed.length },
        ),
      ],
    };
  },
};
