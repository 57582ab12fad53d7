import type { GraphVariable } from '../../graph/assignments.js';
import type { WhyStep } from '../../model/evidence.js';
import {
  impliedRuns,
  observedWrites,
  seesEveryWrite,
  type VariableView,
} from '../../model/run-view.js';
import { isMovingStatistic } from '../../model/variable.js';
import { absentStep, assignStep, graphStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';
import { isOfOptimizer, isTrainable } from '../trainable.js';
import { listNames } from '../wording.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': 'sess.run([train_op, loss], feed_dict)  # in every step, not the loss alone',
  keras: `# In every step, with the variables of the model that is logged and computes the loss:
gradients = tape.gradient(loss, model.trainable_variables)
optimizer.apply_gradients(zip(gradients, model.trainable_variables))`,
  'tensorflow.js':
    'optimizer.minimize(() => loss());  // in every step, with the model that is logged',
  pytorch: `# Once, with the parameters of the model that is logged and computes the loss:
optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
# In every step:
optimizer.zero_grad()
loss.backward()
optimizer.step()`,
  unknown: 'Run the optimizer in every step, with a learning rate above 0.',
};

/** No trainable variable moved at all: the optimizer never applied anything. */
export const noOptimizerStep: Rule = {
  id: 'no-optimizer-step',
  status: 'flat',
  explain(variable, context) {
    const trainables = context.flat.filter(({ view }) => isTrainable(view));
    if (trainables.length === 0) return withoutWitness(variable, context);
    if (context.moving.some(isTrainable) || !isCovered(variable.view, context)) return undefined;
    if (isOfOtherVariables(trainables, context)) return undefined;
    const seen = evidenceOfRecorder(context);
    return {
      severity: 'error',
      evidence: seen.evidence,
      message: ({ names, span }) =>
        `${names} never changed over ${span}, nor did any other trainable variable in this log${seen.cause}.`,
      fix: () => fixes[context.framework],
      why: () => [valuesStep(variable.view, context), seen.why],
    };
  },
};

/**
 * Trainable variables and the optimizer's slots, and moving statistics when nothing but values is
 * known: what kept all of a run still is then one cause, not two.
 */
function isCovered(view: VariableView, { run, graph }: RunContext): boolean {
  if (isOfOptimizer(view)) return true;
  return isMovingStatistic(view.role) && !run.recorder && !graph?.training;
}

/** Whether the optimizer has variables, none of which this log shows: those it shows prove nothing about it. */
function isOfOtherVariables(
  trainables: readonly JudgedVariable[],
  { run, graph }: RunContext,
): boolean {
  if (run.recorder || !graph?.training) return false;
  const { reached } = graph.training;
  const isApplied = (variable: GraphVariable | undefined): boolean =>
    variable?.assigns.some(
      ({ name, purpose }) => purpose === 'apply-gradient' && reached.has(name),
    ) === true;
  return (
    [...graph.assignments.variables.values()].some(isApplied) &&
    !trainables.some(({ view }) => isApplied(graph.variable(view.name)))
  );
}

/** What is known beside the values; `cause` goes on from the message's sentence. */
function evidenceOfRecorder({ run, graph }: RunContext): {
  readonly evidence: Explanation['evidence'];
  readonly cause: string;
  readonly why: WhyStep;
} {
  const trainables = run.variables.filter(isTrainable);
  if (trainables.every((variable) => seesEveryWrite(run.recorder, variable))) {
    const writes = trainables.reduce((sum, variable) => sum + observedWrites(variable), 0);
    return {
      evidence: 'confirmed',
      cause: writes === 0 ? ': nothing wrote to one' : ': what was written changed no bit',
      why: assignStep(
        `the recorder sees every write, and saw ${writes} to trainable variables`,
        trainables.flatMap(({ assigns }) => assigns),
      ),
    };
  }
  const training = graph?.training;
  if (training?.fetchesAreRecorded) {
    const fetches = listNames(training.fetches);
    const isImplied = trainables.some((variable) => impliedRuns(variable) > 0);
    return {
      evidence: 'explained',
      cause: isImplied
        ? `, though the fetches (${fetches}) imply an op that assigns one`
        : `: the fetches (${fetches}) lead to no op that assigns one`,
      why: graphStep(`fetched in training: ${fetches}`, [], training),
    };
  }
  return {
    evidence: 'observed',
    cause: ', as when the optimizer is not run, or changes nothing',
    why: absentStep('recording', 'no recording says which ops ran'),
  };
}

/** With nothing that moved, it cannot even be told that training went on. */
function withoutWitness({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  if (context.witness || context.run.recorder || view.role === 'other') return undefined;
  return {
    severity: 'warning',
    evidence: 'observed',
    message: ({ names, span }) =>
      `${names} never changed over ${span}, nor was anything else in this run seen to: it may not have trained, or its updates are not run.`,
    fix: () => fixes[context.framework],
    why: () => [
      valuesStep(view, context),
      absentStep(
        'cause',
        'no loss and no other variable moved either, so the cause cannot be told apart',
      ),
    ],
  };
}
