import { impliedRuns, observedWrites, type VariableView } from '../../model/run-view.js';
import { isMovingStatistic } from '../../model/variable.js';
import type { Framework } from '../framework.js';
import type { Explanation, FlatVariable, Rule, RunContext } from '../rule.js';
import { absentStep, spanOf, valuesStep } from '../wording.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': 'Fetch the train op in every step: sess.run([train_op, loss], feed_dict).',
  keras: 'Call optimizer.apply_gradients(zip(gradients, model.trainable_variables)) in every step.',
  'tensorflow.js':
    'Call optimizer.minimize(() => loss) or optimizer.applyGradients(grads) in every step.',
  pytorch: 'Call loss.backward() and then optimizer.step() in every step.',
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
    const seen = evidenceOfRecorder(context);
    return {
      severity: 'error',
      evidence: seen.evidence,
      message: (names) =>
        `No trainable variable changed over ${spanOf(context)}: ${seen.cause} (${names}).`,
      fix: fixes[context.framework],
      why: [valuesStep(variable.view, context), seen.why],
    };
  },
};

/**
 * Trainable variables, and moving statistics when nothing but values is known: what kept all of a
 * run still is then one cause, not two.
 */
function isCovered(view: VariableView, { run, graph }: RunContext): boolean {
  if (isTrainable(view)) return true;
  return isMovingStatistic(view.role) && !run.recorder && !graph?.training;
}

function isTrainable({ trainable, role }: VariableView): boolean {
  return trainable ?? (role === 'kernel' || role === 'bias' || role === 'gamma' || role === 'beta');
}

function evidenceOfRecorder({ run, graph }: RunContext): {
  evidence: Explanation['evidence'];
  cause: string;
  why: Explanation['why'][number];
} {
  const trainables = run.variables.filter(isTrainable);
  if (run.recorder?.observesAssigns) {
    const writes = trainables.reduce((sum, variable) => sum + observedWrites(variable), 0);
    const cause = writes === 0 ? 'no optimizer wrote one' : 'what was written never changed a bit';
    return {
      evidence: 'confirmed',
      cause,
      why: { source: 'assign', text: `the recorder saw ${writes} writes to trainable variables` },
    };
  }
  const training = graph?.training;
  if (training?.fetchesAreRecorded) {
    const implied = trainables.some((variable) => impliedRuns(variable) > 0);
    return {
      evidence: 'explained',
      cause: implied
        ? 'the optimizer is fetched, but changes nothing'
        : `the fetches (${training.fetches.join(', ')}) reach no apply op`,
      why: { source: 'graph', text: `fetched in training: ${training.fetches.join(', ')}` },
    };
  }
  return {
    evidence: 'observed',
    cause: 'the optimizer is not run, or changes nothing',
    why: absentStep('no recording says which ops ran'),
  };
}

/** With nothing that moved, it cannot even be told that training went on. */
function withoutWitness(variable: FlatVariable, context: RunContext): Explanation | undefined {
  if (context.witness || context.run.recorder || variable.view.role === 'other') return undefined;
  return {
    severity: 'warning',
    evidence: 'observed',
    message: (names) =>
      `Nothing in this run ever changed (${names}): it did not train, or its updates are not run.`,
    fix: fixes[context.framework],
    why: [
      valuesStep(variable.view, context),
      absentStep('no loss and no other variable moved either, so the cause cannot be told apart'),
    ],
  };
}
