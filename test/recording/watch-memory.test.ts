import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { watch } from '../../src/index.js';
import { heapAfterCollection } from '../support/heap.js';
import { smallTraining } from '../support/small-training.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { nativeTensorFlow } from '../support/tensorflow.js';

const tf = await nativeTensorFlow();
const test = suite('recording/watch memory');

test('thousands of steps leave no tensor behind and do not fill the heap', async () => {
  const recording = watch(tf, { logdir: temporaryFolder() });
  const training = smallTraining(tf);
  const train = async (steps: number) => {
    for (let done = 0; done < steps; done++) {
      training.step();
      if (done % 50 === 0) await tf.nextFrame();
    }
  };
  await train(200);
  const before = { tensors: tf.memory().numTensors, heap: heapAfterCollection() };
  await train(700);
  const grown = heapAfterCollection() - before.heap;
  assert.is(tf.memory().numTensors, before.tensors);
  // Compiled code comes and goes by some 500,000; an entry that is kept for each step is more.
  assert.ok(grown < 1_000_000, `${grown} bytes more`);
  recording.dispose();
  training.dispose();
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
