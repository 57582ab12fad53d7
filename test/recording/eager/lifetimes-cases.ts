import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { lastOf, readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';
import { STEPS, train } from './custom-loop.js';
import { batch, recorded, smallModel, writersOf } from './recorded-training.js';

/** Variables that come and go, or get their values from elsewhere. */
export function testLifetimes(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch on ${engine}: lifetimes`);

  test('variables that come and go, and are loaded in the middle', async () => {
    const weight = tf.variable(tf.scalar(1), true, 'life/kernel');
    const model = smallModel(tf, 'life');
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0.1);
      const step = () => optimizer.minimize(() => weight.square().asScalar(), false, [weight]);
      step();
      const late = tf.variable(tf.scalar(2), true, 'life/late');
      step();
      model.getLayer('life_in').setWeights([tf.ones([3, 4]), tf.ones([4])]);
      step();
      late.dispose();
      tf.variable(tf.scalar(3), true, 'life/passing').dispose();
      step();
    });
    model.dispose();
    weight.dispose();
    const factsOf = (name: string) => variableOf(run, name).recorded;
    assert.is(factsOf('life/kernel')?.createdStep, 0);
    assert.is(factsOf('life/late')?.createdStep, 1);
    assert.is(factsOf('life/late')?.disposedStep, 4);
    assert.is(factsOf('life_in/kernel')?.restoredStep, 2);
    assert.is(factsOf('life_out/kernel')?.restoredStep, undefined);
    assert.equal(writersOf(run, 'life_in/kernel'), { 'load life_in': 1 });
    assert.not.ok(run.variables.some(({ name }) => name === 'life/passing'));
  });

  test('weights that were loaded before the first step count as restored', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const model = smallModel(tf, 'loaded');
    model
      .getLayer('loaded_bn')
      .setWeights([tf.ones([4]), tf.zeros([4]), tf.fill([4], 3), tf.fill([4], 9)]);
    train(tf, model, { training: false });
    recording.dispose();
    model.dispose();
    const mean = variableOf(await readRun(logdir), 'loaded_bn/moving_mean');
    assert.is(mean.origin, 'restored');
    assert.is(mean.initial?.mean, 3);
    assert.is(lastOf(mean.columns.maxChange), 0);
  });

  test('slots that an optimizer is given back are slots, and restored', async () => {
    const { x, y } = batch(tf, 5);
    const model = smallModel(tf, 'resume');
    const trained = tf.train.adam(0.01);
    const resumed = tf.train.adam(0.01);
    const trainWith = (optimizer: typeof trained) =>
      optimizer.minimize(() =>
        tf.losses.meanSquaredError(y, model.apply(x, { training: true }) as typeof y).asScalar(),
      );
    trainWith(trained);
    const run = await recorded(tf, async () => {
      await resumed.setWeights(await trained.getWeights());
      trainWith(resumed);
    });
    const slots = run.variables.filter(({ role }) => role === 'slot');
    assert.ok(slots.length > 2, `${slots.length} slots`);
    for (const { name, recorded, origin } of slots) {
      assert.equal([origin, recorded?.restoredStep], ['restored', 0], name);
    }
    for (const optimizer of [trained, resumed]) optimizer.dispose();
    model.dispose();
  });

  test('a variable that is disposed in the middle harms nothing', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const model = smallModel(tf, 'kept');
    const passing = tf.variable(tf.scalar(1), false, `passing`);
    train(tf, model, { training: true });
    passing.dispose();
    train(tf, model, { training: true });
    assert.equal(recording.failures, []);
    recording.dispose();
    model.dispose();
    assert.is((await readRun(logdir)).trainingSteps, 2 * STEPS);
  });

  test.run();
}
