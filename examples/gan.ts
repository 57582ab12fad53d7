import type { Tensor } from '@tensorflow/tfjs';
import { watch } from 'flatline';
import { batches } from './batches.js';
import type { TensorFlow } from './tensorflow.js';

const NOISE = 3;

/**
 * A generator and a discriminator, each with an optimizer of its own. A step of the training is one
 * of each, so it is told by `step`, with figures to plot.
 */
export async function train(tf: TensorFlow, logdir: string): Promise<void> {
  const recording = watch(tf, { logdir, steps: 'explicit' });
  const dense = (units: number, seed: number, inputShape?: number[]) =>
    tf.layers.dense({
      units,
      kernelInitializer: tf.initializers.glorotNormal({ seed }),
      ...(inputShape ? { inputShape } : {}),
    });
  const generator = tf.sequential({
    layers: [dense(8, 1, [NOISE]), tf.layers.batchNormalization(), tf.layers.reLU(), dense(4, 2)],
  });
  const discriminator = tf.sequential({
    layers: [dense(8, 3, [4]), tf.layers.leakyReLU(), dense(1, 4)],
  });
  const optimizers = { generator: tf.train.adam(0.002), discriminator: tf.train.adam(0.002) };
  const weightsOf = ({ trainableWeights }: typeof generator) =>
    trainableWeights.map((weight) => weight.read() as ReturnType<typeof tf.variable>);
  const data = batches(tf);
  const generate = (step: number): Tensor => {
    const noise = tf.randomNormal([32, NOISE], 0, 1, 'float32', step);
    return generator.apply(noise, { training: true }) as Tensor;
  };
  const judge = (x: Tensor, isReal: boolean): Tensor => {
    const verdict = discriminator.apply(x, { training: true }) as Tensor;
    const wanted = isReal ? tf.onesLike(verdict) : tf.zerosLike(verdict);
    return tf.losses.sigmoidCrossEntropy(wanted, verdict);
  };
  for (let step = 1; step <= 50; step++) {
    const losses = tf.tidy(() => {
      const { x } = data.next();
      const ofDiscriminator = optimizers.discriminator.minimize(
        () => tf.add(judge(x, true), judge(generate(step), false)).asScalar(),
        true,
        weightsOf(discriminator),
      );
      const ofGenerator = optimizers.generator.minimize(
        () => judge(generate(step), true).asScalar(),
        true,
        weightsOf(generator),
      );
      return [ofDiscriminator, ofGenerator].map((loss) => loss?.dataSync()[0] ?? Number.NaN);
    });
    const [discriminatorLoss = Number.NaN, generatorLoss = Number.NaN] = losses;
    recording.step({ 'loss/discriminator': discriminatorLoss, 'loss/generator': generatorLoss });
    await tf.nextFrame();
  }
  recording.dispose();
}
