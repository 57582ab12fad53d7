import type * as Tfjs from '@tensorflow/tfjs';
import { javaScriptTensorFlow, nativeTensorFlow, type TensorFlow } from '../support/tensorflow.js';

/** A training that recording is timed on. */
export interface BenchedTraining {
  readonly tf: TensorFlow;
  readonly optimizer: Tfjs.Optimizer;
  readonly model: Tfjs.Sequential;
  readonly x: Tfjs.Tensor;
  readonly y: Tfjs.Tensor;
}

/** Two blocks of convolution and batch norm, batch 64, Adam, on native TensorFlow. */
export async function convolutionBlocks(): Promise<BenchedTraining> {
  const tf = await nativeTensorFlow();
  const { layers } = tf;
  const model = tf.sequential({
    layers: [
      layers.conv2d({ filters: 16, kernelSize: 3, inputShape: [28, 28, 1] }),
      layers.batchNormalization(),
      layers.reLU(),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 32, kernelSize: 3 }),
      layers.batchNormalization(),
      layers.reLU(),
      layers.flatten(),
      layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  return {
    tf,
    model,
    optimizer: tf.train.adam(0.001),
    x: tf.randomNormal([64, 28, 28, 1], 0, 1, 'float32', 1),
    y: tf.oneHot(tf.randomUniform([64], 0, 10, 'int32', 2), 10),
  };
}

/** Two small dense layers, batch 4, gradient descent: steps of a fraction of a millisecond, in JavaScript. */
export async function perceptron(): Promise<BenchedTraining> {
  const tf = await javaScriptTensorFlow();
  const { layers } = tf;
  const model = tf.sequential({
    layers: [
      layers.dense({ units: 8, inputShape: [4], activation: 'relu' }),
      layers.dense({ units: 2 }),
    ],
  });
  return {
    tf,
    model,
    optimizer: tf.train.sgd(0.01),
    x: tf.randomNormal([4, 4], 0, 1, 'float32', 1),
    y: tf.oneHot(tf.tensor1d([0, 1, 1, 0], 'int32'), 2),
  };
}
