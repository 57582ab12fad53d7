import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { javaScriptTensorFlow } from '../../support/tensorflow.js';

const tf = await javaScriptTensorFlow();
type Gradients = Record<string, ReturnType<typeof tf.tensor>>;
type Loss = Parameters<InstanceType<typeof tf.SGDOptimizer>['minimize']>[0];

const test = suite('recording/own optimizers');

/** Descends by hand, and is called in whichever way. */
class Plain extends tf.Optimizer {
  static className = 'Plain';
  applyGradients(gradients: Gradients) {
    for (const [name, gradient] of Object.entries(gradients)) {
      const variable = tf.engine().registeredVariables[name];
      tf.tidy(() => variable?.assign(tf.sub(variable, tf.mul(gradient, 0.1))));
    }
  }
  getConfig() {
    return {};
  }
}

/** Applies the gradients that it computes, without the `minimize` of its base. */
class OwnMinimize extends Plain {
  override minimize(loss: Loss) {
    const { value, grads } = this.computeGradients(loss);
    this.applyGradients(grads);
    return value;
  }
}

/** Two applications for each call, as when it looks ahead. */
class Twice extends tf.SGDOptimizer {
  override minimize(loss: Loss) {
    super.minimize(loss);
    return super.minimize(loss, true);
  }
}

test('one that computes and applies its gradients itself: each call is a step', async () => {
  const logdir = temporaryFolder();
  const recording = watch(tf, { logdir });
  const weight = tf.variable(tf.scalar(1), true, 'own/minimize');
  const optimizer = new OwnMinimize();
  for (let step = 0; step < 4; step++) optimizer.minimize(() => weight.square().asScalar());
  assert.is(recording.steps, 4);
  recording.dispose();
  weight.dispose();
  const run = await readRun(logdir);
  assert.equal(
    variableOf(run, 'own/minimize').assigns.map(({ name, writer, observed }) => [
      name,
      writer,
      observed?.count,
    ]),
    [['OwnMinimize', 'optimizer', 4]],
  );
  assert.equal(run.problems, []);
});

test('one that minimizes twice in its own minimize: once it is known, each call is one step', async () => {
  const minimize = Object.getOwnPropertyDescriptor(Twice.prototype, 'minimize');
  const recording = watch(tf, { logdir: temporaryFolder() });
  const weight = tf.variable(tf.scalar(1), true, 'own/twice');
  const optimizer = new Twice(0.1);
  const call = () => optimizer.minimize(() => weight.square().asScalar());
  call();
  const { steps } = recording;
  for (let step = 0; step < 4; step++) call();
  assert.is(recording.steps, steps + 4);
  recording.dispose();
  assert.equal(Object.getOwnPropertyDescriptor(Twice.prototype, 'minimize'), minimize);
  weight.dispose();
});

test('gradients that nothing known applies: the log says that no step was found', async () => {
  const logdir = temporaryFolder();
  const recording = watch(tf, { logdir });
  const weight = tf.variable(tf.scalar(1), true, 'own/loop');
  for (let step = 0; step < 3; step++) {
    tf.tidy(() => {
      const { grads } = tf.variableGrads(() => weight.square().asScalar());
      weight.assign(tf.sub(weight, grads[weight.name] as typeof weight));
    });
  }
  recording.dispose();
  weight.dispose();
  const { problems } = await readRun(logdir);
  assert.equal(
    problems.map(({ message }) => message),
    [
      'the recorder: gradients were taken 3 times, no step was found: call recording.step() at the end of each',
    ],
  );
});

test('figures of a step that are no numbers are left out and told, and never thrown', async () => {
  const logdir = temporaryFolder();
  const recording = watch(tf, { logdir, steps: 'explicit' });
  const loss = tf.scalar(2);
  recording.step({ accuracy: 0.5, loss: loss as never, big: 1n as never });
  recording.step(null as never);
  assert.is(recording.steps, 2);
  recording.dispose();
  loss.dispose();
  const { scalars } = await readRun(logdir);
  assert.equal(
    scalars.map(({ tag }) => tag),
    ['accuracy'],
  );
  assert.equal(recording.failures.slice(0, 2), [
    'what step() was given as "loss" is no number, and was left out',
    'what step() was given as "big" is no number, and was left out',
  ]);
});

test.run();
