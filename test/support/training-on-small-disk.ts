/**
 * Trains bare and recorded until the disk is full, and on: `training-on-small-disk.ts FOLDER`. Prints
 * both last values, the failures of the recording, and what `check` then tells of the log, as JSON.
 */
import path from 'node:path';
import { check, watch } from '../../src/index.js';
import { javaScriptTensorFlow } from './tensorflow.js';

const [folder = ''] = process.argv.slice(2);
const STEPS = 200;
const tf = await javaScriptTensorFlow();

async function train(name: string, logdir?: string) {
  const recording =
    logdir === undefined
      ? undefined
      : watch(tf, { logdir, overheadBudget: Number.POSITIVE_INFINITY, sampleInterval: 1 });
  const weight = tf.variable(tf.tensor1d([1, 2]), true, name);
  const optimizer = tf.train.adam(0.01);
  for (let step = 0; step < STEPS; step++) {
    optimizer.minimize(() => weight.square().sum().asScalar());
    if (step % 50 === 0) await tf.nextFrame();
  }
  const steps = recording?.steps;
  recording?.dispose();
  return { values: [...weight.dataSync()], steps, failures: recording?.failures ?? [] };
}

const logdir = path.join(folder, 'run');
const bare = await train('bare/kernel');
const recorded = await train('recorded/kernel', logdir);
const { runs } = await check(logdir);
const problems = runs.flatMap((run) => run.problems.map(({ code }) => code));
console.log(JSON.stringify({ bare, recorded, stepsInLog: runs[0]?.steps, problems }));
