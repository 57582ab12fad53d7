import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { judgeRun, readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';
import { STEPS, train } from './custom-loop.js';
import { batch, recorded, smallModel } from './recorded-training.js';

/** What is said of a training, from the first step to the end of its recording. */
export function testVerdicts(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch on ${engine}: verdicts`);

  test('a loop in inference mode: flat statistics, the layer named as the cause', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const model = smallModel(tf, 'flat');
    train(tf, model, { training: false });
    recording.dispose();
    model.dispose();
    const { verdict, findings, steps } = await judgeRun(logdir);
    assert.is(verdict, 'stale');
    assert.is(steps, STEPS);
    assert.equal(
      findings.map(({ id, evidence, certainty, severity, variables }) => ({
        id,
        evidence,
        certainty,
        severity,
        variables,
      })),
      [
        {
          id: 'called-in-inference-mode',
          evidence: 'confirmed',
          certainty: 'proven',
          severity: 'error',
          variables: ['flat_bn/moving_mean', 'flat_bn/moving_variance'],
        },
      ],
    );
  });

  test('the same loop in training mode: silent, every write seen and its author known', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const model = smallModel(tf, 'good');
    train(tf, model, { training: true });
    assert.is(recording.steps, STEPS);
    recording.dispose();
    model.dispose();
    const { verdict, findings } = await judgeRun(logdir);
    assert.is(verdict, 'ok');
    assert.equal(findings, []);
    const run = await readRun(logdir);
    assert.equal(variableOf(run, 'good_bn/moving_mean').assigns, [
      { name: 'good_bn', writer: 'layer', observed: { count: STEPS }, implied: undefined },
    ]);
    assert.equal(variableOf(run, 'good_in/kernel').assigns, [
      { name: 'SGD', writer: 'optimizer', observed: { count: STEPS }, implied: undefined },
    ]);
  });

  test('sees a model that was built before, trained by fit', async () => {
    const model = smallModel(tf, 'fitted');
    model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const { x, y } = batch(tf, 3);
    await model.fit(x, y, { epochs: 12, batchSize: 8, verbose: 0 });
    recording.dispose();
    model.dispose();
    const { verdict, steps } = await judgeRun(logdir);
    assert.is(verdict, 'ok');
    assert.is(steps, STEPS);
    const run = await readRun(logdir);
    const names = run.variables.map(({ name }) => name);
    assert.ok(names.includes('fitted_in/kernel/m'), names.join(', '));
    assert.is(variableOf(run, 'fitted_in/kernel/m').role, 'slot');
  });

  test('a step is also gradients taken by hand and then applied', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const weight = tf.variable(tf.scalar(5), true, `by_hand`);
    const optimizer = tf.train.sgd(0.1);
    for (let step = 0; step < STEPS; step++) {
      tf.tidy(() => {
        const { grads } = tf.variableGrads(() => weight.square().asScalar(), [weight]);
        optimizer.applyGradients(grads);
      });
    }
    assert.is(recording.steps, STEPS);
    recording.dispose();
    weight.dispose();
    assert.is((await judgeRun(logdir)).verdict, 'ok');
  });

  test('a moving mean made by hand that nobody assigns', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const weight = tf.variable(tf.scalar(5), true, `weight/kernel`);
    const mean = tf.variable(tf.zeros([4]), false, `own/moving_mean`);
    const optimizer = tf.train.sgd(0.01);
    for (let step = 0; step < STEPS; step++) optimizer.minimize(() => weight.square().asScalar());
    recording.dispose();
    tf.dispose([weight, mean]);
    const [finding, ...others] = (await judgeRun(logdir)).findings;
    assert.is(finding?.id, 'update-ops-not-run');
    assert.is(finding?.evidence, 'confirmed');
    assert.equal(finding?.variables, [`own/moving_mean`]);
    assert.equal(others, []);
  });

  test('a frozen layer is told as frozen, not as stale', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const model = smallModel(tf, 'frozen');
    // The first call of a Sequential builds its inner model, which thaws every layer.
    tf.dispose(model.predict(tf.zeros([1, 3])));
    model.getLayer('frozen_in').trainable = false;
    train(tf, model, { training: true });
    recording.dispose();
    model.dispose();
    const { verdict, findings } = await judgeRun(logdir);
    assert.is(verdict, 'ok');
    assert.equal(
      findings.map(({ id, severity, variables }) => ({ id, severity, variables })),
      [
        {
          id: 'frozen-as-declared',
          severity: 'info',
          variables: ['frozen_in/kernel', 'frozen_in/bias'],
        },
      ],
    );
  });

  test('a second model that is not trained is told as not judged, and holds nobody up', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const models = [smallModel(tf, 'trained'), smallModel(tf, 'target')] as const;
    train(tf, models[0], { training: true });
    recording.dispose();
    for (const model of models) model.dispose();
    const { verdict, findings } = await judgeRun(logdir);
    assert.is(verdict, 'ok');
    assert.equal(
      findings.map(({ id, severity, variables }) => [id, severity, variables.length]),
      [['never-in-training', 'info', 8]],
    );
  });

  test('a run that is resumed in the same folder is one run, with the points of both', async () => {
    const logdir = temporaryFolder();
    const model = smallModel(tf, 'resumed');
    for (const training of [false, true]) {
      const recording = watch(tf, { logdir, overheadBudget: Number.POSITIVE_INFINITY });
      train(tf, model, { training });
      recording.dispose();
    }
    model.dispose();
    const run = await readRun(logdir);
    assert.is(run.files, 2);
    assert.is(run.trainingSteps, 2 * STEPS);
    const names = run.variables.map(({ name }) => name);
    assert.is(new Set(names).size, names.length, names.join(', '));
    const mean = variableOf(run, 'resumed_bn/moving_mean');
    assert.is(mean.columns.step.length, 2 * (STEPS + 1));
    assert.equal(mean.assigns[0]?.observed, { count: STEPS });
    assert.equal(run.layers.find(({ name }) => name === 'resumed_bn')?.calls, {
      training: STEPS,
      inference: STEPS,
    });
    assert.is((await judgeRun(logdir)).verdict, 'ok');
  });

  test('the run says who recorded it, what for, and how it ended', async () => {
    const run = await recorded(tf, () => undefined, { purpose: 'eval' });
    assert.is(run.recorder?.purpose, 'eval');
    assert.is(run.recorder?.process?.pid, process.pid);
    assert.is(run.recorder?.end, 'disposed');
    assert.equal(run.problems, []);
  });

  test.run();
}
