import { FlatlineError } from '../../base/errors.js';
import type { TensorValues } from '../tensor-statistics.js';

/** A tensor as it goes into a session and comes out of it. */
export interface SessionTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly isDisposed?: boolean;
  /** The elements, row by row. */
  dataSync(): TensorValues;
  /** Frees its memory. */
  dispose(): void;
}

/** The user's own `tf` object, of @tensorflow/tfjs-node. */
export interface SessionTensorFlow {
  backend(): object;
  getBackend(): string;
  readonly version_core: string;
  // biome-ignore lint/suspicious/noExplicitAny: tf.tensor's own parameter types depend on the user's copy
  tensor(values: any, shape?: any, dtype?: any): any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  complex(real: any, imaginary: any): any;
}

/** A tensor in TensorFlow's hands, as the binding tells of it. */
export interface TensorMetadata {
  readonly id: number;
  readonly shape: readonly number[];
  /** DataType number. */
  readonly dtype: number;
}

/** The memory of a tensor; an array of bytes for each string. */
export type CarrierValues = Float32Array | Int32Array | Uint8Array | readonly Uint8Array[];

/** tfjs-node's native addon (binding/tfjs_binding.cc). Tensors live until they are deleted by id. */
export interface NativeBinding {
  readonly TF_ATTR_TYPE: number;
  createTensor(shape: readonly number[], dtype: number, values: CarrierValues): number;
  deleteTensor(id: number): void;
  tensorDataSync(id: number): CarrierValues;
  executeOp(
    op: string,
    attributes: readonly { readonly name: string; readonly type: number; readonly value: number }[],
    inputs: readonly number[],
    outputs: number,
  ): readonly TensorMetadata[];
  runSavedModel(
    session: number,
    inputs: readonly number[],
    inputNames: string,
    fetches: string,
  ): readonly TensorMetadata[];
}

/** What tfjs-node's backend can do with a SavedModel (nodejs_kernel_backend.ts). */
export interface SessionBackend {
  readonly binding: NativeBinding;
  loadSavedModelMetaGraph(folder: string, tags: string): number;
  deleteSavedModel(session: number): void;
  /** The ids of tensors of TensorFlow.js, which are handed to TensorFlow if they were not yet. */
  getInputTensorIds(tensors: readonly SessionTensor[]): readonly number[];
  /** A tensor of TensorFlow.js that owns what the binding gave. */
  createOutputTensor(metadata: TensorMetadata): SessionTensor;
}

/** Graphs run in native TensorFlow only. */
export class NativeTensorFlowError extends FlatlineError {
  readonly code = 'native-tensorflow';
}

/** @throws NativeTensorFlowError when `tf` runs on anything but tfjs-node's native backend. */
export function sessionBackend(tf: SessionTensorFlow): SessionBackend {
  const backend = tf.backend();
  const needed: readonly (keyof SessionBackend)[] = [
    'loadSavedModelMetaGraph',
    'deleteSavedModel',
    'getInputTensorIds',
    'createOutputTensor',
  ];
  const isNative =
    typeof Reflect.get(backend, 'binding') === 'object' &&
    needed.every((method) => typeof Reflect.get(backend, method) === 'function');
  if (!isNative) {
    throw new NativeTensorFlowError(
      `a graph needs native TensorFlow, but this tf runs on the "${tf.getBackend()}" backend`,
      'Pass the object of @tensorflow/tfjs-node 4; `npm run setup` tells why it may not load.',
    );
  }
  return backend as SessionBackend;
}
