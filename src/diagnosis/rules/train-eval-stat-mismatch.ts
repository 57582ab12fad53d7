import { shortNumber } from '../../base/float-text.js';
import type { ValuesStep } from '../../model/evidence.js';
import type { VariableView } from '../../model/run-view.js';
import { isMovingStatistic } from '../../model/variable.js';
import { batchStatisticOf } from '../batch-statistics.js';
import { absentStep, figuresStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule, RunContext } from '../rule.js';

const options = {
  /** The share of the last points that is looked at. */
  lastShare: 1 / 3,
  minPoints: 5,
  /** Distance of the means in standard deviations of a batch. */
  maxDistance: 0.5,
  /** The ratio of the variances, or of its inverse. */
  maxRatio: 2,
} as const;

const fixes: Record<Framework, string> = {
  'tf1-graph':
    'Take the statistics from the data that is trained on: look at which inputs reach the layer in training.',
  keras: 'Look at which inputs reach the layer in training, and adapt its statistics to them anew.',
  'tensorflow.js':
    'Look at which inputs reach the layer in training, and take its statistics from them.',
  pytorch: `torch.optim.swa_utils.update_bn(train_loader, model)  # takes the statistics anew
model.eval()  # before other data than the training's passes through it; then model.train() again`,
  unknown: 'Take the statistics from the data that is trained on.',
};

/** The statistics that evaluations use are far from those of the batches trained on. */
export const trainEvalStatMismatch: Rule = {
  id: 'train-eval-stat-mismatch',
  about: 'moved',
  status: 'flat',
  explain({ view }, context) {
    if (!isMovingStatistic(view.role)) return undefined;
    const distance = mismatchOf(view, context);
    if (!distance) return undefined;
    return {
      severity: 'warning',
      evidence: 'observed',
      certainty: 'strong',
      message: ({ names, isOne }) =>
        `${names} ${isOne ? 'is' : 'are'} far from the statistics of the batches at the end of training: evaluations see other activations than training did.`,
      fix: () => fixes[context.framework],
      why: () => [
        distance,
        absentStep(
          'channels',
          'channels are not told apart in this log: the figures are means over them',
        ),
      ],
    };
  },
};

function mismatchOf(view: VariableView, { run, scopes }: RunContext): ValuesStep | undefined {
  const batch = batchStatisticOf(view, run);
  if (!batch) return undefined;
  const [moving, own] = [lastMean(view), lastMean(batch)];
  if (moving === undefined || own === undefined) return undefined;
  if (view.role === 'moving-variance') {
    const ratio = moving / own;
    if (ratio <= options.maxRatio && ratio >= 1 / options.maxRatio) return undefined;
    const text = `${view.name} is ${shortNumber(ratio)} times ${batch.tags[0]} over the last points`;
    return figuresStep(text, [view, batch], { ratio });
  }
  const sibling = scopes.matesOf(view).find(({ role }) => role === 'moving-variance');
  const variance = sibling && batchStatisticOf(sibling, run);
  const deviation = Math.sqrt((variance && lastMean(variance)) ?? Number.NaN);
  const distance = Math.abs(moving - own) / deviation;
  if (!(distance > options.maxDistance)) return undefined;
  const text = `${view.name} is ${shortNumber(distance)} standard deviations of a batch away from ${batch.tags[0]} over the last points`;
  return figuresStep(text, [view, batch], { distance });
}

function lastMean({ columns }: VariableView): number | undefined {
  const { mean } = columns;
  const taken = mean.subarray(Math.floor(mean.length * (1 - options.lastShare)));
  if (taken.length < options.minPoints) return undefined;
  return taken.reduce((sum, value) => sum + value, 0) / taken.length;
}
