/**
 * Trains a SavedModel that Python exported (export.py), under Flatline's recording:
 *
 *     npx tsx examples/saved-model/main.ts flat logs/saved-model/flat [steps]
 */
import { loadTensorFlow } from '../tensorflow.js';
import { trainSavedModel } from './train.js';

const [health, logdir, steps = '100'] = process.argv.slice(2);
if ((health !== 'flat' && health !== 'healthy') || !logdir) {
  console.error('usage: main.ts flat|healthy <logdir> [steps]');
  process.exit(2);
}
const { tf, isNative } = await loadTensorFlow();
if (!isNative) {
  console.error('a graph needs native TensorFlow: run `npm run setup` to see why it is missing');
  process.exit(2);
}
const options = { healthy: health === 'healthy', steps: Number(steps) };
const losses = await trainSavedModel(tf, logdir, options);
console.log(`loss ${losses[0]?.toFixed(3)} -> ${losses.at(-1)?.toFixed(3)}`);
