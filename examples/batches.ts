import type { Tensor2D } from '@tensorflow/tfjs';
import { batchSource } from './batch-norm/data.js';
import type { TensorFlow } from './tensorflow.js';

interface TensorBatch {
  readonly x: Tensor2D;
  readonly y: Tensor2D;
}

/** The toy regression's batches of 32 rows as tensors, the same at every run. */
export function batches(
  tf: TensorFlow,
  seed = 1,
): { next(): TensorBatch; all(count: number): TensorBatch } {
  const nextBatch = batchSource(seed);
  return {
    next() {
      const { x, y } = nextBatch();
      return { x: tf.tensor2d(x), y: tf.tensor2d(y) };
    },
    all(count) {
      const parts = Array.from({ length: count }, nextBatch);
      return {
        x: tf.tensor2d(parts.flatMap(({ x }) => x)),
        y: tf.tensor2d(parts.flatMap(({ y }) => y)),
      };
    },
  };
}
