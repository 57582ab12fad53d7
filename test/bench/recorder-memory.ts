/**
 * Tensors and memory before and after a long training, bare and recorded, on native TensorFlow or in
 * JavaScript: `node --import tsx test/bench/recorder-memory.ts [steps] [javascript]`, 50,000 steps by
 * default.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watch } from '../../src/index.js';
import { heapAfterCollection } from '../support/heap.js';
import { smallTraining } from '../support/small-training.js';
import { javaScriptTensorFlow, nativeTensorFlow } from '../support/tensorflow.js';

const steps = Number(process.argv[2] ?? 50_000);
const isInJavaScript = process.argv[3] === 'javascript';
const tf = await (isInJavaScript ? javaScriptTensorFlow() : nativeTensorFlow());
const { step } = smallTraining(tf);

async function train(count: number): Promise<void> {
  for (let done = 0; done < count; done++) {
    step();
    // A loop that yields now and then, as those with a progress display do.
    if (done % 100 === 0) await tf.nextFrame();
  }
}

function tell(when: string): void {
  const { rss } = process.memoryUsage();
  const { numTensors, numBytes } = tf.memory();
  console.log(
    `${when}: ${numTensors} tensors of ${numBytes.toLocaleString('en')} bytes, heap ` +
      `${megabytes(heapAfterCollection())}, resident ${megabytes(rss)}`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

await train(2000);
tell('bare, after 2,000 steps to warm up');
await train(steps);
tell(`bare, after ${steps.toLocaleString('en')} more`);
const logdir = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
const recording = watch(tf, { logdir });
await train(2000);
tell('recorded, after 2,000 steps to warm up');
await train(steps);
tell(`recorded, after ${steps.toLocaleString('en')} more`);
recording.dispose();
tell('after dispose');
rmSync(logdir, { recursive: true });
