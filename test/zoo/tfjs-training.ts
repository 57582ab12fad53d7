import type { Tensor, Variable } from '@tensorflow/tfjs';
import { type Watch, type WatchOptions, watch } from '../../src/index.js';
import { javaScriptTensorFlow, type TensorFlow } from '../support/tensorflow.js';
import type { Expectation, ZooPair } from './zoo-pair.js';

export const STEPS = 24;

/** Trains one twin of a pair, while TensorFlow.js is watched; `made` is what was there before. */
export type Training<Made> = (
  tf: TensorFlow,
  isSick: boolean,
  recording: Watch,
  made: Made,
) => void | Promise<void>;

export interface TfjsPairOptions<Made> extends Pick<WatchOptions, 'purpose'> {
  /** Makes what is there before the recording begins. */
  readonly before?: (tf: TensorFlow) => Made;
}

/** A pair that is trained in TensorFlow.js and recorded, live, whenever its logs are asked for. */
export function tfjsPair<Made = undefined>(
  name: string,
  source: string,
  expected: Expectation,
  train: Training<Made>,
  { before, ...options }: TfjsPairOptions<Made> = {},
): ZooPair {
  const log = (isSick: boolean): ZooPair['sick'] => ({
    kind: 'live',
    record: async (logdir) => {
      const tf = await javaScriptTensorFlow();
      const made = before?.(tf) as Made;
      const recording = watch(tf, {
        logdir,
        sampleInterval: 1,
        // Whatever the machine is busy with, the log is the same.
        overheadBudget: Number.POSITIVE_INFINITY,
        ...options,
      });
      try {
        await train(tf, isSick, recording, made);
      } finally {
        recording.dispose();
        tf.disposeVariables();
      }
    },
  });
  return {
    name,
    framework: 'tensorflow.js',
    evidence: 'recorded',
    source,
    expected,
    sick: log(true),
    healthy: log(false),
  };
}

/** Inputs far from mean 0 and variance 1, and their sum. */
export function batchOf(tf: TensorFlow, step: number): { readonly x: Tensor; readonly y: Tensor } {
  // TensorFlow.js takes a seed of 0 for none.
  const x = tf.randomNormal([16, 3], 1, 2, 'float32', step + 1);
  return { x, y: tf.sum(x, 1, true).mul(0.3) };
}

export interface ModelOptions {
  readonly momentum?: number;
  readonly activation?: 'relu' | 'linear';
  readonly bias?: number;
  /** Stands behind the names of the layers. */
  readonly names?: string;
}

/** in (dense), bn, out (dense), with the same weights every time. */
export function smallModel(tf: TensorFlow, options: ModelOptions = {}) {
  const { momentum = 0.8, activation = 'linear', bias = 0, names = '' } = options;
  const kernelInitializer = tf.initializers.glorotUniform({ seed: 7 });
  const biasInitializer = tf.initializers.constant({ value: bias });
  return tf.sequential({
    layers: [
      tf.layers.dense({
        units: 4,
        inputShape: [3],
        kernelInitializer,
        biasInitializer,
        activation,
        name: `in${names}`,
      }),
      tf.layers.batchNormalization({ momentum, name: `bn${names}` }),
      tf.layers.dense({ units: 1, kernelInitializer, name: `out${names}` }),
    ],
  });
}

/** Two dense layers without a norm between them. */
export function denseModel(tf: TensorFlow, options: ModelOptions = {}) {
  const { activation = 'linear', bias = 0 } = options;
  const kernelInitializer = tf.initializers.glorotUniform({ seed: 7 });
  const biasInitializer = tf.initializers.constant({ value: bias });
  return tf.sequential({
    layers: [
      tf.layers.dense({
        units: 8,
        inputShape: [3],
        kernelInitializer,
        biasInitializer,
        activation,
        name: 'in',
      }),
      tf.layers.dense({ units: 1, kernelInitializer, name: 'out' }),
    ],
  });
}

export interface LoopOptions {
  readonly steps?: number;
  readonly rate?: number;
  /** What the loss compares with the target; by default the model in training mode. */
  readonly forward?: (x: Tensor, step: number) => Tensor;
  /** The variables that are trained in a step; all by default. */
  readonly varList?: (step: number) => Variable[] | undefined;
  readonly afterStep?: (step: number) => void;
}

/** A loop of one's own around `optimizer.minimize`. */
export function trainLoop(
  tf: TensorFlow,
  model: ReturnType<typeof smallModel>,
  options: LoopOptions = {},
): void {
  const { steps = STEPS, rate = 0.01, varList, afterStep } = options;
  const forward = options.forward ?? ((x: Tensor) => model.apply(x, { training: true }) as Tensor);
  const optimizer = tf.train.sgd(rate);
  for (let step = 0; step < steps; step++) {
    tf.tidy(() => {
      const { x, y } = batchOf(tf, step);
      const loss = () => tf.losses.meanSquaredError(y, forward(x, step)).asScalar();
      optimizer.minimize(loss, false, varList?.(step));
    });
    afterStep?.(step);
  }
  optimizer.dispose();
}

/** The live variables behind a layer's weights. */
export function variablesOf(
  model: ReturnType<typeof smallModel>,
  ...layers: readonly string[]
): Variable[] {
  return layers.flatMap((name) =>
    model.getLayer(name).trainableWeights.map((weight) => weight.read() as Variable),
  );
}
