/**
 * Trains the examples of TensorFlow.js one after the other, and prints for each a line with its name
 * and the fingerprints of all variables in the end.
 *
 *     node --import tsx test/support/train-examples.ts <logs>
 */
import path from 'node:path';
import * as customLoop from '../../examples/custom-loop.js';
import * as fitCallback from '../../examples/fit-callback.js';
import * as gan from '../../examples/gan.js';
import { loadTensorFlow, type TensorFlow } from '../../examples/tensorflow.js';
import * as transferLearning from '../../examples/transfer-learning.js';
import * as twoWorkers from '../../examples/two-workers.js';
import { fingerprintOf } from '../../src/base/fingerprint.js';

const [logs = ''] = process.argv.slice(2);
const examples: Record<string, (tf: TensorFlow, logdir: string) => Promise<void>> = {
  'fit-callback': fitCallback.train,
  'custom-loop': customLoop.train,
  gan: gan.train,
  'transfer-learning': transferLearning.train,
  'one-worker': (tf, logdir) => twoWorkers.work(tf, logdir, 1),
};
const { tf } = await loadTensorFlow();
for (const [name, train] of Object.entries(examples)) {
  await train(tf, path.join(logs, name));
  const variables = Object.values(tf.engine().registeredVariables);
  const fingerprints = variables.map((variable) => fingerprintOf(variable.dataSync()));
  console.log(JSON.stringify({ name, fingerprints }));
  tf.disposeVariables();
}
