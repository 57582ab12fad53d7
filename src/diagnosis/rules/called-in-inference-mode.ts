import { count } from '../../base/count-text.js';
import { observedWrites, seesEveryWrite, type VariableView } from '../../model/run-view.js';
import { isBatchNormState, isWeight } from '../../model/variable.js';
import { absentStep, assignStep, layerStep, loadedValues, valuesStep } from '../evidence.js';
import { isAtInitialStatistics, MIN_TRAINING_STEPS } from '../flatness.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';

const fixes = {
  'tensorflow.js':
    'Call the model in training mode: model.apply(x, { training: true }), or train it with model.fit.',
  keras: 'Call the model in training mode: model(x, training=True), or train it with model.fit.',
  pytorch: 'Call model.train() before training, and again after each model.eval().',
} as const;

/** Where only values are known: TensorFlow 1 names its layers' statistics as Keras does. */
const valuesFixes = {
  keras: `${fixes.keras}
keras.layers.BatchNormalization(momentum=0.99)  # where it has a momentum of 1
In a TensorFlow 1 graph instead: make train_op depend on the ops of tf.compat.v1.GraphKeys.UPDATE_OPS.`,
  pytorch: fixes.pytorch,
} as const;

/** The layer that owns the statistics was only ever called as if for prediction. */
export const calledInInferenceMode: Rule = {
  id: 'called-in-inference-mode',
  status: 'flat',
  explain(variable, context) {
    if (!isBatchNormState(variable.view)) return undefined;
    return context.run.recorder
      ? explainByCalls(variable, context)
      : explainByValues(variable, context);
  },
};

function explainByCalls({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const layer = context.run.layers.find(({ name }) => name === view.layer);
  if (!layer || layer.calls.training > 0 || layer.calls.inference < MIN_TRAINING_STEPS) {
    return undefined;
  }
  return {
    severity: layer.trainable ? 'error' : 'info',
    ...(layer.trainable ? {} : { status: 'frozen' }),
    evidence: 'confirmed',
    message: ({ names, isOne, span }) =>
      `${names} never changed over ${span}: the recorder saw ${isOne ? 'its layer' : 'their layers'} called in inference mode only.`,
    fix: () => fixes['tensorflow.js'],
    why: () => [
      valuesStep(view, context),
      layerStep(
        `${layer.className} "${layer.name}" was called ${count(layer.calls.inference, 'time')} inside training steps, 0 times in training mode${layer.trainable ? '' : ' (declared frozen)'}`,
        layer,
      ),
      ...(seesEveryWrite(context.run.recorder, view)
        ? [
            assignStep(
              `the recorder sees every write, and saw ${observedWrites(view)} to ${view.name}`,
              view.assigns,
            ),
          ]
        : []),
    ],
  };
}

function explainByValues({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const { framework } = context;
  if (framework !== 'keras' && framework !== 'pytorch') return undefined;
  const mates = context.scopes.matesOf(view);
  // Something of its state did change, so the layer ran in training mode: the cause is another.
  const hasMoved = (mate: VariableView): boolean => context.moving.includes(mate);
  if (mates.some((mate) => isBatchNormState(mate) && hasMoved(mate))) return undefined;
  const isFresh = mates.every((mate) => !isBatchNormState(mate) || isAtInitialStatistics(mate));
  const trains = mates.find((mate) => isWeight(mate.role) && hasMoved(mate));
  return {
    // At loaded values, with scale and offset as still, the layer is frozen on purpose.
    severity: isFresh ? 'error' : trains ? 'warning' : 'info',
    evidence: 'observed',
    message: ({ names, span }) =>
      `${names} never changed over ${span}, as in a layer that is called in inference mode.`,
    fix: () => valuesFixes[framework],
    why: () => [
      valuesStep(view, context),
      ...(isFresh ? [] : [loadedValues]),
      absentStep(
        'recording',
        `no recording: in which mode the layers were called was not seen${framework === 'keras' ? '; a momentum of 1 would look the same' : ''}`,
      ),
    ],
  };
}
