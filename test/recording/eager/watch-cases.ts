import { rmSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { UnsupportedTensorFlowError } from '../../../src/recording/eager/tfjs-support.js';
import { judgeRun, lastOf, readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';

const STEPS = 24;

/** Dense, batch norm, dense; every weight the same at every call. */
function smallModel(tf: TensorFlow, prefix: string) {
  const kernelInitializer = tf.initializers.glorotNormal({ seed: 7 });
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 4, inputShape: [3], kernelInitializer, name: `${prefix}_in` }),
      tf.layers.batchNormalization({ momentum: 0.8, name: `${prefix}_bn` }),
      tf.layers.dense({ units: 1, kernelInitializer, name: `${prefix}_out` }),
    ],
  });
}

function batch(tf: TensorFlow, seed: number) {
  const x = tf.randomNormal([16, 3], 1, 2, 'float32', seed);
  return { x, y: tf.sum(x, 1, true) };
}

/** The custom loop that the bug lives in. */
function train(
  tf: TensorFlow,
  model: ReturnType<typeof smallModel>,
  options: { training: boolean; steps?: number },
): void {
  const optimizer = tf.train.sgd(0.01);
  for (let step = 0; step < (options.steps ?? STEPS); step++) {
    tf.tidy(() => {
      // TensorFlow.js takes a seed of 0 for none.
      const { x, y } = batch(tf, step + 1);
      optimizer.minimize(() => {
        const output = model.apply(x, { training: options.training }) as typeof y;
        return tf.losses.meanSquaredError(y, output).asScalar();
      });
    });
  }
  optimizer.dispose();
}

/** What holds for a recording of TensorFlow.js, whatever its engine. */
export function testWatch(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch on ${engine}`);

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

  test('records the statistics of every moving statistic at every step, with its true values', async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, {
      logdir,
      sampleInterval: 7,
      overheadBudget: Number.POSITIVE_INFINITY,
    });
    const model = smallModel(tf, 'values');
    train(tf, model, { training: true });
    const mean = model.getLayer('values_bn').getWeights()[2]?.dataSync() ?? [];
    const kernel = model.getLayer('values_in').getWeights()[0]?.dataSync() ?? [];
    recording.dispose();
    model.dispose();
    const run = await readRun(logdir);
    const recordedMean = variableOf(run, 'values_bn/moving_mean').columns;
    assert.equal(
      [...recordedMean.step],
      Array.from({ length: STEPS + 1 }, (_, step) => step),
    );
    assert.is(lastOf(recordedMean.min), Math.min(...mean));
    assert.is(lastOf(recordedMean.max), Math.max(...mean));
    assert.is(lastOf(recordedMean.maxChange), Math.max(...[...mean].map(Math.abs)));
    const recordedKernel = variableOf(run, 'values_in/kernel').columns;
    assert.equal([...recordedKernel.step], [0, 1, 8, 15, 22, 24]);
    assert.is(lastOf(recordedKernel.max), Math.max(...kernel));
  });

  test('training is bit-equal with and without a recording', () => {
    const weightsAfter = (prefix: string, isRecorded: boolean): number[][] => {
      const recording = isRecorded ? watch(tf, { logdir: temporaryFolder() }) : undefined;
      const model = smallModel(tf, prefix);
      train(tf, model, { training: true, steps: 50 });
      const weights = model.getWeights().map((weight) => [...weight.dataSync()]);
      recording?.dispose();
      model.dispose();
      return weights;
    };
    assert.equal(weightsAfter('recorded', true), weightsAfter('bare', false));
  });

  test('leaks no tensor and puts every property back', () => {
    const engineObject = tf.engine();
    const model = smallModel(tf, 'clean');
    const [kernel] = model.getWeights();
    const variable = Object.values(engineObject.registeredVariables).find(({ name }) =>
      name.startsWith('clean_in/kernel'),
    );
    assert.ok(kernel && variable);
    const owners = [
      [engineObject, 'makeVariable'],
      [engineObject, 'disposeVariable'],
      [engineObject, 'gradients'],
      [engineObject, 'read'],
      [engineObject, 'readSync'],
      [Object.getPrototypeOf(variable), 'assign'],
      [tf.Optimizer.prototype, 'minimize'],
      [tf.AdamOptimizer.prototype, 'applyGradients'],
      [tf.layers.Layer.prototype, 'apply'],
      [tf.layers.Layer.prototype, 'setWeights'],
      [Object.getPrototypeOf(tf.LayersModel.prototype), 'loadWeights'],
    ] as const;
    const descriptors = () =>
      owners.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
    const before = descriptors();
    const recording = watch(tf, { logdir: temporaryFolder() });
    assert.not.equal(descriptors(), before);
    train(tf, model, { training: true, steps: 2 });
    const tensors = tf.memory().numTensors;
    train(tf, model, { training: true, steps: 30 });
    assert.is(tf.memory().numTensors, tensors);
    recording.dispose();
    recording.dispose();
    assert.equal(descriptors(), before);
    model.dispose();
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

  test("an error of the user's own comes through, and the recording goes on", async () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    const model = smallModel(tf, 'throwing');
    const optimizer = tf.train.sgd(0.1);
    const mistake = new Error('my loss is broken');
    try {
      optimizer.minimize(() => {
        throw mistake;
      });
      assert.unreachable();
    } catch (error) {
      assert.is(error, mistake);
    }
    assert.is(recording.steps, 0);
    train(tf, model, { training: true });
    recording.dispose();
    model.dispose();
    assert.is((await judgeRun(logdir)).verdict, 'ok');
  });

  test('two recordings at once, taken down in either order', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    const outer = watch(tf, { logdir: first });
    const inner = watch(tf, { logdir: second });
    const model = smallModel(tf, 'twice');
    train(tf, model, { training: true });
    outer.dispose();
    train(tf, model, { training: true, steps: 3 });
    inner.dispose();
    model.dispose();
    assert.is((await readRun(first)).trainingSteps, STEPS);
    assert.is((await readRun(second)).trainingSteps, STEPS + 3);
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

  test('a log directory that vanishes does not disturb the training', () => {
    const logdir = temporaryFolder();
    const recording = watch(tf, { logdir });
    rmSync(logdir, { recursive: true });
    const model = smallModel(tf, 'vanished');
    train(tf, model, { training: true });
    assert.is(recording.steps, STEPS);
    recording.dispose();
    model.dispose();
  });

  test('refuses what it cannot watch before changing anything', () => {
    const makeVariable = tf.engine().makeVariable;
    const old = { ...tf, version_core: '3.21.0', engine: tf.engine, Optimizer: tf.Optimizer };
    assert.throws(
      () => watch(old, { logdir: temporaryFolder() }),
      (error: unknown) =>
        error instanceof UnsupportedTensorFlowError && /3\.21\.0/.test(error.message),
    );
    assert.is(tf.engine().makeVariable, makeVariable);
  });

  test.run();
}
