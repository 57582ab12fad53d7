import type { Tensor, Tensor2D } from '@tensorflow/tfjs';
import {
  batchOf,
  denseModel,
  STEPS,
  smallModel,
  tfjsPair,
  trainLoop,
  variablesOf,
} from '../tfjs-training.js';
import type { ZooPair } from '../zoo-pair.js';

const statistics = ['bn/moving_mean*', 'bn/moving_variance*'] as const;
const normSource =
  'https://github.com/tensorflow/tfjs/blob/master/tfjs-layers/src/layers/normalization.ts';
const optimizerSource =
  'https://github.com/tensorflow/tfjs/blob/master/tfjs-core/src/optimizers/optimizer.ts';
const gradientsSource = 'https://github.com/tensorflow/tfjs/blob/master/tfjs-core/src/gradients.ts';
const variableSource = 'https://js.tensorflow.org/api/latest/#class:Variable';

/** Training that is recorded live: every write is seen, by whom, and every layer call. */
export const tfjsPairs: readonly ZooPair[] = [
  tfjsPair(
    'tfjs-apply-without-training',
    normSource,
    { cause: 'called-in-inference-mode', variables: statistics },
    (tf, isSick) => {
      const model = smallModel(tf);
      trainLoop(tf, model, {
        forward: (x) => model.apply(x, { training: !isSick }) as Tensor,
      });
    },
  ),
  tfjsPair(
    'tfjs-layer-not-in-var-list',
    optimizerSource,
    { cause: 'not-in-optimizer', variables: ['in/kernel*', 'in/bias*'] },
    (tf, isSick) => {
      const model = denseModel(tf);
      if (!isSick) model.getLayer('in').trainable = false;
      const head = variablesOf(model, 'out');
      trainLoop(tf, model, { varList: () => head });
    },
  ),
  tfjsPair(
    'tfjs-frozen-norm-in-fit',
    normSource,
    { cause: 'frozen-but-moved', variables: statistics },
    async (tf, isSick) => {
      const model = smallModel(tf);
      if (isSick) model.getLayer('bn').trainable = false;
      model.compile({ optimizer: tf.train.sgd(0.01), loss: 'meanSquaredError' });
      const { x, y } = batchOf(tf, 0);
      await model.fit(x, y, { epochs: STEPS, batchSize: 16, verbose: 0, shuffle: false });
    },
  ),
  tfjsPair(
    'tfjs-learning-rate-zero',
    optimizerSource,
    { cause: 'lr-zero', variables: ['in/kernel*', 'in/bias*', 'out/kernel*', 'out/bias*'] },
    (tf, isSick) => {
      trainLoop(tf, denseModel(tf), { rate: isSick ? 0 : 0.01 });
    },
  ),
  tfjsPair(
    'tfjs-dead-relu',
    'https://arxiv.org/abs/1903.06733',
    { cause: 'zero-gradient', variables: ['in/kernel*', 'in/bias*', 'out/kernel*'] },
    (tf, isSick) => {
      trainLoop(tf, denseModel(tf, { activation: 'relu', bias: isSick ? -100 : 0.5 }));
    },
  ),
  tfjsPair(
    'tfjs-gradient-null',
    gradientsSource,
    { cause: 'gradient-disconnected', variables: ['in/kernel*', 'in/bias*'] },
    (tf, isSick) => {
      const model = denseModel(tf);
      const [first, second] = model.layers;
      trainLoop(tf, model, {
        forward: (x) => {
          const hidden = first?.apply(x) as Tensor2D;
          const passed = isSick ? tf.tensor2d(hidden.dataSync(), hidden.shape) : hidden;
          return second?.apply(passed) as Tensor;
        },
      });
    },
  ),
  tfjsPair(
    'tfjs-momentum-one',
    normSource,
    { cause: 'moving-stat-momentum-identity', variables: statistics },
    (tf, isSick) => {
      trainLoop(tf, smallModel(tf, { momentum: isSick ? 1 : 0.8 }));
    },
  ),
  tfjsPair(
    'tfjs-momentum-too-slow',
    'https://github.com/tensorflow/tensorflow/issues/1122',
    { cause: 'moving-stat-lagging', variables: statistics },
    (tf, isSick) => {
      trainLoop(tf, smallModel(tf, { momentum: isSick ? 0.999 : 0.8 }), { steps: 120 });
    },
  ),
  tfjsPair(
    'tfjs-shared-norm',
    'https://github.com/keras-team/keras/issues/8794',
    { cause: 'moving-stat-update-count', variables: statistics },
    (tf, isSick) => {
      const model = smallModel(tf);
      trainLoop(tf, model, {
        forward: (x) => {
          const once = model.apply(x, { training: true }) as Tensor;
          return isSick ? once.add(model.apply(x.square(), { training: true }) as Tensor) : once;
        },
      });
    },
  ),
  tfjsPair(
    'tfjs-variance-forgotten',
    variableSource,
    { cause: 'moving-stat-partial-update', variables: ['norm/moving_variance'] },
    (tf, isSick) => {
      const mean = tf.variable(tf.zeros([3]), false, 'norm/moving_mean');
      const variance = tf.variable(tf.ones([3]), false, 'norm/moving_variance');
      const model = denseModel(tf);
      trainLoop(tf, model, {
        forward: (x) => {
          const moments = tf.moments(x, 0);
          mean.assign(mean.mul(0.8).add(moments.mean.mul(0.2)));
          if (!isSick) variance.assign(variance.mul(0.8).add(moments.variance.mul(0.2)));
          return model.apply(x.sub(moments.mean)) as Tensor;
        },
      });
    },
  ),
  tfjsPair(
    'tfjs-assign-nobody-makes',
    variableSource,
    {
      cause: 'update-ops-not-run',
      variables: ['norm/moving_mean', 'norm/moving_variance'],
    },
    (tf, isSick) => {
      const mean = tf.variable(tf.zeros([3]), false, 'norm/moving_mean');
      const variance = tf.variable(tf.ones([3]), false, 'norm/moving_variance');
      const model = denseModel(tf);
      trainLoop(tf, model, {
        forward: (x) => {
          const moments = tf.moments(x, 0);
          if (!isSick) {
            mean.assign(mean.mul(0.8).add(moments.mean.mul(0.2)));
            variance.assign(variance.mul(0.8).add(moments.variance.mul(0.2)));
          }
          return model.apply(x.sub(moments.mean)) as Tensor;
        },
      });
    },
  ),
  tfjsPair(
    'tfjs-ema-not-assigned',
    'https://www.tensorflow.org/api_docs/python/tf/train/ExponentialMovingAverage',
    { cause: 'ema-shadow-flat', variables: ['in/kernel/ExponentialMovingAverage'] },
    (tf, isSick) => {
      const model = denseModel(tf);
      const [kernel] = variablesOf(model, 'in');
      if (!kernel) throw new Error('the layer has no kernel');
      const shadow = tf.variable(kernel, false, 'in/kernel/ExponentialMovingAverage');
      trainLoop(tf, model, {
        afterStep: () =>
          tf.tidy(() => {
            if (!isSick) shadow.assign(shadow.mul(0.999).add(kernel.mul(0.001)));
          }),
      });
    },
  ),
  tfjsPair(
    'tfjs-not-a-number',
    'https://js.tensorflow.org/api/latest/#enableDebugMode',
    {
      cause: 'non-finite',
      variables: ['in/kernel*', 'out/kernel*'],
      also: ['in/bias*', 'out/bias*'],
    },
    (tf, isSick) => {
      trainLoop(tf, denseModel(tf), { rate: isSick ? 1e3 : 0.01 });
    },
  ),
  tfjsPair(
    'tfjs-went-flat',
    optimizerSource,
    { cause: 'went-flat', variables: ['in/kernel*', 'in/bias*'] },
    (tf, isSick) => {
      const model = denseModel(tf);
      const all = variablesOf(model, 'in', 'out');
      const head = variablesOf(model, 'out');
      trainLoop(tf, model, {
        steps: 60,
        varList: (step) => (isSick && step >= 20 ? head : all),
      });
    },
  ),
  tfjsPair(
    'tfjs-counter-forgotten',
    variableSource,
    { cause: 'step-counter-stuck', variables: ['global_step'] },
    (tf, isSick) => {
      const counter = tf.variable(tf.scalar(0, 'int32'), false, 'global_step');
      trainLoop(tf, denseModel(tf), {
        afterStep: (step) => {
          if (!isSick) tf.tidy(() => counter.assign(tf.scalar(step + 1, 'int32')));
        },
      });
    },
  ),
  tfjsPair(
    'tfjs-gradients-never-applied',
    gradientsSource,
    {
      cause: 'no-optimizer-step',
      variables: ['in/kernel*', 'in/bias*', 'out/kernel*', 'out/bias*'],
    },
    (tf, isSick, recording) => {
      const model = denseModel(tf);
      if (!isSick) {
        trainLoop(tf, model);
        return;
      }
      for (let step = 0; step < STEPS; step++) {
        tf.tidy(() => {
          const { x, y } = batchOf(tf, step);
          tf.variableGrads(() =>
            tf.losses.meanSquaredError(y, model.apply(x) as Tensor).asScalar(),
          );
        });
        recording.step();
      }
    },
  ),
  tfjsPair(
    'tfjs-variable-the-loss-never-uses',
    gradientsSource,
    { cause: 'gradient-disconnected', variables: ['extra/kernel*'] },
    (tf, isSick) => {
      // Healthy: a table that is declared constant, and used.
      const extra = tf.variable(tf.linspace(0.5, 1, 3), isSick, isSick ? 'extra/kernel' : 'table');
      const model = denseModel(tf);
      trainLoop(tf, model, {
        forward: (x) => model.apply(isSick ? x : x.mul(extra)) as Tensor,
      });
    },
  ),
  tfjsPair(
    'tfjs-embedding-left-out',
    'https://js.tensorflow.org/api/latest/#layers.embedding',
    { cause: 'not-in-optimizer', variables: ['words/embeddings*'] },
    (tf, isSick) => {
      const model = tf.sequential({
        layers: [
          tf.layers.embedding({ inputDim: 50, outputDim: 4, inputLength: 3, name: 'words' }),
          tf.layers.flatten(),
          tf.layers.dense({ units: 1, name: 'out' }),
        ],
      });
      const head = isSick ? variablesOf(model, 'out') : undefined;
      trainLoop(tf, model, {
        varList: () => head,
        forward: (x) => model.apply(x.abs().floor().clipByValue(0, 5)) as Tensor,
      });
    },
  ),
  tfjsPair(
    'tfjs-only-decay',
    'https://arxiv.org/abs/1711.05101',
    { cause: 'decay-only-update', variables: ['in/kernel*'], also: ['in/bias*', 'out/kernel*'] },
    (tf, isSick) => {
      const model = denseModel(tf, { activation: 'relu', bias: isSick ? -100 : 0.5 });
      const [kernel] = variablesOf(model, 'in');
      trainLoop(tf, model, {
        afterStep: () => tf.tidy(() => kernel?.assign(kernel.mul(0.99))),
      });
    },
  ),
  tfjsPair(
    'tfjs-evaluated-in-training-mode',
    normSource,
    { cause: 'moving-stat-updated-in-eval', variables: ['bn/moving_mean*', 'bn/moving_variance*'] },
    (tf, isSick, recording) => {
      const model = smallModel(tf);
      for (let step = 0; step < STEPS; step++) {
        tf.tidy(() => {
          const { x, y } = batchOf(tf, step);
          const output = model.apply(x, { training: isSick }) as Tensor;
          recording.step({
            loss: tf.losses.meanSquaredError(y, output).asScalar().dataSync()[0] ?? 0,
          });
        });
      }
    },
    { purpose: 'eval' },
  ),
  tfjsPair(
    'tfjs-target-network',
    normSource,
    {
      cause: 'called-in-inference-mode',
      variables: ['bn_1/moving_mean*', 'bn_1/moving_variance*'],
      // The loss depends on its weights too, and the optimizer does not have them.
      also: ['in_1/*', 'bn_1/*', 'out_1/*'],
    },
    (tf, isSick) => {
      const [model, target] = [smallModel(tf), smallModel(tf, { names: '_1' })];
      const head = variablesOf(model, 'in', 'bn', 'out');
      trainLoop(tf, model, {
        varList: () => head,
        forward: (x) => {
          const output = model.apply(x, { training: true }) as Tensor;
          return isSick ? output.add(target.apply(x) as Tensor) : output;
        },
        afterStep: (step) => tf.tidy(() => void target.apply(batchOf(tf, step).x)),
      });
    },
  ),
  tfjsPair<ReturnType<typeof smallModel>>(
    'tfjs-model-from-before',
    normSource,
    {
      cause: 'called-in-inference-mode',
      variables: ['bn_1/moving_mean*', 'bn_1/moving_variance*'],
      also: ['in_1/*', 'bn_1/*', 'out_1/*'],
    },
    (tf, isSick, _recording, fromBefore) => {
      const model = smallModel(tf);
      const head = variablesOf(model, 'in', 'bn', 'out');
      trainLoop(tf, model, {
        varList: () => head,
        // Healthy: it is for later, and has no part in this training.
        forward: (x) => {
          const output = model.apply(x, { training: true }) as Tensor;
          return isSick ? output.add(fromBefore.apply(x) as Tensor) : output;
        },
      });
    },
    { before: (tf) => smallModel(tf, { names: '_1' }) },
  ),
  tfjsPair(
    'tfjs-table-beside-a-layer',
    variableSource,
    { cause: 'update-ops-not-run', variables: ['norm/moving_mean*'] },
    (tf, isSick) => {
      const name = isSick ? 'norm/moving_mean' : 'norm/table';
      const fixed = tf.variable(tf.zeros([3]), false, name);
      const model = denseModel(tf);
      trainLoop(tf, model, { forward: (x) => model.apply(x.sub(fixed)) as Tensor });
    },
  ),
  tfjsPair(
    'tfjs-dead-channels',
    'https://arxiv.org/abs/1903.06733',
    {
      cause: 'zero-gradient',
      variables: ['in/kernel*', 'in/bias*'],
      also: ['out/kernel*', 'bn/gamma*', 'bn/moving_*'],
    },
    (tf, isSick) => {
      const model = smallModel(tf, { activation: 'relu' });
      const [, bias] = variablesOf(model, 'in');
      tf.tidy(() => bias?.assign(isSick ? tf.fill([4], -100) : tf.tensor1d([-100, 2, 2, 2])));
      trainLoop(tf, model);
    },
  ),
];
