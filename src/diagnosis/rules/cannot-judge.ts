import { observedWrites } from '../../model/run-view.js';
import type { Rule } from '../rule.js';
import { absentStep, spanOf, valuesStep } from '../wording.js';

/** The variable never moved, and no other rule can say why: told, so that it never looks healthy. */
export const cannotJudge: Rule = {
  id: 'cannot-judge',
  status: 'flat',
  explain({ view }, context) {
    const isKnownToTrain = view.trainable === true || view.role !== 'other';
    return {
      severity: isKnownToTrain ? 'warning' : 'info',
      evidence: 'observed',
      group: isKnownToTrain ? 'weights' : 'unknown role',
      message: (names) =>
        isKnownToTrain
          ? `${names} never changed over ${spanOf(context)}; this log does not show why.`
          : `${names} never changed over ${spanOf(context)}; this log does not tell whether that is a variable.`,
      fix: context.run.recorder
        ? "Check that it is on the way to the loss, in the optimizer's list, and that its gradient is not zero."
        : 'Record the training with Flatline, or write the graph into the log, to see why.',
      why: [
        valuesStep(view, context),
        ...(context.run.recorder?.observesAssigns
          ? [
              {
                source: 'assign',
                text: `the recorder saw ${observedWrites(view)} writes to it, none of which changed a bit`,
              } as const,
            ]
          : []),
        absentStep('no known cause could be shown from what this log holds'),
      ],
    };
  },
};
