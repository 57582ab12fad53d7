import type { TensorFlow } from '../../support/tensorflow.js';
import { batch, type smallModel } from './recorded-training.js';

export const STEPS = 24;

/** The custom loop that the bug lives in. */
export function train(
  tf: TensorFlow,
  model: ReturnType<typeof smallModel>,
  options: { training: boolean; steps?: number },
): void {
  const optimizer = tf.train.sgd(0.01);
  for (let step = 0; step < (options.steps ?? STEPS); step++) {
    tf.tidy(() => {
      // TensorFlow.js takes a seed of 0 for none.
      const { x, y } = batch(tf, step + 1);
      optimizer.minimize(() => {
        const output = model.apply(x, { training: options.training }) as typeof y;
        return tf.losses.meanSquaredError(y, output).asScalar();
      });
    });
  }
  optimizer.dispose();
}
