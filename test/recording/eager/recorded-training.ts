import { type Watch, watch } from '../../../src/index.js';
import type { RunView } from '../../../src/model/run-view.js';
import type { WatchOptions } from '../../../src/recording/eager/watch.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';

/** Dense, batch norm, dense; every weight the same at every call. */
export function smallModel(tf: TensorFlow, prefix: string) {
  const kernelInitializer = tf.initializers.glorotNormal({ seed: 7 });
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 4, inputShape: [3], kernelInitializer, name: `${prefix}_in` }),
      tf.layers.batchNormalization({ momentum: 0.8, name: `${prefix}_bn` }),
      tf.layers.dense({ units: 1, kernelInitializer, name: `${prefix}_out` }),
    ],
  });
}

/** What such a model learns from: the sum of three numbers, 16 times. */
export function batch(tf: TensorFlow, seed: number) {
  const x = tf.randomNormal([16, 3], 1, 2, 'float32', seed);
  return { x, y: tf.sum(x, 1, true) };
}

/** Records some work with every sample, and reads it back. */
export async function recorded(
  tf: TensorFlow,
  work: (recording: Watch) => void | Promise<void>,
  options: WatchOptions = {},
): Promise<RunView> {
  const logdir = temporaryFolder();
  const recording = watch(tf, {
    logdir,
    overheadBudget: Number.POSITIVE_INFINITY,
    sampleInterval: 1,
    ...options,
  });
  await work(recording);
  recording.dispose();
  return readRun(logdir);
}

/** Who wrote a variable, and how often. */
export function writersOf(run: RunView, name: string): Record<string, number | undefined> {
  const { assigns } = variableOf(run, name);
  return Object.fromEntries(
    assigns.map(({ writer, name: author, observed }) => [`${writer} ${author}`, observed?.count]),
  );
}
