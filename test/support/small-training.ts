import type { TensorFlow } from './tensorflow.js';

/** A training with batch norm and Adam, whose steps take well under a millisecond. */
export function smallTraining(tf: TensorFlow): { step(): void; dispose(): void } {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 4, inputShape: [4] }),
      tf.layers.batchNormalization(),
      tf.layers.dense({ units: 1 }),
    ],
  });
  const optimizer = tf.train.adam(0.001);
  const x = tf.randomNormal([8, 4], 0, 1, 'float32', 1);
  const y = tf.sum(x, 1, true);
  return {
    step() {
      optimizer.minimize(() =>
        tf.losses.meanSquaredError(y, model.apply(x, { training: true }) as typeof y).asScalar(),
      );
    },
    dispose() {
      model.dispose();
      optimizer.dispose();
      tf.dispose([x, y]);
    },
  };
}
