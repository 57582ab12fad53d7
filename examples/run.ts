/**
 * Runs one of the examples, which then has its log under logs/NAME:
 *
 *     npx tsx examples/run.ts NAME [logdir]
 */
import { check } from 'flatline';
import { loadTensorFlow, type TensorFlow } from './tensorflow.js';

interface Example {
  train(tf: TensorFlow, logdir: string): Promise<unknown>;
  readonly needsNative?: boolean;
}

const examples: Readonly<Record<string, () => Promise<Example>>> = {
  'fit-callback': () => import('./fit-callback.js'),
  'custom-loop': () => import('./custom-loop.js'),
  gan: () => import('./gan.js'),
  'transfer-learning': () => import('./transfer-learning.js'),
  'two-workers': () => import('./two-workers.js'),
  graph: async () => sickGraph((await import('./batch-norm/graph.js')).trainBatchNormGraph),
  'saved-model': async () => sickGraph((await import('./saved-model/train.js')).trainSavedModel),
};

/** Nobody runs the assigns of its moving statistics, as the verdict then says. */
function sickGraph(
  train: (
    tf: TensorFlow,
    logdir: string,
    as: { healthy: boolean; steps: number },
  ) => Promise<unknown>,
): Example {
  return {
    train: (tf, logdir) => train(tf, logdir, { healthy: false, steps: 100 }),
    needsNative: true,
  };
}

const [name = '', logdir = `logs/${name}`] = process.argv.slice(2);
const load = examples[name];
if (!load) {
  console.error(`no example "${name}": ${Object.keys(examples).join(', ')}`);
  process.exit(2);
}
const [{ tf, isNative }, { train, needsNative }] = await Promise.all([loadTensorFlow(), load()]);
if (needsNative && !isNative) {
  console.error('a graph needs native TensorFlow: run `npm run setup` to see why it is missing');
  process.exit(2);
}
await train(tf, logdir);
const { sentence } = await check(logdir);
console.log(`${sentence}\nThe whole story: npx flatline check ${logdir}`);
