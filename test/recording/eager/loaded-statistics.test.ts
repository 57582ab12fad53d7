import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { judgeRun, readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { javaScriptTensorFlow } from '../../support/tensorflow.js';

const tf = await javaScriptTensorFlow();
const STEPS = 40;
const LOADED_AFTER = 11;
const test = suite('recording/loaded statistics');

/** A loop with a batch norm, into which statistics are loaded once on the way. */
async function train(name: string, training: boolean): Promise<string> {
  const logdir = temporaryFolder();
  const recording = watch(tf, { logdir });
  const norm = tf.layers.batchNormalization({ inputShape: [2], name });
  const model = tf.sequential({ layers: [norm] });
  const optimizer = tf.train.sgd(0.01);
  for (let step = 1; step <= STEPS; step++) {
    tf.tidy(() => {
      const x = tf.randomNormal([8, 2], 1, 2, 'float32', step);
      optimizer.minimize(() => {
        const output = model.apply(x, { training }) as typeof x;
        return tf.losses.meanSquaredError(tf.ones([8, 2]), output).asScalar();
      });
      if (step === LOADED_AFTER) {
        norm.setWeights([tf.ones([2]), tf.zeros([2]), tf.fill([2], 3), tf.fill([2], 9)]);
      }
    });
  }
  recording.dispose();
  model.dispose();
  return logdir;
}

test('statistics that only a load has changed are as flat as before', async () => {
  const logdir = await train('loaded_flat', false);
  const { verdict, findings } = await judgeRun(logdir);
  assert.is(verdict, 'stale');
  assert.equal(
    findings.map(({ id, evidence, variables }) => [id, evidence, variables]),
    [
      [
        'called-in-inference-mode',
        'confirmed',
        ['loaded_flat/moving_mean', 'loaded_flat/moving_variance'],
      ],
    ],
  );
  assert.match(
    findings[0]?.why[0]?.text ?? '',
    /byte for byte the same but for what was loaded after step 11 \(at first 0, then 3\)/,
  );
  const { recorded } = variableOf(await readRun(logdir), 'loaded_flat/moving_mean');
  assert.is(recorded?.restoredStep, LOADED_AFTER);
});

test('those that training goes on from are well', async () => {
  const { verdict, findings } = await judgeRun(await train('loaded_healthy', true));
  assert.is(verdict, 'ok');
  assert.equal(findings, []);
});

test.run();
