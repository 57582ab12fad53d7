import { watch } from 'flatline';
import { batches } from './batches.js';
import type { TensorFlow } from './tensorflow.js';

/** A loop of one's own: a step is what `minimize` does, and is found without another call. */
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
  const optimizer = tf.train.adam(0.01);
  const data = batches(tf);
  for (let step = 0; step < 50; step++) {
    tf.tidy(() => {
      const { x, y } = data.next();
      optimizer.minimize(() => {
        // Without `training: true` the batch norm's moving statistics would never move.
        const predicted = model.apply(x, { training: true }) as typeof y;
        return tf.losses.meanSquaredError(y, predicted).asScalar();
      });
    });
    await tf.nextFrame();
  }
  recording.dispose();
}
