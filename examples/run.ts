/**
 * Runs one of the examples, which then has its log under logs/NAME:
 *
 *     npx tsx examples/run.ts NAME [logdir]
 */
import { check } from 'flatline';
import { loadTensorFlow, type TensorFlow } from './tensorflow.js';

interface Example {
  train(tf: TensorFlow, logdir: string): Promise<void>;
}

const examples: Readonly<Record<string, () => Promise<Example>>> = {
  'fit-callback': () => import('./fit-callback.js'),
  'custom-loop': () => import('./custom-loop.js'),
  gan: () => import('./gan.js'),
  'transfer-learning': () => import('./transfer-learning.js'),
  'two-workers': () => import('./two-workers.js'),
};

const [name = '', logdir = `logs/${name}`] = process.argv.slice(2);
const load = examples[name];
if (!load) {
  console.error(`no example "${name}": ${Object.keys(examples).join(', ')}`);
  process.exit(2);
}
const [{ tf }, { train }] = await Promise.all([loadTensorFlow(), load()]);
await train(tf, logdir);
const { sentence } = await check(logdir);
console.log(`${sentence}\nThe whole story: npx flatline check ${logdir}`);
