import type { VariableView } from '../../model/run-view.js';
import { absentStep, figuresStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule, RunContext } from '../rule.js';

const general =
  'Look for a second optimizer: the one that has these slots is built, and another one is run.';

const fixes: Record<Framework, string> = {
  'tf1-graph': `${general}
train_op = optimizer.minimize(loss)  # of the optimizer that is meant, and fetch this one
sess.run([train_op, loss], feed_dict)`,
  keras: general,
  'tensorflow.js': general,
  pytorch: general,
  unknown: general,
};

/** An optimizer's slot stays at 0 while the variable it belongs to moves: another one trains it. */
export const slotNeverWritten: Rule = {
  id: 'slot-never-written',
  status: 'flat',
  explain({ view }, context) {
    if (view.role !== 'slot') return undefined;
    const { min, max } = view.columns;
    if (min[0] !== 0 || max[0] !== 0) return undefined;
    const owner = ownerOf(view, context);
    if (!owner) return undefined;
    return {
      severity: 'warning',
      evidence: 'observed',
      message: ({ names, isOne, span }) =>
        `${names} stayed at 0 over ${span}, while the variable ${isOne ? 'it belongs' : 'they belong'} to moved: another optimizer trains it.`,
      fix: () => fixes[context.framework],
      why: () => [
        valuesStep(view, context),
        figuresStep(`${owner.name} moved`, [owner]),
        absentStep('recording', 'no recording of which optimizer was run'),
      ],
    };
  },
};

function ownerOf({ name, recorded }: VariableView, context: RunContext): VariableView | undefined {
  const owner = recorded?.slotOf ?? name.slice(0, Math.max(0, name.lastIndexOf('/')));
  return context.moving.find((other) => other.name.replace(/(_\d+|:\d+)$/, '') === owner);
}
