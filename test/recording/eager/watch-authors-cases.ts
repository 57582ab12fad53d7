import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import type { RunView } from '../../../src/model/run-view.js';
import type { WatchOptions } from '../../../src/recording/eager/watch.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';

const STEPS = 6;

/** Records some work with every sample, and reads it back. */
async function recorded(
  tf: TensorFlow,
  work: (recording: ReturnType<typeof watch>) => void | Promise<void>,
  options: WatchOptions = {},
): Promise<RunView> {
  const logdir = temporaryFolder();
  const recording = watch(tf, {
    logdir,
    overheadBudget: Number.POSITIVE_INFINITY,
    sampleInterval: 1,
    ...options,
  });
  await work(recording);
  recording.dispose();
  return readRun(logdir);
}

function denseModel(tf: TensorFlow, prefix: string) {
  const kernelInitializer = tf.initializers.glorotNormal({ seed: 3 });
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 3, inputShape: [2], kernelInitializer, name: `${prefix}_in` }),
      tf.layers.batchNormalization({ name: `${prefix}_bn` }),
      tf.layers.dense({ units: 1, kernelInitializer, name: `${prefix}_out` }),
    ],
  });
}

/** Who wrote a variable, and how often. */
function writersOf(run: RunView, name: string): Record<string, number | undefined> {
  const { assigns } = variableOf(run, name);
  return Object.fromEntries(
    assigns.map(({ writer, name: author, observed }) => [`${writer} ${author}`, observed?.count]),
  );
}

/** What a recording tells beyond values, whatever its engine. */
export function testAuthors(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch authors on ${engine}`);
  const data = () => {
    const x = tf.randomNormal([12, 2], 0, 1, 'float32', 5);
    return { x, y: tf.sum(x, 1, true) };
  };

  const ways: Record<string, (model: ReturnType<typeof denseModel>) => Promise<unknown>> = {
    fit: (model) => {
      const { x, y } = data();
      return model.fit(x, y, { epochs: 3, batchSize: 6, verbose: 0 });
    },
    fitDataset: (model) => {
      const dataset = tf.data.generator(function* () {
        for (let batch = 0; batch < 2; batch++) {
          const { x, y } = data();
          yield { xs: x, ys: y };
        }
      });
      return model.fitDataset(dataset, { epochs: 3, verbose: 0 });
    },
    trainOnBatch: async (model) => {
      const { x, y } = data();
      for (let step = 0; step < STEPS; step++) await model.trainOnBatch(x, y);
    },
  };
  for (const [way, train] of Object.entries(ways)) {
    test(`${way}: each write has its author, each slot its name`, async () => {
      const model = denseModel(tf, way);
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

  test('variables that come and go, and are loaded in the middle', async () => {
    const weight = tf.variable(tf.scalar(1), true, 'life/kernel');
    const model = denseModel(tf, 'life');
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0.1);
      const step = () => optimizer.minimize(() => weight.square().asScalar(), false, [weight]);
      step();
      const late = tf.variable(tf.scalar(2), true, 'life/late');
      step();
      model.getLayer('life_in').setWeights([tf.ones([2, 3]), tf.ones([3])]);
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

  test('weights that are loaded again and again have one writer', async () => {
    const weight = tf.variable(tf.scalar(1), true, 'again/kernel');
    const model = denseModel(tf, 'again');
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0.1);
      for (let step = 0; step < 4; step++) {
        optimizer.minimize(() => weight.square().asScalar(), false, [weight]);
        model.getLayer('again_in').setWeights([tf.ones([2, 3]), tf.fill([3], step)]);
      }
    });
    model.dispose();
    weight.dispose();
    assert.equal(variableOf(run, 'again_in/bias').assigns, [
      { name: 'again_in', writer: 'load', observed: { count: 4 }, implied: undefined },
    ]);
  });

  test("an optimizer that is made and not used: what it made is its own, and nobody's mistake", async () => {
    const weight = tf.variable(tf.scalar(1), true, 'unused/kernel');
    const run = await recorded(tf, () => {
      const used = tf.train.sgd(0.1);
      for (const unused of [tf.train.adam(0.1), tf.train.adamax(0.1)]) {
        assert.ok(Object.keys(unused).includes('accBeta1'));
      }
      for (let step = 0; step < STEPS; step++) used.minimize(() => weight.square().asScalar());
    });
    weight.dispose();
    assert.not.ok('accBeta1' in tf.Optimizer.prototype);
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

  test('slots that an optimizer is given back are slots, and restored', async () => {
    const { x, y } = data();
    const model = denseModel(tf, 'resume');
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
    const models = [denseModel(tf, 'twin'), denseModel(tf, 'twin')];
    const run = await recorded(tf, () => {
      const optimizer = tf.train.sgd(0.01);
      for (const [index, model] of models.entries()) {
        for (let step = 0; step <= index; step++) {
          tf.tidy(() => {
            const { x } = data();
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
    scale.apply(data().x);
    const run = await recorded(tf, () => {
      const optimizer = new Plain();
      for (let step = 0; step < 3; step++) {
        tf.tidy(() => {
          const { x } = data();
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

  test('the run says who recorded it, what for, and how it ended', async () => {
    const run = await recorded(tf, () => undefined, { purpose: 'eval' });
    assert.is(run.recorder?.purpose, 'eval');
    assert.is(run.recorder?.process?.pid, process.pid);
    assert.is(run.recorder?.end, 'disposed');
    assert.equal(run.problems, []);
  });

  test('fit with the callback: the figures of each epoch, alone and beside other callbacks', async () => {
    const model = denseModel(tf, 'called');
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    const losses: unknown[] = [];
    const run = await recorded(tf, async (recording) => {
      const { x, y } = data();
      const own = { onEpochEnd: async (_: number, logs?: object) => void losses.push(logs) };
      const options = {
        batchSize: 6,
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

  test.run();
}
