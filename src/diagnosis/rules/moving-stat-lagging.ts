import { count } from '../../base/count-text.js';
import { shortNumber } from '../../base/float-text.js';
import { isMovingStatistic } from '../../model/variable.js';
import { constantDecay } from '../constant-decay.js';
import { absentStep, figuresStep, graphStep, guessedFetches } from '../evidence.js';
import { stepRange } from '../flatness.js';
import type { Framework } from '../framework.js';
import { lagOf } from '../moving-statistics.js';
import type { CauseGroup, Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';

const options = {
  /**
   * Remaining weight of the initial value beyond which it is told: from here on most of the
   * statistic is still the initial value. The bend of a noisy curve is no finer measure.
   */
  maxRemaining: 0.5,
  /** A run of fewer steps tries something out: that its statistics lag is no surprise. */
  minUpdates: 100,
} as const;

const fixes: Record<Framework, string> = {
  'tf1-graph': `tf.compat.v1.layers.batch_normalization(x, momentum=0.9, training=is_training)
# slim: batch_norm_params = {"decay": 0.9}; 0.999 takes 2,995 updates to forget 95 % of the start`,
  keras: `keras.layers.BatchNormalization(momentum=0.9)  # 0.99 takes 299 updates to forget 95 % of the start
# or train longer before the model is evaluated`,
  'tensorflow.js': `tf.layers.batchNormalization({ momentum: 0.9 })  // 0.99 takes 299 updates to forget 95 % of the start`,
  pytorch: `torch.nn.BatchNorm1d(features, momentum=0.1)  # 0.01 takes 299 updates to forget 95 % of the start
# or take the statistics anew at the end: torch.optim.swa_utils.update_bn(loader, model)`,
  unknown: 'Give the moving averages a smaller decay, or train longer.',
};

/** The statistics are still near where they began: an evaluation now uses wrong ones. */
export const movingStatLagging: Rule = {
  id: 'moving-stat-lagging',
  about: 'both',
  status: 'flat',
  explain(variable, context) {
    if (!isMovingStatistic(variable.view.role)) return undefined;
    return explainByGraph(variable, context) ?? explainByBend(variable, context);
  },
};

interface Share {
  readonly updates: number;
  /** The weight that the initial value still has, 0 to 1. */
  readonly remaining: number;
}

function findingOf({ updates, remaining }: Share, context: RunContext) {
  if (updates < options.minUpdates || !(remaining > options.maxRemaining)) return undefined;
  const share = percent(remaining);
  const isOver = context.run.recorder?.closed === true;
  return {
    // As long as training may go on, it is only slow.
    severity: isOver ? 'error' : 'warning',
    group: 'lagging',
    message: ({ names, isOne }: CauseGroup) =>
      `${names} ${isOne ? 'lags' : 'lag'} behind: after ${count(updates, 'step')} about ${share} of the initial value is left in ${isOne ? 'it' : 'them'}, so an evaluation now would use wrong statistics.`,
    fix: () => fixes[context.framework],
  } as const;
}

/** The graph holds the decay: what is left after so many steps is a power of it. */
function explainByGraph({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const average = context.graph && constantDecay(view.name, context.graph);
  const range = stepRange(view);
  if (!average || average.decay >= 1 || !range) return undefined;
  const updates = range.last - range.first;
  const remaining = average.decay ** updates;
  const found = findingOf({ updates, remaining }, context);
  if (!found) return undefined;
  const { op, decay, training } = average;
  const text = `${op} keeps ${1 - decay < 1e-3 ? `all but ${shortNumber(1 - decay)}` : shortNumber(decay)} of the old value in each step: ${percent(remaining)} of it is left after ${updates}`;
  return {
    ...found,
    evidence: 'explained',
    why: () => [
      figuresStep(`${view.name} was seen over ${count(updates, 'step')}`, [view], {
        remaining,
        updates,
        decay,
      }),
      graphStep(text, [op], training),
      ...guessedFetches(training),
    ],
  };
}

/** Values alone: the bend of a curve that leaves its initial value tells how much of it is left. */
function explainByBend(
  { view, moved }: JudgedVariable,
  context: RunContext,
): Explanation | undefined {
  const lag = moved ? lagOf(context.scopes.matesOf(view)) : undefined;
  const found = lag && findingOf(lag, context);
  if (!lag || !found) return undefined;
  return {
    ...found,
    evidence: 'observed',
    certainty: 'strong',
    why: () => [
      figuresStep(
        `${lag.toldBy.name} went one way from its initial value, hardly slower in the second half than in the first: about ${percent(lag.remaining)} of it is left`,
        [lag.toldBy],
        { remaining: lag.remaining, updates: lag.updates },
      ),
      absentStep(
        'graph',
        'the decay is not in the log: the share is told from the bend of the curve',
      ),
    ],
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
