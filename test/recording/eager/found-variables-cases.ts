import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { RunView } from '../../../src/model/run-view.js';
import { variableOf } from '../../support/recorded.js';
import type { TensorFlow } from '../../support/tensorflow.js';
import { batch, recorded, smallModel, writersOf } from './recorded-training.js';

const WEIGHTS = ['in/kernel', 'in/bias', 'bn/gamma', 'bn/beta', 'out/kernel', 'out/bias'];

/** Of each variable its role, where its first value came from, and what it is a slot of. */
function describe(run: RunView): [string, string, string, string | undefined][] {
  return run.variables.map(({ name, role, origin, recorded: facts }) => [
    name,
    role,
    origin,
    facts?.slotOf,
  ]);
}

/** Models and optimizers that were made, and used, before the recording began. */
export function testFoundVariables(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch on ${engine}: found variables`);

  test('a model that was compiled and fitted before goes on: all is known but the first values', async () => {
    const model = smallModel(tf, 'refit');
    model.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError' });
    const { x, y } = batch(tf, 5);
    const fit = async () => void (await model.fit(x, y, { batchSize: 8, verbose: 0 }));
    await fit();
    const run = await recorded(tf, fit);
    assert.is(run.trainingSteps, 2);
    assert.equal(
      run.optimizers.map(({ name, steps }) => [name, steps]),
      [['Adam', 2]],
    );
    const slots = WEIGHTS.flatMap((weight) => ['m', 'v'].map((slot) => [weight, slot] as const));
    assert.equal(
      describe(run).sort(),
      [
        ...WEIGHTS.map((weight) => [`refit_${weight}`, weight.split('/')[1], 'unknown', undefined]),
        ['refit_bn/moving_mean', 'moving-mean', 'unknown', undefined],
        ['refit_bn/moving_variance', 'moving-variance', 'unknown', undefined],
        ['Adam/accBeta1', 'slot', 'unknown', undefined],
        ['Adam/accBeta2', 'slot', 'unknown', undefined],
        ...slots.map(([weight, slot]) => [
          `refit_${weight}/${slot}`,
          'slot',
          'unknown',
          `refit_${weight}`,
        ]),
      ].sort(),
    );
    assert.equal(writersOf(run, 'refit_in/kernel'), { 'optimizer Adam': 2 });
    assert.equal(writersOf(run, 'refit_in/kernel/m'), { 'optimizer Adam': 2 });
    assert.equal(writersOf(run, 'refit_bn/moving_mean'), { 'layer refit_bn': 2 });
  });

  test('a model that was compiled before, and not used: its slots are made in its first step', async () => {
    const model = smallModel(tf, 'ready');
    model.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError' });
    const { x, y } = batch(tf, 5);
    const run = await recorded(tf, async () => void (await model.fit(x, y, { verbose: 0 })));
    const originOf = (name: string) => variableOf(run, name).origin;
    assert.equal(['ready_in/kernel', 'Adam/accBeta1'].map(originOf), ['unknown', 'unknown']);
    assert.equal(['ready_in/kernel/m', 'ready_out/bias/v'].map(originOf), [
      'initialized',
      'initialized',
    ]);
  });

  test('an optimizer from before that applies later than another: its slots are named then', async () => {
    const weights = ['early', 'late'].map((name) =>
      tf.variable(tf.tensor1d([1, 2]), true, `${name}/kernel`),
    );
    const optimizers = [tf.train.adam(0.1), tf.train.adam(0.1), tf.train.momentum(0.1, 0.9)];
    const minimize = (at: number, which: number): void => {
      const weight = weights[which] as (typeof weights)[number];
      optimizers[at]?.minimize(() => weight.square().sum().asScalar(), false, [weight]);
    };
    minimize(2, 1);
    const run = await recorded(tf, () => {
      minimize(0, 0);
      minimize(0, 0);
      minimize(1, 1);
      minimize(2, 1);
    });
    const slots = describe(run).filter(([, role]) => role === 'slot');
    assert.equal(
      slots.sort(),
      [
        ['late/kernel/momentum', 'slot', 'unknown', 'late/kernel'],
        ['Adam/accBeta1', 'slot', 'unknown', undefined],
        ['Adam/accBeta2', 'slot', 'unknown', undefined],
        ['Adam_1/accBeta1', 'slot', 'unknown', undefined],
        ['Adam_1/accBeta2', 'slot', 'unknown', undefined],
        ['early/kernel/m', 'slot', 'initialized', 'early/kernel'],
        ['early/kernel/v', 'slot', 'initialized', 'early/kernel'],
        ['late/kernel/m', 'slot', 'initialized', 'late/kernel'],
        ['late/kernel/v', 'slot', 'initialized', 'late/kernel'],
      ].sort(),
    );
    assert.is(run.variables.length, slots.length + 2);
    const late = variableOf(run, 'Adam_1/accBeta1');
    assert.equal([...late.columns.step], [0, 1, 2, 3, 4]);
    assert.is(late.trainable, false);
    assert.equal(writersOf(run, late.name), { 'optimizer Adam_1': 1 });
    assert.equal(
      run.scalars.filter(({ tag }) => !tag.startsWith('loss/')).map(({ tag }) => tag),
      [],
    );
    assert.equal(run.histograms, []);
  });

  test('an optimizer that is not used again: what it kept has no name that tells, and no author', async () => {
    const weight = tf.variable(tf.scalar(3), true, 'left/kernel');
    const minimizeBy = (optimizer: ReturnType<typeof tf.train.adam>) =>
      optimizer.minimize(() => weight.square().asScalar());
    minimizeBy(tf.train.adam(0.1));
    const run = await recorded(tf, () => void minimizeBy(tf.train.sgd(0.1) as never));
    const left = describe(run).filter(([name]) => name !== 'left/kernel');
    assert.is(left.length, 4);
    for (const [name, ...rest] of left) {
      assert.match(name, /^\d+$/);
      assert.equal(rest, ['other', 'unknown', undefined]);
      assert.equal(writersOf(run, name), {});
    }
  });

  test('weights that were loaded before the recording are not said to be as they were initialized', async () => {
    const model = smallModel(tf, 'preset');
    model.setWeights(model.getWeights().map((weight) => tf.add(weight, 0.25)));
    const { x, y } = batch(tf, 5);
    const run = await recorded(tf, () => {
      tf.train
        .sgd(0.01)
        .minimize(() => tf.losses.meanSquaredError(y, model.apply(x) as typeof y).asScalar());
    });
    assert.equal(new Set(run.variables.map(({ origin }) => origin)), new Set(['unknown']));
    assert.is(variableOf(run, 'preset_bn/moving_mean').initial?.mean, 0.25);
  });

  test.before.each(() => tf.disposeVariables());
  test.after(() => tf.disposeVariables());

  test.run();
}
