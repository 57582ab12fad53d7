import { epochsOf } from '../../model/restarts.js';
import type { VariableView } from '../../model/run-view.js';
import { isBatchCounter, isMovingStatistic, isWeight } from '../../model/variable.js';
import { absentStep, figuresStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { initialStatistic } from '../moving-statistics.js';
import type { Rule, RunContext } from '../rule.js';

const options = {
  /** A statistic that is this much nearer to its initial value than before has begun anew. */
  fallsTo: 0.5,
  /** Weights that jump further than this many of their own steps were not restored either. */
  maxJump: 5,
} as const;

const fixes: Record<Framework, string> = {
  'tf1-graph':
    'saver = tf.compat.v1.train.Saver(tf.compat.v1.global_variables())  # not trainable_variables()',
  keras: 'model.save_weights("checkpoint.weights.h5")  # all weights, not model.trainable_weights',
  'tensorflow.js': "await model.save('file://checkpoint');  // without { trainableOnly: true }",
  pytorch: `torch.save(model.state_dict(), path)  # parameters() lacks the buffers
model.load_state_dict(torch.load(path), strict=True)`,
  unknown: 'Save and restore the statistics with the weights.',
};

/** After a restart the weights go on, and the statistics begin anew. */
export const movingStatNotRestored: Rule = {
  id: 'moving-stat-not-restored',
  about: 'moved',
  status: 'flat',
  explain({ view }, context) {
    if (!isMovingStatistic(view.role)) return undefined;
    const layer = context.scopes.matesOf(view).filter(({ role }) => isMovingStatistic(role));
    for (const first of restartsOf(view, context)) {
      const reset = layer.find((mate) => isReset(mate, first));
      if (!reset) continue;
      const kept = context.run.variables.find(
        (other) =>
          isWeight(other.role) && other.columns.step.length > first && goesOn(other, first),
      );
      if (!kept) continue;
      const step = view.columns.step[first] as number;
      return {
        severity: 'error',
        evidence: 'observed',
        certainty: 'strong',
        group: `${step}`,
        message: ({ names, isOne }) =>
          `${names} began anew at the restart at step ${step}, while the weights went on: the checkpoint lacks ${isOne ? 'it' : 'them'}.`,
        fix: () => fixes[context.framework],
        why: () => [
          figuresStep(
            `${reset.name} went from ${at(reset, first - 1)} to ${at(reset, first)}; its initial value is ${initialStatistic(reset)}`,
            [reset],
            { restartStep: step },
          ),
          figuresStep(`${kept.name} went on: from ${at(kept, first - 1)} to ${at(kept, first)}`, [
            kept,
          ]),
          absentStep('checkpoint', 'the checkpoint itself was not looked at'),
        ],
      };
    }
    return undefined;
  },
};

/** The first point of each start of training but the first. */
function restartsOf(view: VariableView, { scopes }: RunContext): number[] {
  const { step } = view.columns;
  if (view.restarts.length > 0 || !isRising(step)) {
    return epochsOf(step, view.restarts)
      .map(({ first }) => first)
      .filter((first) => first > 0 && first < step.length);
  }
  // Who counts on tells of no restart; the layer's own count of batches does.
  const counter = scopes.matesOf(view).find(({ name }) => isBatchCounter(name));
  return counter?.columns.step.length === step.length ? fallsOf(counter.columns.mean) : [];
}

/** Most variables of a run share their steps: see `readOnce`. */
const known = new WeakMap<Float64Array, boolean>();

function isRising(step: Float64Array): boolean {
  const rising = known.get(step) ?? fallsOf(step).length === 0;
  known.set(step, rising);
  return rising;
}

/** The points at which a series is lower than at the one before. */
function fallsOf(values: Float64Array): number[] {
  const falls: number[] = [];
  for (let index = 1; index < values.length; index++) {
    if ((values[index] as number) < (values[index - 1] as number)) falls.push(index);
  }
  return falls;
}

function isReset(view: VariableView, first: number): boolean {
  const { mean } = view.columns;
  const initial = initialStatistic(view);
  const before = Math.abs((mean[first - 1] as number) - initial);
  const after = Math.abs((mean[first] as number) - initial);
  return before > 0 && after < options.fallsTo * before && before > 3 * usualStep(mean, first);
}

function goesOn({ columns }: VariableView, first: number): boolean {
  const { norm } = columns;
  const jump = Math.abs((norm[first] as number) - (norm[first - 1] as number));
  return jump <= options.maxJump * usualStep(norm, first) + 1e-12;
}

/** The mean distance between neighbouring points before a restart. */
function usualStep(values: Float64Array, first: number): number {
  let travelled = 0;
  const from = Math.max(1, first - 5);
  for (let index = from; index < first; index++) {
    travelled += Math.abs((values[index] as number) - (values[index - 1] as number));
  }
  return travelled / Math.max(1, first - from);
}

function at({ columns }: VariableView, index: number): string {
  return (columns.mean[index] as number).toPrecision(4);
}
