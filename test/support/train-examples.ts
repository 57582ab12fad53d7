/**
 * Trains the examples of TensorFlow.js one after the other, and prints for each a line with its name
 * and the fingerprints of all variables in the end, or of the losses where it disposes them. The two
 * workers are processes, and print their weights themselves.
 *
 *     node --import tsx test/support/train-examples.ts <logs>
 */
import path from 'node:path';
import { trainBatchNormLayers } from '../../examples/batch-norm/layers.js';
import * as customLoop from '../../examples/custom-loop.js';
import * as fitCallback from '../../examples/fit-callback.js';
import * as gan from '../../examples/gan.js';
import { loadTensorFlow, type TensorFlow } from '../../examples/tensorflow.js';
import * as transferLearning from '../../examples/transfer-learning.js';
import * as twoWorkers from '../../examples/two-workers.js';
import { fingerprintOf } from '../../src/base/fingerprint.js';

const [logs = ''] = process.argv.slice(2);
const layers = (healthy: boolean) => async (tf: TensorFlow, logdir: string) =>
  trainBatchNormLayers(tf, logdir, { healthy, steps: 50 });
const examples: Record<string, (tf: TensorFlow, logdir: string) => Promise<unknown>> = {
  'layers-flat': layers(false),
  'layers-healthy': layers(true),
  'fit-callback': fitCallback.train,
  'custom-loop': customLoop.train,
  gan: gan.train,
  'transfer-learning': transferLearning.train,
  'one-worker': (tf, logdir) => twoWorkers.work(tf, logdir, 1),
  'two-workers': twoWorkers.train,
};
const { tf } = await loadTensorFlow();
for (const [name, train] of Object.entries(examples)) {
  const losses = await train(tf, path.join(logs, name));
  const variables = Object.values(tf.engine().registeredVariables);
  const values = [
    ...variables.map((variable) => variable.dataSync()),
    ...(Array.isArray(losses) ? [losses] : []),
  ];
  const fingerprints = values.map((numbers) => fingerprintOf(Float32Array.from(numbers)));
  if (fingerprints.length > 0) console.log(JSON.stringify({ name, fingerprints }));
  tf.disposeVariables();
}
