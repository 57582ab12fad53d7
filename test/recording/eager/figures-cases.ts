import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { lastOf, readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';
import { STEPS, train } from './custom-loop.js';
import { batch, recorded, smallModel, writersOf } from './recorded-training.js';

/** The numbers of a run: losses, gradients, shares of changed elements. */
export function testFigures(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch on ${engine}: figures`);

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

  test('the loss that was minimized is a scalar under its optimizer, and so is what is given', async () => {
    const weight = tf.variable(tf.scalar(4), true, 'losses/kernel');
    const run = await recorded(
      tf,
      (recording) => {
        const optimizer = tf.train.sgd(0.25);
        for (let step = 0; step < 3; step++) {
          optimizer.minimize(() => weight.square().asScalar());
          recording.step({ accuracy: step / 4 });
        }
      },
      { steps: 'explicit' },
    );
    weight.dispose();
    assert.is(run.trainingSteps, 3);
    const scalar = (tag: string) => run.scalars.find((candidate) => candidate.tag === tag)?.columns;
    assert.equal([...(scalar('loss/SGD')?.value ?? [])], [16, 4, 1]);
    assert.equal([...(scalar('loss/SGD')?.step ?? [])], [1, 2, 3]);
    assert.equal([...(scalar('accuracy')?.value ?? [])], [0, 0.25, 0.5]);
  });

  test('gradients that are applied by hand: their loss is recorded, and every write by hand', async () => {
    const weight = tf.variable(tf.scalar(4), true, 'manual/kernel');
    const run = await recorded(
      tf,
      (recording) => {
        const optimizer = tf.train.sgd(0.25);
        for (let step = 0; step < 3; step++) {
          tf.tidy(() => {
            const { grads } = tf.variableGrads(() => weight.square().asScalar(), [weight]);
            optimizer.applyGradients(grads);
            weight.assign(tf.clipByValue(weight, -1, 2));
          });
          recording.step();
        }
      },
      { steps: 'explicit' },
    );
    weight.dispose();
    const loss = run.scalars.find(({ tag }) => tag === 'loss/SGD');
    assert.equal([...(loss?.columns.value ?? [])], [16, 4, 1]);
    assert.equal(writersOf(run, 'manual/kernel'), { 'optimizer SGD': 3, 'user user': 3 });
  });

  test('fit with the callback: the figures of each epoch, alone and beside other callbacks', async () => {
    const model = smallModel(tf, 'called');
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    const losses: unknown[] = [];
    const run = await recorded(tf, async (recording) => {
      const { x, y } = batch(tf, 5);
      const own = { onEpochEnd: async (_: number, logs?: object) => void losses.push(logs) };
      const options = {
        batchSize: 8,
        verbose: 0 as const,
        validationData: [x, y] as [typeof x, typeof y],
      };
      await model.fit(x, y, { ...options, epochs: 2, callbacks: recording.callback(model) });
      await model.fit(x, y, { ...options, epochs: 1, callbacks: [own, recording.callback(model)] });
      const asClass = [new tf.CustomCallback(own), recording.callback(model)];
      await model.fit(x, y, { ...options, epochs: 1, callbacks: asClass as never });
    });
    model.dispose();
    assert.is(losses.length, 2);
    assert.is(run.trainingSteps, 8);
    for (const tag of ['epoch_loss', 'epoch_val_loss']) {
      const scalar = run.scalars.find((candidate) => candidate.tag === tag);
      assert.equal([...(scalar?.columns.step ?? [])], [2, 4, 6, 8], tag);
    }
    assert.equal(run.problems, []);
  });

  test('gradients: missing, zero, and their norm', async () => {
    const used = tf.variable(tf.tensor1d([3, 4]), true, 'gradient/used');
    const zero = tf.variable(tf.scalar(1), true, 'gradient/zero');
    const unused = tf.variable(tf.scalar(1), true, 'gradient/unused');
    const frozen = tf.variable(tf.scalar(1), false, 'gradient/frozen');
    const variables = [used, zero, unused];
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0);
      for (let step = 0; step < 4; step++) {
        tf.tidy(() => {
          const cost = () => tf.add(tf.sum(tf.square(used)), tf.mul(zero, 0)).asScalar();
          const { grads } = tf.variableGrads(cost, variables);
          optimizer.applyGradients(grads);
        });
      }
    });
    tf.dispose([...variables, frozen]);
    const gradientsOf = (name: string) => variableOf(run, `gradient/${name}`).recorded?.gradients;
    assert.equal(
      ['used', 'zero', 'unused'].map((name) => {
        const view = gradientsOf(name);
        return [name, view?.taken, view?.missing, ...(view?.columns.norm ?? [])];
      }),
      [
        ['used', 4, 0, 10, 10, 10, 10],
        ['zero', 4, 0, 0, 0, 0, 0],
        ['unused', 4, 4],
      ],
    );
    assert.is(gradientsOf('frozen'), undefined);
  });

  test('shares of changed elements, changed channels, non-finite elements', async () => {
    const weight = tf.variable(tf.scalar(1), true, 'changes/kernel');
    const mean = tf.variable(tf.zeros([4]), false, 'changes/moving_mean');
    const values = [
      [0, 1, 0, 0],
      [0, 1, 2, 0],
      [0, 0, 2, Number.NaN],
    ];
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0.1);
      for (const value of values) {
        optimizer.minimize(() => {
          mean.assign(tf.tensor1d(value));
          return weight.square().asScalar();
        });
      }
    });
    tf.dispose([weight, mean]);
    const facts = variableOf(run, 'changes/moving_mean').recorded;
    assert.equal([...(facts?.changedSinceLast ?? [])], [Number.NaN, 0.25, 0.25, 0.5]);
    assert.equal([...(facts?.changedSinceStart ?? [])], [Number.NaN, 0.25, 0.5, 0.5]);
    assert.equal([...(facts?.nonFinite ?? [])], [0, 0, 0, 1]);
    assert.equal(facts?.changedChannels, Uint8Array.of(0, 1, 1, 1));
    assert.is(facts?.skippedSamples, 0);
  });

  test('a small budget leaves samples out, says so, and loses no write', async () => {
    const weights = Array.from({ length: 2 }, (_, index) =>
      tf.variable(tf.randomNormal([60_000], 0, 1, 'float32', 1), true, `many/w${index}`),
    );
    const steps = 100;
    const run = await recorded(
      tf,
      () => {
        const optimizer = tf.train.sgd(0.1);
        for (let step = 0; step < steps; step++) {
          optimizer.minimize(() => tf.addN(weights.map((weight) => tf.sum(weight))).asScalar());
        }
      },
      { overheadBudget: 0 },
    );
    tf.dispose(weights);
    assert.is(run.trainingSteps, steps);
    for (const { name } of weights) {
      const view = variableOf(run, name);
      const points = view.columns.step.length;
      // The first value is none of the samples that were due.
      assert.is(points - 1 + (view.recorded?.skippedSamples ?? 0), steps);
      assert.ok((view.recorded?.skippedSamples ?? 0) > 0, `${points} points`);
      assert.equal(writersOf(run, name), { 'optimizer SGD': steps });
    }
  });

  test.run();
}
