/**
 * Tensors and memory in the course of a long training, recorded, and of a shorter one without, on native
 * TensorFlow or in JavaScript: `node --import tsx test/bench/recorder-memory.ts [steps] [javascript]`,
 * 50,000 recorded steps by default, which take about a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watch } from 'flatline';
import { heapAfterCollection } from '../support/heap.js';
import { javaScriptTensorFlow, nativeTensorFlow } from '../support/tensorflow.js';

const steps = Number(process.argv[2] ?? 50_000);
const isInJavaScript = process.argv[3] === 'javascript';
const WARM_UP_STEPS = 2000;
const STRETCHES = 5;

const tf = await (isInJavaScript ? javaScriptTensorFlow() : nativeTensorFlow());
// As small as they come with moving statistics and slots.
const model = tf.sequential({ layers: [tf.layers.batchNormalization({ inputShape: [2] })] });
const optimizer = tf.train.momentum(1e-4, 0.9);
const x = tf.randomNormal([4, 2], 0, 1, 'float32', 1);
const step = () =>
  optimizer.minimize(() => {
    const output = model.apply(x, { training: true }) as typeof x;
    return tf.sum(tf.square(output)).asScalar();
  });

async function train(count: number): Promise<void> {
  for (let done = 0; done < count; done++) {
    step();
    // A loop that yields now and then, as those with a progress display do.
    if (done % 100 === 0) await tf.nextFrame();
  }
}

function tell(when: string): void {
  const heap = heapAfterCollection();
  const { rss, arrayBuffers } = process.memoryUsage();
  const { numTensors, numBytes } = tf.memory();
  console.log(
    `${when}: ${numTensors} tensors of ${numBytes.toLocaleString('en')} bytes, heap ` +
      `${megabytes(heap)}, array buffers ${megabytes(arrayBuffers)}, resident ${megabytes(rss)}`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(2)} MiB`;
}

async function trainInStretches(count: number): Promise<void> {
  for (let stretch = 1; stretch <= STRETCHES; stretch++) {
    await train(count / STRETCHES);
    tell(`after ${((count / STRETCHES) * stretch).toLocaleString('en')} more`);
  }
}

await train(WARM_UP_STEPS);
tell(`bare, after ${WARM_UP_STEPS.toLocaleString('en')} steps to warm up`);
await trainInStretches(steps / STRETCHES);
const logdir = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
const recording = watch(tf, { logdir });
await train(WARM_UP_STEPS);
tell(`recorded, after ${WARM_UP_STEPS.toLocaleString('en')} steps to warm up`);
await trainInStretches(steps);
recording.dispose();
tell('after dispose');
rmSync(logdir, { recursive: true });
