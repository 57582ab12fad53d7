import { count } from '../../base/count-text.js';
import { observedWrites, seesEveryWrite } from '../../model/run-view.js';
import { isBatchCounter, isMovingStatistic } from '../../model/variable.js';
import { absentStep, assignStep, figuresStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';

const options = {
  /** Fewer steps than this could be a start or an end that was counted differently. */
  minSteps: 10,
} as const;

const fixes: Record<Framework, string> = {
  'tf1-graph':
    'Depend on each update once: a layer that is reused adds its updates to UPDATE_OPS for every use.',
  keras: 'Call the layer once in a step, or give each use a batch norm of its own.',
  'tensorflow.js': 'Call the layer once in a step, or give each use a batch norm of its own.',
  pytorch: `# A checkpointed block runs its forward again in backward: keep the batch norm out of it, or
# set bn.momentum = 1 - (1 - momentum) ** 0.5 for the two updates.
# Micro-batches of an accumulated step each count too: then this is in order.`,
  unknown: 'Update the statistics once in a step.',
};

/** The statistics are updated more often than once in a step. */
export const movingStatUpdateCount: Rule = {
  id: 'moving-stat-update-count',
  about: 'moved',
  status: 'flat',
  explain(variable, context) {
    return explainByWrites(variable, context) ?? explainByCounter(variable, context);
  },
};

function explainByWrites({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const { run } = context;
  const steps = run.trainingSteps ?? 0;
  if (!isMovingStatistic(view.role) || !seesEveryWrite(run.recorder, view)) return undefined;
  if (steps < options.minSteps) return undefined;
  const perStep = observedWrites(view) / steps;
  // A start or an end that was counted differently changes the figure a little.
  const whole = Math.round(perStep);
  // Two optimizers take turns in one step, as in a GAN, and each may call the layer.
  if (run.optimizers.length > 1) return undefined;
  if (whole < 2 || Math.abs(perStep - whole) > 1 / options.minSteps) return undefined;
  return {
    severity: whole === 2 ? 'warning' : 'info',
    evidence: 'confirmed',
    group: `${whole}`,
    message: ({ names, isOne }) =>
      `${names} ${isOne ? 'was' : 'were'} updated ${whole} times in each training step: ${reason(whole)}.`,
    fix: () => fixes[context.framework],
    why: () => [
      assignStep(
        `the recorder saw ${count(observedWrites(view), 'write')} to ${view.name} in ${count(steps, 'training step')}`,
        view.assigns,
      ),
    ],
  };
}

/** PyTorch counts its batches: the counter's rise over the steps is the number of updates. */
function explainByCounter({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  if (!isBatchCounter(view.name)) return undefined;
  const { step, mean } = view.columns;
  const last = step.length - 1;
  const steps = (step[last] as number) - (step[0] as number);
  const rise = (mean[last] as number) - (mean[0] as number);
  if (steps < options.minSteps || rise !== 2 * steps) return undefined;
  return {
    severity: 'warning',
    evidence: 'observed',
    certainty: 'strong',
    message: ({ names }) =>
      `${names} rose by 2 in each step, so the statistics are updated twice: ${reason(2)}.`,
    fix: () => fixes[context.framework],
    why: () => [
      figuresStep(
        `${view.name} rose from ${mean[0]} to ${mean[last]} over ${count(steps, 'step')}`,
        [view],
        { rise, steps },
      ),
      absentStep(
        'recording',
        'no recording: two micro-batches in each logged step would look the same',
      ),
    ],
  };
}

function reason(perStep: number): string {
  return perStep === 2
    ? 'as when its layer is used twice, or run again for gradient checkpointing'
    : 'as with gradients accumulated over several batches, or a layer that is used often';
}
