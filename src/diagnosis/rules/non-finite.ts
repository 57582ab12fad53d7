import { shortNumber } from '../../base/float-text.js';
import type { VariableView } from '../../model/run-view.js';
import { figuresStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';

const general =
  'Lower the learning rate or clip the gradients, and look for a log, root or division of 0.';

const fixes: Record<Framework, string> = {
  'tf1-graph': `${general}
grads, norm = tf.clip_by_global_norm(grads, 1.0)
sess.run([train_op, tf.compat.v1.add_check_numerics_ops()], feed_dict)  # names the first op`,
  keras: `${general}
tf.debugging.enable_check_numerics()  # names the first op
keras.optimizers.Adam(1e-4, global_clipnorm=1.0)`,
  'tensorflow.js': `${general}
tf.enableDebugMode();  // throws at the first op that gives NaN
optimizer.applyGradients(clipped);`,
  pytorch: `${general}
torch.autograd.set_detect_anomaly(True)  # names the first op
torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)  # before optimizer.step()`,
  unknown: general,
};

/** NaN or infinity in a variable: from there on everything that depends on it is lost. */
export const nonFinite: Rule = {
  id: 'non-finite',
  about: 'both',
  inEvaluation: true,
  status: 'flat',
  explain({ view }, context) {
    const first = firstNonFinite(view);
    if (!first) return undefined;
    return {
      severity: 'error',
      evidence: view.source === 'recorded' ? 'confirmed' : 'observed',
      group: `${first.step}`,
      message: ({ names, isOne }) =>
        `${names} ${isOne ? 'holds' : 'hold'} numbers that are not finite, from step ${first.step} on.`,
      fix: () => fixes[context.framework],
      why: () => [
        figuresStep(`${view.name}: ${first.text} at step ${first.step}`, [view], {
          firstStep: first.step,
        }),
      ],
    };
  },
};

function firstNonFinite(view: VariableView): { step: number; text: string } | undefined {
  const { columns, recorded, initial, source } = view;
  // The mean of an empty histogram is no number either; the norm of it is 0.
  const figure = source === 'histogram' ? columns.norm : columns.mean;
  const { step } = columns;
  const counts = recorded?.nonFinite;
  if (isFiniteSum(figure) && (!counts || sumOf(counts) === 0)) return undefined;
  for (let at = 0; at < step.length; at++) {
    const elements = counts?.[at] ?? 0;
    if (elements > 0) {
      const share = initial ? ` of ${initial.count}` : '';
      return { step: step[at] as number, text: `${elements}${share} elements are NaN or infinite` };
    }
    const value = figure[at] as number;
    if (!Number.isFinite(value)) {
      return { step: step[at] as number, text: `${view.tags[0]} is ${shortNumber(value)}` };
    }
  }
  return undefined;
}

/** One number that is not finite makes the sum so: the quick answer for nearly every variable. */
function isFiniteSum(values: Float64Array): boolean {
  return Number.isFinite(sumOf(values));
}

/** In four sums, none of which waits for the others: every point of every variable is added here. */
function sumOf(values: Float64Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const whole = values.length - (values.length % 4);
  for (let at = 0; at < whole; at += 4) {
    first += values[at] as number;
    second += values[at + 1] as number;
    third += values[at + 2] as number;
    fourth += values[at + 3] as number;
  }
  for (let at = whole; at < values.length; at++) first += values[at] as number;
  return first + second + third + fourth;
}
