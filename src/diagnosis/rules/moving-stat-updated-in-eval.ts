import { count } from '../../base/count-text.js';
import { observedWrites, seesEveryWrite } from '../../model/run-view.js';
import { isMovingStatistic } from '../../model/variable.js';
import { assignStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': 'sess.run(prediction, {is_training: False, ...})  # and leave the update ops out',
  keras: 'model(x, training=False)  # or model.evaluate, model.predict',
  'tensorflow.js': 'model.apply(x);  // without { training: true }, or model.predict(x)',
  pytorch: 'model.eval()  # before evaluating, and model.train() behind it',
  unknown: 'Evaluate in inference mode.',
};

/** An evaluation changes the statistics it should only use. */
export const movingStatUpdatedInEval: Rule = {
  id: 'moving-stat-updated-in-eval',
  about: 'moved',
  inEvaluation: true,
  status: 'flat',
  explain({ view }, context) {
    const { run } = context;
    if (!isMovingStatistic(view.role) || !context.isEvaluation) return undefined;
    // Without a recorder the values of an evaluation may have moved in training between two of them.
    if (!seesEveryWrite(run.recorder, view)) return undefined;
    const writes = observedWrites(view);
    if (writes === 0) return undefined;
    return {
      severity: 'warning',
      evidence: 'confirmed',
      message: ({ names, isOne }) =>
        `${names} moved in a run that only evaluates: the data evaluated on gets into ${isOne ? 'it' : 'them'}.`,
      fix: () => fixes[context.framework],
      why: () => [
        assignStep(
          `the recorder saw ${count(writes, 'write')} to ${view.name} in this run, whose purpose is to evaluate`,
          view.assigns,
        ),
      ],
    };
  },
};
