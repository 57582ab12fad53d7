import { batchSource } from '../../examples/batch-norm/data.js';
import { GraphSession } from '../../src/index.js';
import { readRun } from './recorded.js';
import type { TensorFlow } from './tensorflow.js';

export const GRAPH_STEPS = 50;

/** Trains under a recording, and gives the losses with all variables after the last step. */
export async function trainGraph(
  tf: TensorFlow,
  folder: string,
  logdir: string,
  countAssigns: boolean,
) {
  const session = await GraphSession.open(tf, folder, { logdir, countAssigns, sampleInterval: 7 });
  const signature = session.signatures.train;
  const [loss, x, y] = signature
    ? [signature.outputs.loss ?? '', signature.inputs.x ?? '', signature.inputs.y ?? '']
    : ['loss', 'x', 'y'];
  if (!signature && folder.includes('flatline-graph')) await session.run('init');
  const nextBatch = batchSource();
  const losses: number[] = [];
  for (let step = 0; step < GRAPH_STEPS; step++) {
    const batch = nextBatch();
    const { outputs } = await session.run(loss, {
      feeds: { [x]: batch.x, [y]: batch.y },
      alsoRun: signature ? [] : ['train_op'],
    });
    losses.push(outputs[0]?.dataSync()[0] ?? Number.NaN);
    outputs[0]?.dispose();
  }
  const { steps } = session;
  await session.dispose();
  if (session.failures.length > 0) throw new Error(session.failures.join());
  const { variables } = await readRun(logdir);
  const last = variables.map(({ name, columns }) => [name, columns.fingerprint.at(-1)]);
  return { losses, last, steps };
}
