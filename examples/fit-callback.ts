import { watch } from 'flatline';
import { batches } from './batches.js';
import type { TensorFlow } from './tensorflow.js';

/** `model.fit` with a callback: nothing else of the training changes. */
export async function train(tf: TensorFlow, logdir: string): Promise<void> {
  const recording = watch(tf, { logdir });
  const model = tf.sequential({
    layers: [
      tf.layers.dense({
        units: 16,
        inputShape: [4],
        kernelInitializer: tf.initializers.heNormal({ seed: 1 }),
      }),
      tf.layers.batchNormalization(),
      tf.layers.reLU(),
      tf.layers.dense({ units: 1, kernelInitializer: tf.initializers.heNormal({ seed: 2 }) }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError' });
  const { x, y } = batches(tf).all(10);
  await model.fit(x, y, {
    epochs: 5,
    batchSize: 32,
    shuffle: false,
    verbose: 0,
    callbacks: recording.callback(model),
  });
  recording.dispose();
}
