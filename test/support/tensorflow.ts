import { createRequire } from 'node:module';
import type * as Tfjs from '@tensorflow/tfjs';

export type TensorFlow = typeof Tfjs;

const require = createRequire(import.meta.url);

/**
 * Native TensorFlow. Tests of graphs need it: without it they fail, and the set-up says why.
 *
 * A process has one engine, whichever package it comes from: ops run on the backend that was asked
 * for last, by this function or the next.
 */
export async function nativeTensorFlow(): Promise<TensorFlow> {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';
  const tf = require('@tensorflow/tfjs-node') as TensorFlow;
  await tf.setBackend('tensorflow');
  await tf.ready();
  return tf;
}

/** The pure JavaScript engine. */
export async function javaScriptTensorFlow(): Promise<TensorFlow> {
  const tf = require('@tensorflow/tfjs') as TensorFlow;
  await tf.setBackend('cpu');
  await tf.ready();
  return tf;
}
