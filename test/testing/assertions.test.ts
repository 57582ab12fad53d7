import { AssertionError } from 'node:assert';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertMoved, expectHealthy, recordTraining } from '../../src/testing/index.js';
import { javaScriptTensorFlow } from '../support/tensorflow.js';

const tf = await javaScriptTensorFlow();
const test = suite('testing');

/** Twenty steps of a model with a batch norm layer, called in the mode asked for. */
async function train(training: boolean): Promise<void> {
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 4, inputShape: [3], name: 'dense' }),
      tf.layers.batchNormalization({ name: 'bn' }),
      tf.layers.dense({ units: 1, name: 'out' }),
    ],
  });
  const optimizer = tf.train.sgd(0.01);
  const x = tf.randomNormal([16, 3], 1, 2, 'float32', 7);
  const y = tf.randomNormal([16, 1], 0, 1, 'float32', 8);
  for (let step = 0; step < 20; step++) {
    optimizer.minimize(() =>
      tf.losses.meanSquaredError(y, model.apply(x, { training }) as never).asScalar(),
    );
  }
  tf.disposeVariables();
}

function complaintOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    assert.instance(error, AssertionError);
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}

const flatReport = await recordTraining(tf, () => train(false));
const healthyReport = await recordTraining(tf, () => train(true));

test('a healthy training passes', () => {
  expectHealthy(healthyReport);
  assertMoved(healthyReport, /moving_(mean|variance)/, 'dense/kernel');
});

test('a stale one fails with what, why and how to mend it', () => {
  const complaint = complaintOf(() => expectHealthy(flatReport));
  assert.match(complaint, /never moved from their first value/);
  assert.match(complaint, 'called-in-inference-mode');
  assert.match(complaint, '{ training: true }');
});

test('a variable that has to move is named when it did not', () => {
  assertMoved(flatReport, 'dense/kernel');
  const complaint = complaintOf(() => assertMoved(flatReport, 'dense/kernel', /moving_mean/));
  assert.match(complaint, /^bn\/moving_mean did not move\.\n\n/);
  assert.match(complaint, 'called-in-inference-mode');
});

test('a name that nothing has fails, and the names there are are told', () => {
  const complaint = complaintOf(() => assertMoved(healthyReport, 'embedding'));
  assert.match(complaint, /^No recorded variable matches embedding\. Recorded: .*bn\/moving_mean/);
});

test('what cannot be judged does not pass', async () => {
  const report = await recordTraining(tf, () => undefined);
  assert.match(
    complaintOf(() => expectHealthy(report)),
    /^Could not judge/,
  );
});

test("the training's own error is the one that is thrown, and nothing is left behind", async () => {
  const before = readdirSync(tmpdir()).filter((name) => /^flatline-training-/.test(name)).length;
  let thrown: unknown;
  try {
    await recordTraining(tf, () => {
      throw new RangeError('mine');
    });
  } catch (error) {
    thrown = error;
  }
  assert.instance(thrown, RangeError);
  const after = readdirSync(tmpdir()).filter((name) => /^flatline-training-/.test(name)).length;
  assert.is(after, before);
});

test.run();
