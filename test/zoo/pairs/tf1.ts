import {
  type Expectation,
  madeLogs,
  sharedLogs,
  type ZooEvidence,
  type ZooPair,
} from '../zoo-pair.js';

const statistics = ['bn/moving_mean*', 'bn/moving_variance*'] as const;

function tf1(
  name: string,
  evidence: ZooEvidence,
  source: string,
  expected: Expectation,
  logs: Pick<ZooPair, 'sick' | 'healthy'> = madeLogs(name),
): ZooPair {
  return { name, framework: 'tf1', evidence, source, expected, ...logs };
}

const layer = ['bn_mean*', 'bn_variance*'] as const;
const movingAverages = 'https://github.com/tensorflow/tensorflow/issues/1122';
const batchNormGuide =
  'https://www.tensorflow.org/api_docs/python/tf/compat/v1/layers/batch_normalization';

/** Logs of tf.compat.v1.summary.FileWriter, with the graph in the log or without. */
export const tf1Pairs: readonly ZooPair[] = [
  tf1(
    'tf1-assign-nobody-runs',
    'graph',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/assign',
    { cause: 'update-ops-not-run', variables: layer },
    sharedLogs('tf1-flat-graph', 'tf1-healthy-graph'),
  ),
  tf1(
    'tf1-assign-nobody-runs-no-graph',
    'values',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/assign',
    { cause: 'update-ops-not-run', variables: layer },
    sharedLogs('tf1-flat-nograph', 'tf1-healthy-nograph'),
  ),
  tf1(
    'tf1-assign-nobody-runs-scalars',
    'values',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/assign',
    { cause: 'update-ops-not-run', variables: layer },
    sharedLogs('tf1-flat-scalars', 'tf1-healthy-scalars'),
  ),
  tf1(
    'tf1-assign-nobody-runs-resource',
    'graph',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/enable_resource_variables',
    { cause: 'update-ops-not-run', variables: layer },
    sharedLogs('tf1-resource-flat', 'tf1-resource-healthy'),
  ),
  tf1(
    'tf1-update-ops-ignored',
    'graph',
    'https://github.com/tensorflow/tensorflow/issues/11965',
    { cause: 'update-ops-not-run', variables: ['bn*/moving_mean', 'bn*/moving_variance'] },
    sharedLogs('tf1-update-ops-flat', 'tf1-update-ops-healthy'),
  ),
  tf1(
    'tf1-keras-layer-not-collected',
    'graph',
    'https://github.com/tensorflow/tensorflow/issues/19643',
    {
      cause: 'update-ops-not-collected',
      variables: ['bn2/moving_mean', 'bn2/moving_variance'],
    },
    sharedLogs('tf1-update-ops-not-collected', 'tf1-update-ops-healthy'),
  ),
  tf1(
    'tf1-train-op-not-fetched',
    'values',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/Session#run',
    {
      cause: 'no-optimizer-step',
      variables: ['weights*', 'gamma*', 'beta*', 'dense/kernel*'],
      also: layer,
    },
    sharedLogs('all-flat', 'tf1-healthy-nograph'),
  ),
  tf1(
    'tf1-collection-read-too-early',
    'graph',
    'https://github.com/tensorpack/tensorpack/issues/696',
    { cause: 'update-ops-not-run', variables: statistics },
  ),
  tf1('tf1-one-tower-only', 'graph', 'https://github.com/argman/EAST/issues/112', {
    cause: 'update-ops-not-run',
    variables: ['tower_0/bn/moving_mean', 'tower_0/bn/moving_variance'],
  }),
  tf1(
    'tf1-gan-wrong-network',
    'graph',
    'https://github.com/carpedm20/DCGAN-tensorflow/issues/289',
    {
      cause: 'update-ops-not-run',
      variables: ['generator/bn/moving_mean', 'generator/bn/moving_variance'],
    },
  ),
  tf1('tf1-is-training-left-false', 'graph', batchNormGuide, {
    cause: 'update-op-gated-off',
    variables: statistics,
  }),
  tf1(
    'tf1-is-training-left-false-v2',
    'graph',
    'https://github.com/tensorflow/tensorflow/issues/1724',
    { cause: 'update-op-gated-off', variables: statistics },
  ),
  tf1(
    'tf1-dead-update-stops-training',
    'graph',
    'https://github.com/tensorflow/tensorflow/issues/14699',
    {
      cause: 'no-optimizer-step',
      variables: ['hidden/kernel', 'out/kernel'],
      also: ['bn/moving_mean'],
    },
  ),
  tf1('tf1-decay-too-slow', 'graph', movingAverages, {
    cause: 'moving-stat-lagging',
    variables: statistics,
  }),
  tf1('tf1-decay-rounds-away', 'graph', movingAverages, {
    cause: 'moving-stat-lagging',
    variables: statistics,
  }),
  tf1(
    'tf1-decay-too-slow-no-graph',
    'values',
    'https://github.com/tensorflow/tensorflow/issues/2825',
    { cause: 'moving-stat-lagging', variables: statistics },
  ),
  tf1('tf1-saver-of-trainables', 'values', 'https://github.com/tinghuiz/SfMLearner/issues/17', {
    cause: 'moving-stat-not-restored',
    variables: statistics,
  }),
  tf1(
    'tf1-global-step-omitted',
    'graph',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/train/Optimizer#minimize',
    { cause: 'step-counter-stuck', variables: ['global_step*'] },
  ),
  tf1(
    'tf1-var-list-too-short',
    'graph',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/train/Optimizer#minimize',
    { cause: 'not-in-optimizer', variables: ['hidden/kernel'] },
  ),
  tf1('tf1-stop-gradient', 'graph', 'https://www.tensorflow.org/api_docs/python/tf/stop_gradient', {
    cause: 'gradient-disconnected',
    variables: ['hidden/kernel'],
  }),
  tf1(
    'tf1-ema-not-applied',
    'graph',
    'https://www.tensorflow.org/api_docs/python/tf/train/ExponentialMovingAverage',
    { cause: 'ema-shadow-flat', variables: ['hidden/kernel/ExponentialMovingAverage'] },
  ),
  tf1(
    'tf1-ema-not-applied-no-graph',
    'values',
    'https://www.tensorflow.org/api_docs/python/tf/train/ExponentialMovingAverage',
    { cause: 'ema-shadow-flat', variables: ['hidden/kernel/ExponentialMovingAverage*'] },
  ),
  tf1('tf1-decay-one', 'graph', batchNormGuide, {
    cause: 'moving-stat-momentum-identity',
    variables: statistics,
  }),
  tf1('tf1-mean-updated-alone', 'values', batchNormGuide, {
    cause: 'moving-stat-partial-update',
    variables: ['bn/moving_variance*'],
  }),
  tf1('tf1-frozen-and-constant', 'graph', 'https://github.com/tensorflow/tensorflow/issues/16102', {
    cause: 'update-ops-not-run',
    variables: ['bn/moving_mean'],
  }),
  tf1(
    'tf1-wrong-slots',
    'values',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/train/Optimizer#slots',
    { cause: 'slot-never-written', variables: ['hidden/kernel/Momentum*'] },
  ),
  tf1('tf1-update-in-while-loop', 'graph', 'https://github.com/tensorflow/tensorflow/issues/6087', {
    cause: 'update-ops-not-run',
    variables: ['bn/moving_mean'],
  }),
];
