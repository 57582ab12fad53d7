import type { TensorValues } from '../tensor-statistics.js';

/** What is used of TensorFlow.js, as the objects of tfjs-core and tfjs-layers 4.x have it. */

/** The user's own `tf` object: `@tensorflow/tfjs-node`, `@tensorflow/tfjs` or a custom bundle. */
export interface TensorFlowJs {
  engine(): object;
  getBackend(): string;
  readonly Optimizer: { readonly prototype: object };
  readonly version_core: string;
  readonly layers?: { readonly Layer: { readonly prototype: object } };
  readonly LayersModel?: { readonly prototype: object };
  readonly GraphModel?: { readonly prototype: object };
}

/** A live `tf.Tensor`. */
export interface TfTensor {
  readonly shape: readonly number[];
  readonly size: number;
  /** Of a variable, another one for each value that is written. */
  readonly dataId: object;
  dataSync(): TensorValues;
}

/** A live `tf.Variable`. */
export interface TfVariable extends TfTensor {
  readonly name: string;
  readonly dtype: string;
  readonly trainable: boolean;
  readonly isDisposed: boolean;
}

/** A live `tf.layers.Layer`, or a model, which is a layer with `layers`. */
export interface TfLayer {
  readonly name: string;
  readonly trainable: boolean;
  readonly layers?: unknown;
  readonly weights: readonly { readonly name: string }[];
  getClassName(): string;
}

/** The engine, with what is read of its inside. */
export interface EngineSeam {
  readonly registeredVariables: Readonly<Record<string, TfVariable>>;
  readonly state?: {
    readonly activeTape?: readonly { readonly inputs: Readonly<Record<string, TfTensor>> }[];
  };
}
