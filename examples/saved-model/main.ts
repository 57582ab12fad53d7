/**
 * Trains a SavedModel that Python exported (export.py), under Flatline's recording:
 *
 *     npx tsx examples/saved-model/main.ts flat logs/saved-model/flat [steps]
 */
import { fileURLToPath } from 'node:url';
import { GraphSession } from 'flatline';
import { batchSource } from '../batch-norm/data.js';
import { loadTensorFlow } from '../tensorflow.js';

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
const folder = fileURLToPath(new URL(health, import.meta.url));
// A short training: every sample, whatever it costs.
const session = await GraphSession.open(tf, folder, {
  logdir,
  overheadBudget: Number.POSITIVE_INFINITY,
});
// A signature tells which tensors to feed and to fetch: { x: 'train_x:0', y: 'train_y:0' }.
const { inputs, outputs } = session.signatures.train ?? { inputs: {}, outputs: {} };
const { x: xTensor, y: yTensor } = inputs;
const { loss: lossTensor } = outputs;
if (!xTensor || !yTensor || !lossTensor) throw new Error(`${folder} has no signature "train"`);

const nextBatch = batchSource();
const losses: number[] = [];
for (let step = 0; step < Number(steps); step++) {
  const { x, y } = nextBatch();
  const run = await session.run(lossTensor, { feeds: { [xTensor]: x, [yTensor]: y } });
  const [loss] = run.outputs;
  losses.push(loss?.dataSync()[0] ?? Number.NaN);
  loss?.dispose();
}
await session.dispose();
console.log(`loss ${losses[0]?.toFixed(3)} -> ${losses.at(-1)?.toFixed(3)}`);
