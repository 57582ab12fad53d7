import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { watch } from 'flatline';
import { batches } from './batches.js';
import { loadTensorFlow, type TensorFlow } from './tensorflow.js';

/** Two processes that train and write into one log directory: each gets a file of its own there. */
export async function train(_tf: TensorFlow, logdir: string): Promise<void> {
  const script = fileURLToPath(import.meta.url);
  const workers = ['1', '2'].map((seed) => fork(script, ['worker', logdir, seed]));
  for (const exit of workers.map((worker) => once(worker, 'exit'))) {
    const [code] = await exit;
    if (code !== 0) throw new Error(`a worker failed with exit code ${code}`);
  }
}

/** One worker, on batches of its own; gives the weights that it ends with. */
export async function work(tf: TensorFlow, logdir: string, seed: number): Promise<Float32Array> {
  const recording = watch(tf, { logdir });
  const weight = tf.variable(tf.zeros([4, 1]), true, 'linear/kernel');
  const optimizer = tf.train.sgd(0.001);
  const data = batches(tf, seed);
  for (let step = 0; step < 50; step++) {
    tf.tidy(() => {
      const { x, y } = data.next();
      optimizer.minimize(() => tf.losses.meanSquaredError(y, tf.matMul(x, weight)).asScalar());
    });
    await tf.nextFrame();
  }
  recording.dispose();
  return weight.data<'float32'>();
}

const [role, logdir = '', seed = '1'] = process.argv.slice(2);
if (role === 'worker') {
  const { tf } = await loadTensorFlow();
  const weights = await work(tf, logdir, Number(seed));
  console.log(`worker ${seed} ended with the weights ${weights.join(', ')}`);
}
