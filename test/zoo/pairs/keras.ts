import { type Expectation, madeLogs, sharedLogs, type ZooPair } from '../zoo-pair.js';

const statistics = ['bn/moving_mean', 'bn/moving_variance'] as const;

function keras(name: string, source: string, expected: Expectation): ZooPair {
  return { name, framework: 'keras', evidence: 'values', source, expected, ...madeLogs(name) };
}

/** Logs of TensorFlow 2 and Keras 3: tf.summary in own loops, and the TensorBoard callback. */
export const kerasPairs: readonly ZooPair[] = [
  {
    name: 'keras-loop-without-training',
    framework: 'keras',
    evidence: 'values',
    source: 'https://github.com/tensorflow/tensorflow/issues/32864',
    expected: {
      cause: 'called-in-inference-mode',
      variables: ['batch_normalization/moving_mean', 'batch_normalization/moving_variance'],
    },
    ...sharedLogs('tf2-keras-flat', 'tf2-keras-healthy'),
  },
  keras(
    'keras-tape-without-training',
    'https://keras.io/guides/writing_a_custom_training_loop_in_tensorflow/',
    { cause: 'called-in-inference-mode', variables: statistics },
  ),
  keras('keras-frozen-norm', 'https://github.com/tensorflow/tensorflow/issues/34009', {
    cause: 'called-in-inference-mode',
    variables: statistics,
  }),
  keras('keras-momentum-too-slow', 'https://github.com/tensorflow/tensorflow/issues/1122', {
    cause: 'moving-stat-lagging',
    variables: statistics,
  }),
  keras(
    'keras-momentum-one',
    'https://keras.io/api/layers/normalization_layers/batch_normalization/',
    { cause: undefined, variables: statistics },
  ),
  keras(
    'keras-momentum-swapped',
    'https://keras.io/api/layers/normalization_layers/batch_normalization/',
    { cause: 'momentum-convention-swapped', variables: statistics },
  ),
  keras(
    'keras-variables-of-another-model',
    'https://keras.io/api/models/model_saving_apis/model_saving_and_loading/',
    { cause: 'no-optimizer-step', variables: ['hidden/kernel', 'out/kernel'] },
  ),
  keras('keras-layer-left-out', 'https://keras.io/api/optimizers/', {
    cause: undefined,
    variables: ['out/kernel'],
  }),
  keras('keras-gradient-none', 'https://www.tensorflow.org/guide/autodiff', {
    cause: 'gradient-disconnected',
    variables: ['hidden/kernel', 'hidden/bias'],
  }),
  keras('keras-learning-rate-zero', 'https://keras.io/api/callbacks/learning_rate_scheduler/', {
    cause: 'lr-zero',
    variables: ['*hidden/kernel', '*out/kernel'],
    also: ['*bn/gamma', '*bn/beta'],
  }),
  keras('keras-layer-frozen-in-fit', 'https://github.com/keras-team/keras/issues/13404', {
    cause: undefined,
    variables: ['*out/kernel'],
  }),
  keras('keras-short-fit', 'https://github.com/keras-team/keras/issues/4762', {
    cause: 'called-in-inference-mode',
    variables: ['*bn/moving_mean', '*bn/moving_variance'],
    also: ['*bn/gamma', '*bn/beta'],
  }),
  keras('keras-fit-beside-validation', 'https://www.tensorflow.org/tensorboard/get_started', {
    cause: 'called-in-inference-mode',
    variables: statistics.map((name) => `train: ${name}`),
  }),
  keras(
    'keras-ema-shadow',
    'https://www.tensorflow.org/api_docs/python/tf/train/ExponentialMovingAverage',
    { cause: 'ema-shadow-flat', variables: ['hidden/kernel/ExponentialMovingAverage'] },
  ),
  keras('keras-warm-up', 'https://keras.io/api/optimizers/learning_rate_schedules/', {
    cause: 'lr-zero',
    variables: ['hidden/kernel', 'out/kernel'],
  }),
  keras('keras-scalars-of-statistics', 'https://github.com/tensorflow/tensorflow/issues/32864', {
    cause: 'called-in-inference-mode',
    variables: statistics,
  }),
];
