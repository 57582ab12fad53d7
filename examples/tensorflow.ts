import { createRequire } from 'node:module';
import type * as Tfjs from '@tensorflow/tfjs';

export type TensorFlow = typeof Tfjs;

/** TensorFlow as this machine has it: native when it loads, else the pure JavaScript one. */
export async function loadTensorFlow(): Promise<{ tf: TensorFlow; isNative: boolean }> {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';
  process.env.TF_ENABLE_ONEDNN_OPTS ??= '0';
  const native = requireNative();
  // Two names of one package: tfjs-node re-exports all of tfjs.
  const tf = (native ?? (await import('@tensorflow/tfjs'))) as TensorFlow;
  if (!native) await tf.setBackend('cpu');
  await tf.ready();
  return { tf, isNative: native !== undefined };
}

function requireNative(): unknown {
  if (process.env.FLATLINE_ENGINE === 'js') return undefined;
  try {
    return createRequire(import.meta.url)('@tensorflow/tfjs-node');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    console.error(`native TensorFlow does not load (${reason}); using pure JavaScript`);
    return undefined;
  }
}
