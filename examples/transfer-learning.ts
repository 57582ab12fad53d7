import { watch } from 'flatline';
import { batches } from './batches.js';
import type { TensorFlow } from './tensorflow.js';

/**
 * A base that was trained before, frozen, under a new head. Frozen variables are told as frozen, not
 * as stale; that of the base's batch norm too, which is called as for prediction.
 */
export async function train(tf: TensorFlow, logdir: string): Promise<void> {
  const base = tf.sequential({
    layers: [
      tf.layers.dense({ units: 8, inputShape: [4], name: 'base_dense' }),
      tf.layers.batchNormalization({ name: 'base_norm' }),
      tf.layers.reLU(),
    ],
  });
  const recording = watch(tf, { logdir });
  // Stands for tf.loadLayersModel of a model that was trained elsewhere.
  base.setWeights(
    base.weights.map(({ shape }, index) =>
      tf.randomUniform(shape as number[], 0.1, 1, 'float32', index + 1),
    ),
  );
  const head = tf.sequential({
    layers: [
      tf.layers.dense({
        units: 1,
        inputShape: [8],
        kernelInitializer: tf.initializers.heNormal({ seed: 5 }),
        name: 'head_dense',
      }),
    ],
  });
  for (const layer of base.layers) layer.trainable = false;
  const optimizer = tf.train.sgd(0.001);
  const data = batches(tf);
  for (let step = 0; step < 50; step++) {
    tf.tidy(() => {
      const { x, y } = data.next();
      optimizer.minimize(() => {
        const features = base.apply(x, { training: false });
        const predicted = head.apply(features, { training: true }) as typeof y;
        return tf.losses.meanSquaredError(y, predicted).asScalar();
      });
    });
    await tf.nextFrame();
  }
  recording.dispose();
}
