import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type WatchOptions, watch } from '../../../src/index.js';
import { judgeRun, readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { javaScriptTensorFlow } from '../../support/tensorflow.js';

const tf = await javaScriptTensorFlow();
const test = suite('recording/variable-sampler');

/** A weight that moves at every step and a mean that nothing writes, unless `atStep` does. */
async function recordSteps(
  steps: number,
  options: WatchOptions,
  atStep: (step: number, mean: ReturnType<typeof tf.variable>) => void = () => undefined,
): Promise<string> {
  const logdir = temporaryFolder();
  const recording = watch(tf, { logdir, ...options });
  const weight = tf.variable(tf.scalar(5), true, 'dense/kernel');
  const mean = tf.variable(tf.zeros([4]), false, 'bn/moving_mean');
  const optimizer = tf.train.sgd(0.01);
  for (let step = 1; step <= steps; step++) {
    optimizer.minimize(() => weight.square().asScalar());
    atStep(step, mean);
  }
  tf.disposeVariables();
  optimizer.dispose();
  recording.dispose();
  return logdir;
}

test('no budget at all: what was disposed before the end is judged over all steps', async () => {
  const logdir = await recordSteps(20, { overheadBudget: 0, sampleInterval: 1000 });
  const { variables } = await judgeRun(logdir);
  assert.equal(
    variables.map(({ name, status }) => [name, status]),
    [
      ['dense/kernel', 'moving'],
      ['bn/moving_mean', 'flat'],
    ],
  );
  const run = await readRun(logdir);
  for (const name of ['dense/kernel', 'bn/moving_mean']) {
    assert.is(variableOf(run, name).columns.step.at(-1), 20, name);
  }
});

test('the first three values of a moving statistic are taken whatever they cost', async () => {
  const logdir = await recordSteps(8, { overheadBudget: 0 }, (step, mean) =>
    mean.assign(tf.fill([4], step)),
  );
  const { columns } = variableOf(await readRun(logdir), 'bn/moving_mean');
  assert.equal([...columns.step].slice(0, 4), [0, 1, 2, 3]);
});

test('the last value before disposal is taken, also when no step came after it', async () => {
  const logdir = await recordSteps(30, { overheadBudget: 0 }, (step, mean) => {
    if (step === 30) mean.assign(tf.fill([4], 7));
  });
  const { columns } = variableOf(await readRun(logdir), 'bn/moving_mean');
  assert.equal([columns.step.at(-1), columns.max.at(-1)], [30, 7]);
});

test('what nothing has written since its last sample is not read again', async () => {
  let reads = 0;
  const logdir = await recordSteps(20, { overheadBudget: Infinity }, (step, mean) => {
    if (step === 10) mean.assign(tf.fill([4], 7));
    if (step > 1) return;
    const read = mean.dataSync.bind(mean) as () => Float32Array;
    Object.assign(mean, {
      dataSync: () => {
        reads++;
        return read();
      },
    });
  });
  assert.is(reads, 1);
  const { columns, recorded } = variableOf(await readRun(logdir), 'bn/moving_mean');
  assert.equal(
    [...columns.step],
    Array.from({ length: 21 }, (_, step) => step),
  );
  assert.equal([...columns.max], [...Array(11).fill(0), ...Array(10).fill(7)]);
  const changes = [...(recorded?.changedSinceLast ?? [])];
  assert.is(changes.filter((share) => share === 1).length, 1);
  assert.equal([...(recorded?.changedChannels ?? [])], [1, 1, 1, 1]);
});

test.run();
