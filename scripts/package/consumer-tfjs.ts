import * as tf from '@tensorflow/tfjs';
import { watch } from 'flatline';

/** TensorFlow.js's own types are what `watch` takes. */
export function record(logdir: string): () => void {
  const recording = watch(tf, { logdir });
  recording.step({ loss: 0.5 });
  return () => recording.dispose();
}
