import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { variableOf } from '../../support/recorded.js';
import type { TensorFlow } from '../../support/tensorflow.js';
import { batch, recorded, smallModel, writersOf } from './recorded-training.js';

const STEPS = 6;

/** Who writes a variable and how often, in every way of training. */
export function testWriters(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch on ${engine}: writers`);

  const ways: Record<string, (model: ReturnType<typeof smallModel>) => Promise<unknown>> = {
    fit: (model) => {
      const { x, y } = batch(tf, 5);
      return model.fit(x, y, { epochs: 3, batchSize: 8, verbose: 0 });
    },
    fitDataset: (model) => {
      const dataset = tf.data.generator(function* () {
        for (let done = 0; done < 2; done++) {
          const { x, y } = batch(tf, 5);
          yield { xs: x, ys: y };
        }
      });
      return model.fitDataset(dataset, { epochs: 3, verbose: 0 });
    },
    trainOnBatch: async (model) => {
      const { x, y } = batch(tf, 5);
      for (let step = 0; step < STEPS; step++) await model.trainOnBatch(x, y);
    },
  };
  for (const [way, train] of Object.entries(ways)) {
    test(`${way}: each write has its author, each slot its name`, async () => {
      const model = smallModel(tf, way);
      model.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError' });
      const run = await recorded(tf, async () => {
        await train(model);
      });
      model.dispose();
      assert.is(run.trainingSteps, STEPS);
      assert.equal(writersOf(run, `${way}_in/kernel`), { 'optimizer Adam': STEPS });
      assert.equal(writersOf(run, `${way}_bn/moving_mean`), { [`layer ${way}_bn`]: STEPS });
      for (const slot of ['m', 'v']) {
        const view = variableOf(run, `${way}_in/kernel/${slot}`);
        assert.is(view.role, 'slot');
        assert.is(view.recorded?.slotOf, `${way}_in/kernel`);
        assert.equal(writersOf(run, view.name), { 'optimizer Adam': STEPS });
      }
      const calls = run.layers.find(({ name }) => name === `${way}_bn`)?.calls;
      assert.equal(calls, { training: STEPS, inference: 0 });
      const [optimizer, ...others] = run.optimizers;
      assert.equal(others, []);
      assert.is(optimizer?.steps, STEPS);
      assert.equal([...(optimizer?.learningRate.value ?? [])], [0.01]);
    });
  }

  test('weights that are loaded again and again have one writer', async () => {
    const weight = tf.variable(tf.scalar(1), true, 'again/kernel');
    const model = smallModel(tf, 'again');
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0.1);
      for (let step = 0; step < 4; step++) {
        optimizer.minimize(() => weight.square().asScalar(), false, [weight]);
        model.getLayer('again_in').setWeights([tf.ones([3, 4]), tf.fill([4], step)]);
      }
    });
    model.dispose();
    weight.dispose();
    assert.equal(variableOf(run, 'again_in/bias').assigns, [
      { name: 'again_in', writer: 'load', observed: { count: 4 }, implied: undefined },
    ]);
  });

  test('writes by hand between steps belong to the next, and after the last to none', async () => {
    const weight = tf.variable(tf.scalar(1), true, 'hand/kernel');
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0.1);
      weight.assign(tf.scalar(7));
      for (let step = 0; step < 3; step++) {
        optimizer.minimize(() => weight.square().asScalar());
        weight.assign(tf.scalar(step));
      }
    });
    weight.dispose();
    assert.equal(writersOf(run, 'hand/kernel'), { 'optimizer SGD': 3, 'user user': 3 });
    assert.is(variableOf(run, 'hand/kernel').initial?.mean, 7);
  });

  test('two models, two layers of one name: both are there', async () => {
    const models = [smallModel(tf, 'twin'), smallModel(tf, 'twin')];
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0.01);
      for (const [index, model] of models.entries()) {
        for (let step = 0; step <= index; step++) {
          tf.tidy(() => {
            const { x } = batch(tf, 5);
            optimizer.minimize(() =>
              tf.mean(tf.square(model.apply(x, { training: true }) as typeof x)).asScalar(),
            );
          });
        }
      }
    });
    for (const model of models) model.dispose();
    assert.equal(
      run.layers.filter(({ name }) => /bn/.test(name)).map(({ name, calls }) => [name, calls]),
      [
        ['twin_bn', { training: 1, inference: 0 }],
        ['twin_bn_1', { training: 2, inference: 0 }],
      ],
    );
    assert.equal(
      run.variables.filter(({ role }) => role === 'moving-mean').map(({ layer }) => layer),
      ['twin_bn', 'twin_bn_1'],
    );
  });

  test("a layer of the user's own with an optimizer of the user's own", async () => {
    class Scale extends tf.layers.Layer {
      static className = `Scale${engine.replace(/\W/g, '')}`;
      private factor!: ReturnType<InstanceType<typeof tf.layers.Layer>['addWeight']>;
      override build() {
        this.factor = this.addWeight('factor', [1], 'float32', tf.initializers.ones());
        this.built = true;
      }
      override call(inputs: Parameters<InstanceType<typeof tf.layers.Layer>['call']>[0]) {
        const [input] = Array.isArray(inputs) ? inputs : [inputs];
        const factor = this.factor.read();
        // `write` passes over the tensor that is there already.
        this.factor.write(tf.mul(factor, 1));
        return tf.mul(input as typeof factor, factor);
      }
    }
    class Plain extends tf.Optimizer {
      static className = 'Plain';
      applyGradients(gradients: Record<string, ReturnType<typeof tf.tensor>>) {
        const variables = tf.engine().registeredVariables;
        for (const [name, gradient] of Object.entries(gradients)) {
          tf.tidy(() =>
            variables[name]?.assign(tf.sub(variables[name] as typeof gradient, gradient)),
          );
        }
      }
      getConfig() {
        return {};
      }
    }
    const scale = new Scale({ name: 'own_scale' });
    // Made before, so that its variable is there when gradients are taken.
    scale.apply(batch(tf, 5).x);
    const run = await recorded(tf, () => {
      const optimizer = new Plain();
      for (let step = 0; step < 3; step++) {
        tf.tidy(() => {
          const { x } = batch(tf, 5);
          optimizer.minimize(() => tf.mean(scale.apply(x) as typeof x).asScalar());
        });
      }
    });
    scale.dispose();
    assert.is(run.trainingSteps, 3);
    const [variable] = run.variables.filter(({ layer }) => layer === 'own_scale');
    assert.ok(variable);
    assert.equal(writersOf(run, variable.name), { 'optimizer Plain': 3, 'layer own_scale': 3 });
    assert.equal([...(run.optimizers[0]?.learningRate.value ?? [])], []);
  });

  test('steps in asynchronous code, one model between the steps of another', async () => {
    const weights = ['x', 'y'].map((name) => tf.variable(tf.scalar(1), true, `async/${name}`));
    const run = await recorded(tf, async () => {
      const trainAsync = async (weight: (typeof weights)[number], steps: number) => {
        const optimizer = tf.train.momentum(0.01, 0.9);
        for (let step = 0; step < steps; step++) {
          await tf.nextFrame();
          optimizer.minimize(() => weight.square().asScalar(), false, [weight]);
        }
      };
      await Promise.all(weights.map((weight, index) => trainAsync(weight, 3 + index)));
    });
    tf.dispose(weights);
    assert.is(run.trainingSteps, 7);
    assert.is(Object.values(writersOf(run, 'async/x'))[0], 3);
    assert.is(Object.values(writersOf(run, 'async/y'))[0], 4);
    assert.is(variableOf(run, 'async/x/momentum').recorded?.slotOf, 'async/x');
  });

  test.run();
}
