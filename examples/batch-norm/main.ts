/**
 * Trains one of the batch-norm examples under Flatline's recording:
 *
 *     npx tsx examples/batch-norm/main.ts graph flat logs/graph/flat [steps]
 */
import { loadTensorFlow } from '../tensorflow.js';
import { trainBatchNormGraph } from './graph.js';
import { trainBatchNormLayers } from './layers.js';

const [way, health, logdir, steps = '200'] = process.argv.slice(2);
if ((way !== 'graph' && way !== 'layers') || !logdir) {
  console.error('usage: main.ts graph|layers flat|healthy <logdir> [steps]');
  process.exit(2);
}
const { tf, isNative } = await loadTensorFlow();
if (way === 'graph' && !isNative) {
  console.error('a graph needs native TensorFlow: run `npm run setup` to see why it is missing');
  process.exit(2);
}
const options = { healthy: health === 'healthy', steps: Number(steps) };
const losses =
  way === 'graph'
    ? await trainBatchNormGraph(tf, logdir, options)
    : trainBatchNormLayers(tf, logdir, options);
console.log(`loss ${losses[0]?.toFixed(3)} -> ${losses.at(-1)?.toFixed(3)}`);
