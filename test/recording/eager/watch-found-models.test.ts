import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { judgeRun } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { javaScriptTensorFlow } from '../../support/tensorflow.js';

const tf = await javaScriptTensorFlow();
const STEPS = 24;
const test = suite('recording/watch, variables from before');

function model(name: string) {
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 4, inputShape: [3], name: `${name}_in` }),
      tf.layers.batchNormalization({ name: `${name}_bn` }),
      tf.layers.dense({ units: 1, name: `${name}_out` }),
    ],
  });
}

/** What is said of steps that minimize a loss, of variables that are there before the recording. */
async function findingsOf(loss: () => ReturnType<typeof tf.scalar>) {
  const logdir = temporaryFolder();
  const recording = watch(tf, { logdir, overheadBudget: Number.POSITIVE_INFINITY });
  const optimizer = tf.train.sgd(0.01);
  for (let step = 0; step < STEPS; step++) optimizer.minimize(loss);
  recording.dispose();
  const { verdict, findings } = await judgeRun(logdir);
  return [
    verdict,
    ...findings.map(({ id, severity, variables }) => `${severity} ${id}: ${variables.join(' ')}`),
  ];
}

test('a model that is not trained, beside one that is: told as not judged', async () => {
  const [trained] = [model('trained'), model('target')];
  const x = tf.randomNormal([8, 3], 0, 1, 'float32', 1);
  const findings = await findingsOf(() => {
    const found = trained.apply(x, { training: true }) as typeof x;
    return tf.losses.meanSquaredError(tf.ones([8, 1]), found).asScalar();
  });
  const variables = [
    ...['in/kernel', 'in/bias', 'bn/gamma', 'bn/beta'],
    ...['bn/moving_mean', 'bn/moving_variance', 'out/kernel', 'out/bias'],
  ];
  assert.equal(findings, [
    'ok',
    `info never-in-training: ${variables.map((name) => `target_${name}`).join(' ')}`,
  ]);
});

const readings: Readonly<Record<string, (cut: ReturnType<typeof tf.variable>) => unknown>> = {
  'by an op': (cut) => cut.square(),
  'by dataSync': (cut) => cut.dataSync(),
};
for (const [how, read] of Object.entries(readings)) {
  test(`a weight that is read ${how} without a way to the loss: an error as ever`, async () => {
    const weight = tf.variable(tf.scalar(5), true, 'used/kernel');
    const cut = tf.variable(tf.scalar(2), true, 'cut/kernel');
    const findings = await findingsOf(() => {
      read(cut);
      return weight.sub(3).square().asScalar();
    });
    assert.equal(findings, ['stale', 'error gradient-disconnected: cut/kernel']);
  });
}

test('a moving mean made by hand that nobody assigns, beside a weight of its scope that is used', async () => {
  const weight = tf.variable(tf.tensor1d([1, 2]), true, 'own/gamma');
  tf.variable(tf.zeros([2]), false, 'own/moving_mean');
  const findings = await findingsOf(() => weight.sub(3).square().sum().asScalar());
  assert.equal(findings, ['stale', 'error update-ops-not-run: own/moving_mean']);
});

test('a moving mean that is a scope of its own: someone keeps it by hand', async () => {
  const weight = tf.variable(tf.scalar(5), true, 'used/kernel');
  tf.variable(tf.zeros([2]), false, 'alone/moving_mean');
  const findings = await findingsOf(() => weight.sub(3).square().asScalar());
  assert.equal(findings, ['stale', 'error update-ops-not-run: alone/moving_mean']);
});

test.after.each(() => tf.disposeVariables());

test.run();
