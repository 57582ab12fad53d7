import { count } from '../../base/count-text.js';
import { trainingAssigns } from '../../graph/assignments.js';
import type { WhyStep } from '../../model/evidence.js';
import { observedWrites, seesEveryWrite, type VariableView } from '../../model/run-view.js';
import { isMovingStatistic, isWeight } from '../../model/variable.js';
import { absentStep, assignStep, valuesStep } from '../evidence.js';
import type { Rule, RunContext } from '../rule.js';
import { traceSteps } from '../traced-training.js';

/** The variable never moved, and no other rule can say why: told, so that it never looks healthy. */
export const cannotJudge: Rule = {
  id: 'cannot-judge',
  status: 'flat',
  explain({ view }, context) {
    const isKnownToTrain = isMeantToMove(view, context);
    return {
      severity: isKnownToTrain ? 'warning' : 'info',
      evidence: 'observed',
      group: isKnownToTrain ? 'weights' : 'unknown role',
      message: ({ names, isOne, span }) =>
        isKnownToTrain
          ? `${names} never changed over ${span}; this log does not show why.`
          : `${names} never changed over ${span}; this log does not tell whether ${isOne ? 'it' : 'they'} should.`,
      fix: ({ isOne }) => {
        if (!context.run.recorder) {
          return 'Record the training with Flatline, or write the graph into the log, to see why.';
        }
        return isOne
          ? "Check that it is on the way to the loss and in the optimizer's list, and that its gradient is not zero."
          : "Check that they are on the way to the loss and in the optimizer's list, and that their gradients are not zero.";
      },
      why: () => [
        valuesStep(view, context),
        ...(seesEveryWrite(context.run.recorder, view)
          ? [assignStep(writesText(view), view.assigns)]
          : []),
        ...tracedWrites(view, context),
        absentStep('cause', 'no known cause could be shown from what this log holds'),
      ],
    };
  },
};

/** That its writers ran, where a trace shows it: then its value, not its update, is what stands still. */
function tracedWrites(view: VariableView, { graph }: RunContext): WhyStep[] {
  const writers = graph?.variable(view.name);
  return graph && writers
    ? traceSteps(
        trainingAssigns(writers).map(({ name }) => name),
        graph,
      )
    : [];
}

/** Weights of a plain log may be frozen on purpose, and slots and shadows follow what they belong to. */
function isMeantToMove({ role, trainable }: VariableView, { run }: RunContext): boolean {
  if (trainable === true) return true;
  return (
    isMovingStatistic(role) || role === 'counter' || (isWeight(role) && run.recorder !== undefined)
  );
}

function writesText(view: VariableView): string {
  const writes = observedWrites(view);
  const seen = `the recorder saw ${count(writes, 'write')} to ${view.name}`;
  return writes === 0 ? seen : `${seen}, and its bits never changed`;
}
