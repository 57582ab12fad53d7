/**
 * What recording costs a session: the batch-norm graph by the bare binding, by GraphSession without
 * counters, and by GraphSession as it is, step by step in turn.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { batchSource } from '../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../examples/batch-norm/graph.js';
import { GraphSession } from '../../src/index.js';
import { NativeSession } from '../../src/recording/session/native-session.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { nativeTensorFlow } from '../support/tensorflow.js';
import { compareRates, type Side } from './side-by-side.js';

const STEPS = 2000;
const ROUNDS = 9;
const tf = await nativeTensorFlow();

const graph = buildBatchNormGraph({ healthy: true });
// What GraphSession adds by itself, for the binding, which fetches no op without outputs.
for (const op of ['train_op', 'init'])
  graph.op(`run_${op}`, 'Identity', ['learning_rate', `^${op}`]);
const folder = path.join(temporaryFolder(), 'model');
await graph.save(folder);
const { x, y } = batchSource()();
const [xTensor, yTensor] = [tf.tensor2d(x), tf.tensor2d(y)];

function bare(): Side {
  const session = new NativeSession(tf, folder, 'serve');
  session.run([], ['run_init:0']);
  const feeds = [
    { name: 'x:0', value: { kind: 'tensor', tensor: xTensor } },
    { name: 'y:0', value: { kind: 'tensor', tensor: yTensor } },
  ] as const;
  return timed('bare session', async () => {
    for (const output of session.run(feeds, ['loss:0', 'run_train_op:0'])) output.dispose();
  });
}

async function recorded(name: string, countAssigns: boolean): Promise<Side> {
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir, countAssigns });
  await session.run('init');
  return timed(name, async () => {
    const feeds = { x: xTensor, y: yTensor };
    const { outputs } = await session.run('loss', { feeds, alsoRun: ['train_op'] });
    for (const output of outputs) output?.dispose();
  });
}

function timed(name: string, step: () => Promise<void>): Side {
  return {
    name,
    async round() {
      const started = performance.now();
      for (let at = 0; at < STEPS; at++) await step();
      return { items: STEPS, millis: performance.now() - started };
    },
  };
}

await compareRates('steps', ROUNDS, [
  bare(),
  await recorded('recorded, counters off', false),
  await recorded('recorded, counters on', true),
]);
await rm(path.dirname(folder), { recursive: true });
