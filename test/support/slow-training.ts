/**
 * A training that takes its time, for tests that watch it: one line on stdout for each step, as soon
 * as the step is recorded.
 *
 *     node --import tsx test/support/slow-training.ts <logdir> <steps> <pauseMillis>
 */
import { watch } from '../../src/index.js';
import { javaScriptTensorFlow } from './tensorflow.js';

const [logdir = '', steps = '30', pauseMillis = '100'] = process.argv.slice(2);
const tf = await javaScriptTensorFlow();
const recording = watch(tf, { logdir });
const kernel = tf.variable(tf.scalar(5), true, 'dense/kernel');
const mean = tf.variable(tf.scalar(0), false, 'bn/moving_mean');
const optimizer = tf.train.sgd(0.01);
for (let step = 1; step <= Number(steps); step++) {
  optimizer.minimize(() => kernel.square().asScalar());
  mean.assign(tf.scalar(step));
  process.stdout.write(`${step}\n`);
  await new Promise((resolve) => setTimeout(resolve, Number(pauseMillis)));
}
recording.dispose();
