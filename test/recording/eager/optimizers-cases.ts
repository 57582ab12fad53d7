import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';
import { recorded, writersOf } from './recorded-training.js';

const STEPS = 6;

/** Which optimizers there are, their learning rates and what they keep. */
export function testOptimizers(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch on ${engine}: optimizers`);

  test('two optimizers of one class are told apart, each with its own learning rate', async () => {
    const a = tf.variable(tf.scalar(1), true, 'apart/a');
    const b = tf.variable(tf.scalar(1), true, 'apart/b');
    const run = await recorded(tf, () => {
      const slow = tf.train.sgd(0.001);
      const fast = tf.train.sgd(0.1);
      for (let step = 0; step < 3; step++) {
        slow.minimize(() => a.square().asScalar(), false, [a]);
        fast.minimize(() => b.square().asScalar(), false, [b]);
        fast.minimize(() => b.square().asScalar(), false, [b]);
      }
    });
    tf.dispose([a, b]);
    assert.equal(writersOf(run, 'apart/a'), { 'optimizer SGD': 3 });
    assert.equal(writersOf(run, 'apart/b'), { 'optimizer SGD_1': 6 });
    assert.equal(
      run.optimizers.map(({ name, steps, learningRate }) => [name, steps, ...learningRate.value]),
      [
        ['SGD', 3, 0.001],
        ['SGD_1', 6, 0.1],
      ],
    );
  });

  test('an optimizer class of the user is seen', async () => {
    class Halving extends tf.SGDOptimizer {
      override applyGradients(
        gradients: Parameters<InstanceType<typeof tf.SGDOptimizer>['applyGradients']>[0],
      ) {
        this.setLearningRate(this.learningRate / 2);
        super.applyGradients(gradients);
      }
    }
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const weight = tf.variable(tf.scalar(5), true, `own_optimizer`);
    const optimizer = new Halving(1e-3);
    for (let step = 0; step < 3; step++) optimizer.minimize(() => weight.square().asScalar());
    assert.is(recording.steps, 3);
    recording.dispose();
    weight.dispose();
    const [assign] = variableOf(await readRun(logdir), `own_optimizer`).assigns;
    assert.equal(assign?.observed, { count: 3 });
  });

  test('a learning rate is recorded where it changes', async () => {
    const weight = tf.variable(tf.scalar(1), true, 'schedule/kernel');
    class Decaying extends tf.SGDOptimizer {
      decay() {
        this.setLearningRate(this.learningRate / 2);
      }
    }
    const run = await recorded(tf, () => {
      const optimizer = new Decaying(0.5);
      for (let step = 0; step < 4; step++) {
        if (step === 2) optimizer.decay();
        optimizer.minimize(() => weight.square().asScalar());
      }
    });
    weight.dispose();
    const rate = run.optimizers[0]?.learningRate;
    assert.equal([...(rate?.step ?? [])], [1, 3]);
    assert.equal([...(rate?.value ?? [])], [0.5, 0.25]);
  });

  test("an optimizer that is made and not used: what it made is its own, and nobody's mistake", async () => {
    const weight = tf.variable(tf.scalar(1), true, 'unused/kernel');
    const ownNames = () => Object.getOwnPropertyNames(tf.Optimizer.prototype);
    const before = ownNames();
    const run = await recorded(tf, () => {
      const used = tf.train.sgd(0.1);
      for (const unused of [tf.train.adam(0.1), tf.train.adamax(0.1)]) {
        assert.ok(Object.keys(unused).includes('accBeta1'));
      }
      for (let step = 0; step < STEPS; step++) used.minimize(() => weight.square().asScalar());
    });
    weight.dispose();
    assert.equal(ownNames(), before);
    const slots = run.variables.filter(({ name }) => /^Ada/.test(name));
    assert.equal(
      slots.map(({ name, role, trainable }) => [name, role, trainable]),
      [
        ['Adam/accBeta1', 'slot', false],
        ['Adam/accBeta2', 'slot', false],
        ['Adamax/iteration', 'slot', false],
        ['Adamax/accBeta1', 'slot', false],
      ],
    );
    assert.equal(
      run.optimizers.map(({ name }) => name),
      ['SGD'],
    );
  });

  test.run();
}
