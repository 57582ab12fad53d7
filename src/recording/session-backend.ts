import { FlatlineError } from '../base/errors.js';
import type { TensorValues } from './tensor-statistics.js';

/** A tensor as it goes into a session and comes out of it. */
export interface SessionTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  dataSync(): TensorValues;
  dispose(): void;
}

/** The user's own `tf` object, of @tensorflow/tfjs-node. */
export interface SessionTensorFlow {
  backend(): object;
  getBackend(): string;
  readonly version_core: string;
  // biome-ignore lint/suspicious/noExplicitAny: tf.tensor's own parameter types depend on the user's copy
  tensor(values: any, shape?: any, dtype?: any): any;
}

interface TensorInfo {
  readonly name: string;
  readonly tfDtype?: string;
}

/** What tfjs-node's backend can do with a SavedModel (nodejs_kernel_backend.ts). */
export interface SessionBackend {
  loadSavedModelMetaGraph(folder: string, tags: string): number;
  runSavedModel(
    session: number,
    inputs: readonly SessionTensor[],
    inputInfos: readonly TensorInfo[],
    fetches: readonly string[],
  ): SessionTensor[];
  deleteSavedModel(session: number): void;
}

/** Graphs run in native TensorFlow only. */
export class NativeTensorFlowError extends FlatlineError {
  readonly code = 'native-tensorflow';
}

/** @throws NativeTensorFlowError when `tf` runs on anything but tfjs-node's native backend. */
export function sessionBackend(tf: SessionTensorFlow): SessionBackend {
  const backend = tf.backend();
  const needed = ['loadSavedModelMetaGraph', 'runSavedModel', 'deleteSavedModel'] as const;
  if (needed.some((method) => typeof Reflect.get(backend, method) !== 'function')) {
    throw new NativeTensorFlowError(
      `a graph needs native TensorFlow, but this tf runs on the "${tf.getBackend()}" backend`,
      'Pass the object of @tensorflow/tfjs-node; `npm run setup` tells why it may not load.',
    );
  }
  return backend as SessionBackend;
}
