/**
 * Runs one session for 50,000 steps, and prints what is held before and after. FLATLINE_STEPS sets
 * another number; FLATLINE_WORKER=1 has TensorFlow in a thread of its own.
 */
import path from 'node:path';
// As it was built: a thread of its own does not know TypeScript.
import { GraphSession } from 'flatline';
import { batchSource } from '../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../examples/batch-norm/graph.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { nativeTensorFlow } from '../support/tensorflow.js';

const STEPS = Number(process.env.FLATLINE_STEPS ?? 50_000);
const WARM_UP = 2000;
const tf = await nativeTensorFlow();
const folder = path.join(temporaryFolder(), 'model');
await buildBatchNormGraph({ healthy: true }).save(folder);
const worker = process.env.FLATLINE_WORKER === '1';
const session = await GraphSession.open(tf, folder, { logdir: temporaryFolder(), worker });
await session.run('init');
const nextBatch = batchSource();

async function run(steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const { outputs } = await session.run('loss', {
      feeds: { ...nextBatch() },
      alsoRun: ['train_op'],
    });
    for (const output of outputs) output?.dispose();
  }
}

function tell(when: string): void {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const mega = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  const { numTensors, numDataBuffers } = tf.memory();
  console.log(
    `${when.padEnd(18)} tensors ${numTensors}, buffers ${numDataBuffers}, heap ${mega(heapUsed)}, external ${mega(external)}, resident ${mega(rss)}`,
  );
}

await run(WARM_UP);
tell(`after ${WARM_UP} steps`);
for (let part = 0; part < 5; part++) {
  await run(STEPS / 5);
  tell(`after ${WARM_UP + ((part + 1) * STEPS) / 5}`);
}
await session.dispose();
tell('after dispose');
if (session.failures.length > 0) throw new Error(session.failures.join('\n'));
