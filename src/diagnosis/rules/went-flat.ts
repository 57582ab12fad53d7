import type { VariableView } from '../../model/run-view.js';
import { isBatchNormState } from '../../model/variable.js';
import { absentStep, figuresStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';
import { standstillOf } from '../standstill.js';
import { isTrainable } from '../trainable.js';

const options = {
  /** It has to stand still for this share of all steps, and for this many of them. */
  minShare: 0.2,
  minSteps: 20,
  minPoints: 5,
} as const;

const fixes: Record<Framework, string> = {
  'tf1-graph':
    'Look at what changed at that step: a phase that trains other variables, or a gradient that became 0.',
  keras:
    'Look at what changed at that step: a callback that freezes layers, another compile, or a gradient that became 0.',
  'tensorflow.js':
    'Look at what changed at that step: another varList, or a gradient that became 0.',
  pytorch: `Look at what changed at that step: requires_grad_(False), another optimizer, or a gradient that became 0 or None.
print({name: p.grad is None or float(p.grad.abs().max()) for name, p in model.named_parameters()})`,
  unknown: 'Look at what changed at that step.',
};

/** It moved, and from some step on it did not, while others went on. */
export const wentFlat: Rule = {
  id: 'went-flat',
  about: 'moved',
  status: 'flat',
  explain({ view }, context) {
    if (!isTrainable(view) && !isBatchNormState(view)) return undefined;
    const { moving, framework } = context;
    const since = standstillOf(view);
    if (since === undefined || !isLong(view, since)) return undefined;
    const witness = moving.find(
      (other) => other !== view && isTrainable(other) && wentOn(other, since),
    );
    if (!witness) return undefined;
    return {
      severity: 'warning',
      evidence: 'observed',
      certainty: view.source === 'recorded' ? 'proven' : 'strong',
      group: `${since}`,
      message: ({ names, isOne }) =>
        `${names} froze at step ${since}: ${isOne ? 'it' : 'they'} moved until then, and never since, while ${witness.name} goes on.`,
      fix: () => fixes[framework],
      why: () => [
        figuresStep(
          `${view.name}: the last change was at step ${since}, the last point is at step ${view.columns.step.at(-1)}`,
          [view],
          { lastChangedStep: since },
        ),
        figuresStep(`${witness.name} moved up to its last points`, [witness]),
        absentStep('cause', 'what happened at that step is not in this log'),
      ],
    };
  },
};

function isLong({ columns }: VariableView, since: number): boolean {
  const { step } = columns;
  const last = step.at(-1) as number;
  const points = step.reduce((sum, at) => sum + (at >= since ? 1 : 0), 0);
  const steps = last - since;
  const needed = Math.max(options.minSteps, options.minShare * (last - (step[0] as number)));
  return points >= options.minPoints && steps >= needed;
}

/** Whether a variable still moved in the second half of the standstill. */
function wentOn(view: VariableView, since: number): boolean {
  const last = view.columns.step.at(-1) as number;
  const stopped = standstillOf(view);
  return stopped === undefined || stopped >= since + (last - since) / 2;
}
