import type { VariableColumns } from '../../model/run-view.js';
import { absentStep, figuresStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';
import { isTrainable } from '../trainable.js';

const options = {
  /** How closely the figures of a point have to shrink by one factor. */
  agreement: 1e-5,
  minPoints: 5,
} as const;

const general =
  'Its gradient is 0: look for a ReLU that is never above 0, a mask, or a part of the model that the loss does not use.';

const fixes: Record<Framework, string> = {
  'tf1-graph': `${general}\nprint(sess.run(tf.gradients(data_loss, [variable])[0]))  # of the loss without the decay`,
  keras: `${general}\nprint(tape.gradient(data_loss, variable))  # of the loss without the decay`,
  'tensorflow.js': `${general}\ntf.grad(() => dataLoss())(variable).abs().max().print();`,
  pytorch: `${general}\nprint(parameter.grad.abs().max())  # before optimizer.step(), which adds the weight decay`,
  unknown: general,
};

/** All elements shrink by one factor: weight decay moves the variable, and no gradient does. */
export const decayOnlyUpdate: Rule = {
  id: 'decay-only-update',
  about: 'moved',
  status: 'flat',
  explain({ view }, context) {
    if (!isTrainable(view) || view.source === 'scalar') return undefined;
    const shrink = commonShrink(view.columns);
    if (shrink === undefined) return undefined;
    return {
      severity: 'warning',
      evidence: 'observed',
      certainty: 'strong',
      message: ({ names, isOne, span }) =>
        `${names} only shrank over ${span}, all elements by one factor: weight decay moves ${isOne ? 'it' : 'them'}, and no gradient does.`,
      fix: () => fixes[context.framework],
      why: () => [
        figuresStep(
          `from point to point the minimum, the maximum and the norm of ${view.name} shrink by the same factor, ${shrink.toPrecision(6)} in all`,
          [view],
          { factor: shrink },
        ),
        absentStep('gradients', 'no gradient in this log'),
      ],
    };
  },
};

/** The factor of the last point to the first; undefined when some figure shrank differently. */
function commonShrink({ min, max, norm, fingerprint }: VariableColumns): number | undefined {
  const last = norm.length - 1;
  if (last + 1 < options.minPoints || min[0] === max[0]) return undefined;
  for (let at = 1; at <= last; at++) {
    if (Object.is(fingerprint[at], fingerprint[at - 1])) continue;
    const factor = (norm[at] as number) / (norm[at - 1] as number);
    if (!(factor < 1 && factor > 0)) return undefined;
    for (const figure of [min, max]) {
      const own = (figure[at] as number) / (figure[at - 1] as number);
      if (!(Math.abs(own - factor) <= options.agreement)) return undefined;
    }
  }
  return (norm[last] as number) / (norm[0] as number);
}
