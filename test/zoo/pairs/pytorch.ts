import { type Expectation, madeLogs, sharedLogs, type ZooPair } from '../zoo-pair.js';

const statistics = ['bn.running_mean', 'bn.running_var'] as const;
const norm = [...statistics, 'bn.num_batches_tracked'] as const;

function pytorch(name: string, source: string, expected: Expectation): ZooPair {
  return { name, framework: 'pytorch', evidence: 'values', source, expected, ...madeLogs(name) };
}

/** Logs of torch.utils.tensorboard: values alone, of parameters, buffers and gradients. */
export const pytorchPairs: readonly ZooPair[] = [
  {
    name: 'torch-eval-forgotten',
    framework: 'pytorch',
    evidence: 'values',
    source: 'https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval',
    expected: { cause: 'called-in-inference-mode', variables: norm },
    ...sharedLogs('torch-flat', 'torch-healthy'),
  },
  pytorch('torch-left-in-eval', 'https://github.com/Lightning-AI/pytorch-lightning/issues/20177', {
    cause: 'called-in-inference-mode',
    variables: norm,
  }),
  pytorch(
    'torch-momentum-zero',
    'https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html',
    { cause: 'moving-stat-momentum-identity', variables: statistics },
  ),
  pytorch(
    'torch-statistics-of-other-data',
    'https://discuss.pytorch.org/t/model-eval-gives-incorrect-loss-for-model-with-batchnorm-layers/7561',
    {
      cause: 'train-eval-stat-mismatch',
      // Over all channels the means cancel.
      variables: ['bn.running_var'],
      also: ['bn.running_mean'],
    },
  ),
  pytorch('torch-momentum-swapped', 'https://github.com/pytorch/vision/issues/8250', {
    cause: 'momentum-convention-swapped',
    variables: statistics,
  }),
  pytorch(
    'torch-momentum-too-slow',
    'https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html',
    { cause: 'moving-stat-lagging', variables: statistics },
  ),
  pytorch('torch-checkpoint-counts-twice', 'https://github.com/pytorch/pytorch/issues/96136', {
    cause: 'moving-stat-update-count',
    variables: ['bn.num_batches_tracked'],
    also: statistics,
  }),
  pytorch('torch-ema-buffers-not-averaged', 'https://github.com/pytorch/pytorch/issues/84053', {
    cause: 'ema-shadow-flat',
    variables: ['ema.bn.running_mean', 'ema.bn.running_var'],
  }),
  pytorch('torch-ema-in-bf16', 'https://arxiv.org/abs/2010.06192', {
    cause: 'ema-below-resolution',
    variables: ['ema.hidden.weight'],
  }),
  pytorch('torch-bf16-underflow', 'https://arxiv.org/abs/2010.06192', {
    cause: 'update-underflow',
    variables: ['hidden.weight'],
    also: ['out.weight'],
  }),
  pytorch('torch-parameter-not-registered', 'https://github.com/pytorch/pytorch/issues/666', {
    cause: 'not-in-optimizer',
    variables: ['middle.0.weight', 'middle.1.weight'],
  }),
  pytorch(
    'torch-optimizer-built-too-early',
    'https://pytorch.org/docs/stable/optim.html#constructing-it',
    { cause: undefined, variables: ['out.weight', 'out.bias'] },
  ),
  pytorch('torch-detached', 'https://pytorch.org/docs/stable/generated/torch.Tensor.detach.html', {
    cause: 'gradient-disconnected',
    variables: ['hidden.weight', 'hidden.bias'],
  }),
  pytorch('torch-dead-relu', 'https://arxiv.org/abs/1903.06733', {
    cause: 'zero-gradient',
    variables: ['hidden.weight', 'hidden.bias', 'out.weight'],
  }),
  pytorch('torch-only-decay', 'https://arxiv.org/abs/1711.05101', {
    cause: 'decay-only-update',
    variables: ['hidden.weight'],
    also: ['out.weight'],
  }),
  pytorch('torch-frozen-on-purpose', 'https://pytorch.org/docs/stable/notes/autograd.html', {
    cause: undefined,
    variables: ['hidden.weight'],
  }),
  pytorch(
    'torch-frozen-batch-norm',
    'https://discuss.pytorch.org/t/how-to-freeze-bn-layers-while-training-the-rest-of-network/89736',
    { cause: 'called-in-inference-mode', variables: norm },
  ),
  pytorch(
    'torch-bias-before-norm',
    'https://pytorch.org/tutorials/recipes/recipes/tuning_guide.html',
    { cause: undefined, variables: ['hidden.weight'], also: ['hidden.bias'] },
  ),
  pytorch('torch-loss-scale-skips', 'https://pytorch.org/docs/stable/amp.html', {
    cause: 'loss-scale-skipping',
    variables: ['hidden.weight', 'out.weight'],
  }),
  pytorch(
    'torch-learning-rate-zero',
    'https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html',
    { cause: 'lr-zero', variables: ['hidden.weight', 'out.weight'] },
  ),
  pytorch('torch-went-flat', 'https://pytorch.org/docs/stable/optim.html', {
    cause: 'went-flat',
    variables: ['hidden.weight'],
  }),
  pytorch(
    'torch-resumed-without-statistics',
    'https://pytorch.org/tutorials/beginner/saving_loading_models.html',
    { cause: 'moving-stat-not-restored', variables: statistics, also: norm },
  ),
  pytorch(
    'torch-resumed-anew',
    'https://pytorch.org/tutorials/beginner/saving_loading_models.html',
    { cause: undefined, variables: ['hidden.weight'] },
  ),
  pytorch('torch-accumulation', 'https://pytorch.org/docs/stable/notes/amp_examples.html', {
    cause: 'no-optimizer-step',
    variables: ['hidden.weight', 'out.weight'],
  }),
  pytorch(
    'torch-short-run',
    'https://pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.eval',
    { cause: 'called-in-inference-mode', variables: norm },
  ),
  pytorch('torch-single-sample', 'https://pytorch.org/docs/stable/tensorboard.html', {
    cause: 'called-in-inference-mode',
    variables: norm,
  }),
  pytorch(
    'torch-eval-beside-train',
    'https://github.com/tensorflow/tensorboard/blob/master/README.md',
    {
      cause: 'called-in-inference-mode',
      variables: norm.map((name) => `train: ${name}`),
    },
  ),
  pytorch(
    'torch-dead-input',
    'https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html',
    {
      cause: 'moving-stat-partial-update',
      variables: ['bn.running_var'],
    },
  ),
  pytorch(
    'torch-sparse-rows',
    'https://pytorch.org/docs/stable/generated/torch.nn.Embedding.html',
    {
      cause: 'not-in-optimizer',
      variables: ['embedding.weight'],
    },
  ),
  pytorch(
    'torch-scalars-only',
    'https://discuss.pytorch.org/t/model-eval-gives-incorrect-loss-for-model-with-batchnorm-layers/7561',
    { cause: 'called-in-inference-mode', variables: ['bn/running_mean', 'bn/running_var'] },
  ),
  pytorch('torch-not-a-number', 'https://pytorch.org/docs/stable/autograd.html#anomaly-detection', {
    cause: 'non-finite',
    variables: ['hidden.weight'],
  }),
];

