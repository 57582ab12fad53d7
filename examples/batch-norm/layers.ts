import { watch } from 'flatline';
import type { TensorFlow } from '../tensorflow.js';
import { batchSource } from './data.js';

/**
 * The same bug in TensorFlow.js: a custom loop that calls `model.apply(x)` leaves the batch norm in
 * inference mode, so its moving statistics stay at 0 and 1. `{ training: true }` is the cure.
 */
export function trainBatchNormLayers(
  tf: TensorFlow,
  logdir: string,
  options: { healthy: boolean; steps: number },
): number[] {
  const recording = watch(tf, { logdir });
  const kernel = (seed: number) => ({ kernelInitializer: tf.initializers.glorotNormal({ seed }) });
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 8, inputShape: [4], name: 'linear', ...kernel(1) }),
      tf.layers.batchNormalization({ name: 'bn' }),
      tf.layers.activation({ activation: 'relu', name: 'relu' }),
      tf.layers.dense({ units: 1, name: 'output', ...kernel(2) }),
    ],
  });
  const optimizer = tf.train.sgd(0.005);
  const losses: number[] = [];
  const nextBatch = batchSource();
  for (let step = 0; step < options.steps; step++) {
    const loss = tf.tidy(() => {
      const batch = nextBatch();
      const x = tf.tensor2d(batch.x);
      const y = tf.tensor2d(batch.y);
      const cost = optimizer.minimize(() => {
        const mode = options.healthy ? { training: true } : {};
        return tf.losses.meanSquaredError(y, model.apply(x, mode) as typeof y).asScalar();
      }, true);
      return cost?.dataSync()[0] ?? Number.NaN;
    });
    losses.push(loss);
  }
  recording.dispose();
  model.dispose();
  optimizer.dispose();
  return losses;
}
