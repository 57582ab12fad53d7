import { rmSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { UnsupportedTensorFlowError } from '../../../src/recording/eager/tfjs-support.js';
import { judgeRun, readRun } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';
import { STEPS, train } from './custom-loop.js';
import { smallModel } from './recorded-training.js';

/** A recording changes nothing, and survives what happens around it. */
export function testHarmlessness(engine: string, tf: TensorFlow): void {
  const test = suite(`recording/watch on ${engine}: harmlessness`);

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
