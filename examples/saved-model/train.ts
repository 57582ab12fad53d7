import { fileURLToPath } from 'node:url';
import { GraphSession } from 'flatline';
import { batchSource } from '../batch-norm/data.js';
import type { TensorFlow } from '../tensorflow.js';

/**
 * Trains a SavedModel that Python exported (export.py), in native TensorFlow under Flatline's
 * recording; gives the loss of each step.
 */
export async function trainSavedModel(
  tf: TensorFlow,
  logdir: string,
  { healthy, steps }: { healthy: boolean; steps: number },
): Promise<number[]> {
  const folder = fileURLToPath(new URL(healthy ? 'healthy' : 'flat', import.meta.url));
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
  for (let step = 0; step < steps; step++) {
    const { x, y } = nextBatch();
    const run = await session.run(lossTensor, { feeds: { [xTensor]: x, [yTensor]: y } });
    const [loss] = run.outputs;
    losses.push(loss?.dataSync()[0] ?? Number.NaN);
    loss?.dispose();
  }
  await session.dispose();
  return losses;
}
