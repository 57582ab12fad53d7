import { type Expectation, madeLogs, type ZooFramework, type ZooPair } from '../zoo-pair.js';

const statistics = ['running_mean', 'running_var'];
const buffers = [...statistics, 'num_batches_tracked'];

/** Pairs that were written from public reports without looking at the rules' code; it was mended since. */
export const unseenPairs: readonly ZooPair[] = [
  torch('torch-head-replaced-after-optimizer', 'https://pytorch.org/docs/stable/optim.html', {
    cause: 'not-in-optimizer',
    variables: ['fc.weight', 'fc.bias'],
  }),
  torch(
    'torch-features-detached',
    'https://pytorch.org/docs/stable/generated/torch.Tensor.detach.html',
    {
      cause: undefined,
      variables: below('params/', ['conv1.weight', 'bn1.weight', 'bn1.bias']),
    },
  ),
  torch(
    'torch-eval-after-first-validation',
    'https://pytorch.org/docs/stable/notes/autograd.html#evaluation-mode-nn-module-eval',
    { cause: 'went-flat', variables: below('bn1.', buffers) },
  ),
  torch(
    'torch-never-in-train-mode',
    'https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval',
    { cause: 'called-in-inference-mode', variables: below('backbone.bn1.', buffers) },
  ),
  torch(
    'torch-momentum-zero',
    'https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html',
    { cause: 'moving-stat-momentum-identity', variables: below('bn1.', statistics) },
  ),
  torch(
    'torch-accumulation-never-steps',
    'https://pytorch.org/docs/stable/notes/amp_examples.html#gradient-accumulation',
    { cause: 'no-optimizer-step', variables: ['weights/*'] },
  ),
  torch(
    'torch-warmup-stuck-at-zero',
    'https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html',
    { cause: 'lr-zero', variables: ['*weight', '*bias'] },
  ),
  torch(
    'torch-gan-optimizer-swapped',
    'https://pytorch.org/tutorials/beginner/dcgan_faces_tutorial.html',
    {
      cause: undefined,
      variables: below('D/', ['0.weight', '0.bias', '2.weight', '2.bias']),
    },
  ),
  torch('torch-bfloat16-norm-scale', 'https://pytorch.org/docs/stable/amp.html', {
    cause: 'update-underflow',
    variables: ['norm.weight'],
  }),
  torch('torch-average-leaves-buffers', 'https://github.com/pytorch/pytorch/issues/84053', {
    cause: undefined,
    variables: below('ema/bn1.', statistics),
    also: ['ema/bn1.num_batches_tracked'],
  }),
  torch('torch-dead-relu', 'https://pytorch.org/docs/stable/generated/torch.nn.ReLU.html', {
    cause: 'zero-gradient',
    variables: ['fc1.weight', 'fc1.bias', 'fc2.weight'],
  }),
  torch(
    'torch-statistics-lost-at-resume',
    'https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.load_state_dict',
    {
      cause: 'moving-stat-not-restored',
      variables: below('part0: bn1.', statistics),
      also: ['part0: bn1.num_batches_tracked'],
    },
  ),
  tensorboardX('tensorboardx-layers-in-a-list', 'https://github.com/pytorch/pytorch/issues/666', {
    cause: undefined,
    variables: ['blocks.*.weight', 'blocks.*.bias'],
  }),
  tensorboardX(
    'tensorboardx-scalars-of-statistics',
    'https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval',
    {
      cause: 'called-in-inference-mode',
      variables: ['bn1.running_mean*', 'bn1.running_var*'],
    },
  ),
  tf1('tf1-updates-outside-of-train-op', 'https://github.com/tensorflow/tensorflow/issues/11965', {
    cause: 'update-ops-not-run',
    variables: ['block*/bn/moving_mean', 'block*/bn/moving_variance'],
  }),
  tf1(
    'tf1-average-never-applied',
    'https://www.tensorflow.org/api_docs/python/tf/train/ExponentialMovingAverage',
    { cause: 'ema-shadow-flat', variables: ['*/ExponentialMovingAverage'] },
  ),
  tf1('tf1-generator-gets-no-update', 'https://github.com/carpedm20/DCGAN-tensorflow/issues/289', {
    cause: 'not-in-optimizer',
    variables: ['generator/g1/w', 'generator/g1/b', 'generator/g2/w', 'generator/g2/b'],
  }),
  tf1(
    'tf1-step-not-counted',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/train/exponential_decay',
    { cause: 'step-counter-stuck', variables: ['global_step'] },
  ),
  tf1('tf1-features-behind-a-stop', 'https://www.tensorflow.org/api_docs/python/tf/stop_gradient', {
    cause: 'gradient-disconnected',
    variables: ['encoder/w', 'encoder/b'],
  }),
  tf1('tf1-running-average-of-a-layer', 'https://github.com/tensorflow/tensorflow/issues/1122', {
    cause: 'update-ops-not-run',
    variables: ['layer1/pop_mean', 'layer1/pop_var', 'layer2/pop_mean', 'layer2/pop_var'],
  }),
  tf1('tf1-last-tower-only', 'https://github.com/tensorflow/tensorflow/issues/7439', {
    cause: 'update-ops-not-run',
    variables: ['tower_0/bn/moving_mean', 'tower_0/bn/moving_variance'],
  }),
  keras('keras-tape-in-inference-mode', 'https://github.com/tensorflow/tensorflow/issues/32864', {
    cause: 'called-in-inference-mode',
    variables: ['*_bn/moving_mean', '*_bn/moving_variance'],
  }),
  keras(
    'keras-optimizer-given-the-head',
    'https://www.tensorflow.org/tutorials/images/transfer_learning',
    {
      cause: undefined,
      variables: ['*_dense/kernel', '*_dense/bias', '*_bn/gamma', '*_bn/beta'],
    },
  ),
  keras(
    'keras-rate-decayed-to-nothing',
    'https://keras.io/api/optimizers/learning_rate_schedules/',
    {
      cause: 'lr-zero',
      variables: ['*/kernel', '*/bias', '*/gamma', '*/beta'],
    },
  ),
  keras('keras-callback-frozen-after-compile', 'https://keras.io/guides/transfer_learning/', {
    cause: undefined,
    variables: ['train: *block0_dense/*', 'train: *block1_dense/*'],
    also: ['train: *block*'],
  }),
];

function below(prefix: string, names: readonly string[]): readonly string[] {
  return names.map((name) => prefix + name);
}

function torch(name: string, source: string, expected: Expectation): ZooPair {
  return unseen(name, 'pytorch', source, expected);
}

function tensorboardX(name: string, source: string, expected: Expectation): ZooPair {
  return unseen(name, 'tensorboardx', source, expected);
}

function keras(name: string, source: string, expected: Expectation): ZooPair {
  return unseen(name, 'keras', source, expected);
}

function tf1(name: string, source: string, expected: Expectation): ZooPair {
  return unseen(name, 'tf1', source, expected);
}

function unseen(
  name: string,
  framework: ZooFramework,
  source: string,
  expected: Expectation,
): ZooPair {
  const evidence = framework === 'tf1' ? 'graph' : 'values';
  return {
    name: `unseen-${name}`,
    framework,
    evidence,
    source,
    expected,
    ...madeLogs(`unseen-${name}`),
  };
}