function tensorboardX(name: string, source: string, expected: Expectation): ZooPair {
  return { ...pytorch(name, source, expected), framework: 'tensorboardx' };
}

/** The same library's logs as tensorboardX writes them. */
export const tensorboardXPairs: readonly ZooPair[] = [
  tensorboardX(
    'tensorboardx-left-in-eval',
    'https://github.com/Lightning-AI/pytorch-lightning/issues/20177',
    { cause: 'called-in-inference-mode', variables: norm },
  ),
  tensorboardX(
    'tensorboardx-batch-norm-in-eval',
    'https://discuss.pytorch.org/t/how-to-freeze-bn-layers-while-training-the-rest-of-network/89736',
    { cause: 'called-in-inference-mode', variables: norm },
  ),
  tensorboardX(
    'tensorboardx-wrong-optimizer',
    'https://pytorch.org/docs/stable/optim.html#constructing-it',
    {
      cause: 'no-optimizer-step',
      variables: ['hidden.weight', 'bn.weight', 'bn.bias'],
    },
  ),
  tensorboardX('tensorboardx-not-in-optimizer', 'https://github.com/pytorch/pytorch/issues/666', {
    cause: undefined,
    variables: ['hidden.weight'],
  }),
  tensorboardX(
    'tensorboardx-momentum-zero',
    'https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html',
    { cause: 'moving-stat-momentum-identity', variables: statistics },
  ),
];
