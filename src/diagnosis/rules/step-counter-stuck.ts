import { trainingAssigns } from '../../graph/assignments.js';
import { observedWrites, seesEveryWrite } from '../../model/run-view.js';
import { isBatchCounter } from '../../model/variable.js';
import { absentStep, assignStep, figuresStep, graphStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import type { Rule } from '../rule.js';
import { isTrainable } from '../trainable.js';
import { listNames } from '../wording.js';

/** A float32 counts no further than this: adding 1 changes nothing. */
const FLOAT32_LIMIT = 2 ** 24;

const fixes: Record<Framework, string> = {
  'tf1-graph': `global_step = tf.compat.v1.train.get_or_create_global_step()
train_op = optimizer.minimize(loss, global_step=global_step)`,
  keras: 'Let the optimizer count: optimizer.apply_gradients(...) raises optimizer.iterations.',
  'tensorflow.js': 'step.assign(step.add(1));  // in every training step',
  pytorch: 'Raise it in every step, and call scheduler.step() behind optimizer.step().',
  unknown: 'Raise the counter in every training step.',
};

/** Training goes on, and the counter that schedules read does not. */
export const stepCounterStuck: Rule = {
  id: 'step-counter-stuck',
  status: 'flat',
  explain({ view }, context) {
    const { graph, run, moving, framework } = context;
    // A batch norm's own counter tells of the layer's mode, and has a rule of its own.
    if (view.role !== 'counter' || isBatchCounter(view.name)) return undefined;
    const trained = moving.filter(isTrainable);
    if (trained.length === 0) return undefined;
    const isFull = Math.abs(view.columns.max[0] as number) >= FLOAT32_LIMIT;
    const inGraph = graph?.variable(view.name);
    const writers = inGraph ? trainingAssigns(inGraph).map(({ name }) => name) : [];
    const isUnreached =
      graph?.training !== undefined &&
      inGraph !== undefined &&
      !writers.some((name) => graph.training?.reached.has(name));
    const isSeen = seesEveryWrite(run.recorder, view) && observedWrites(view) === 0;
    return {
      severity: 'error',
      evidence: isSeen ? 'confirmed' : isUnreached ? 'explained' : 'observed',
      message: ({ names, isOne, span }) =>
        isFull
          ? `${names} never changed over ${span}: a float32 counts no further than 2^24, 16,777,216.`
          : `${names} never changed over ${span} of training, so every schedule that reads ${isOne ? 'it' : 'them'} stands still too.`,
      fix: () => (isFull ? 'Make the counter an int64.' : fixes[framework]),
      why: () => [
        valuesStep(view, context),
        figuresStep(
          `trained meanwhile: ${listNames(trained.map(({ name }) => name))}`,
          trained.slice(0, 1),
        ),
        ...(isUnreached
          ? [
              graphStep(
                writers.length === 0
                  ? `no op of the graph counts it: nothing but the initializer writes ${view.name}`
                  : `${listNames(writers)} would count, and ${graph?.training?.mainFetch} does not depend on it`,
                writers,
                graph?.training,
              ),
            ]
          : []),
        ...(isSeen
          ? [assignStep(`the recorder saw 0 writes to ${view.name}`, view.assigns)]
          : [absentStep('recording', 'no recording of the writes to it')]),
      ],
    };
  },
};
