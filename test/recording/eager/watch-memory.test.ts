import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../../src/index.js';
import { heapAfterCollection } from '../../support/heap.js';
import { smallTraining } from '../../support/small-training.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { javaScriptTensorFlow, nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const test = suite('recording/watch memory');

test('a hundred steps and more leave no tensor behind', async () => {
  const recording = watch(tf, { logdir: temporaryFolder() });
  const training = smallTraining(tf);
  const train = async (steps: number) => {
    for (let done = 0; done < steps; done++) {
      training.step();
      if (done % 50 === 0) await tf.nextFrame();
    }
  };
  await train(50);
  const { numTensors } = tf.memory();
  await train(150);
  assert.is(tf.memory().numTensors, numTensors);
  recording.dispose();
  training.dispose();
});

test('thousands of steps keep nothing: less than 100 bytes a step', async () => {
  const tfjs = await javaScriptTensorFlow();
  const weight = tfjs.variable(tfjs.scalar(5), true, 'memory/kernel');
  const optimizer = tfjs.train.sgd(0.001);
  const recording = watch(tfjs, { logdir: temporaryFolder() });
  const steps = 2000;
  const train = async () => {
    for (let done = 0; done < steps; done++) {
      optimizer.minimize(() => weight.square().asScalar());
      if (done % 500 === 0) await tfjs.nextFrame();
    }
  };
  await train();
  // What is kept grows in every stretch; compiled code comes and goes.
  const bytesPerStep: number[] = [];
  for (let stretch = 0; stretch < 3; stretch++) {
    const before = heapAfterCollection();
    await train();
    bytesPerStep.push((heapAfterCollection() - before) / steps);
  }
  recording.dispose();
  assert.ok(Math.min(...bytesPerStep) < 100, `${bytesPerStep} bytes a step`);
  tfjs.dispose([weight]);
});

test('variables that come and go are let go', async () => {
  const recording = watch(tf, { logdir: temporaryFolder() });
  const training = smallTraining(tf);
  const trainWithGuests = (steps: number) => {
    for (let done = 0; done < steps; done++) {
      const guest = tf.variable(tf.zeros([20_000]));
      training.step();
      guest.dispose();
    }
  };
  trainWithGuests(30);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  heapAfterCollection();
  trainWithGuests(50);
  const heap = heapAfterCollection();
  const after = process.memoryUsage();
  // Each guest has 80,000 bytes, and the recorder may keep its description.
  assert.ok(heap - heapUsed < 2_000_000, `heap ${heapUsed} -> ${heap}`);
  assert.ok(
    after.arrayBuffers - arrayBuffers < 2_000_000,
    `${arrayBuffers} -> ${after.arrayBuffers}`,
  );
  recording.dispose();
  training.dispose();
});

test.run();
