import { tensorflow } from '../../protobuf/generated/messages.js';
import { dtypeName } from '../../protobuf/tensor-codec.js';
import type { SessionTensor } from './session-backend.js';

const { DataType } = tensorflow;

/** A dtype that the binding knows, and the op that turns another into it or back. */
export interface Carrier {
  readonly op: 'Cast' | 'Bitcast';
  readonly dtype: number;
  /** Elements of the carrier for one of the tensor. */
  readonly words: 1 | 2;
}

const asFloat: Carrier = { op: 'Cast', dtype: DataType.DT_FLOAT, words: 1 };
const asInt: Carrier = { op: 'Cast', dtype: DataType.DT_INT32, words: 1 };
const oneWord: Carrier = { op: 'Bitcast', dtype: DataType.DT_INT32, words: 1 };
const twoWords: Carrier = { op: 'Bitcast', dtype: DataType.DT_INT32, words: 2 };

/** How tensors get through the binding that it cannot take or give itself, without losing a bit. */
export const carriers: ReadonlyMap<number, Carrier> = new Map([
  [DataType.DT_HALF, asFloat],
  [DataType.DT_BFLOAT16, asFloat],
  [DataType.DT_UINT8, asInt],
  [DataType.DT_INT8, asInt],
  [DataType.DT_INT16, asInt],
  [DataType.DT_UINT16, asInt],
  [DataType.DT_UINT32, oneWord],
  [DataType.DT_DOUBLE, twoWords],
  [DataType.DT_INT64, twoWords],
  [DataType.DT_UINT64, twoWords],
]);

/** Whether TensorFlow.js has no dtype that holds all values of this one. */
export function isWide(dtype: number): boolean {
  return carriers.get(dtype)?.op === 'Bitcast';
}

/**
 * A tensor of a dtype that no tensor of TensorFlow.js can hold: float64, int64, uint64, uint32. It
 * lives in JavaScript's memory; there is nothing to dispose.
 */
export class WideTensor implements SessionTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  /** Every bit of int64 and uint64, of which `dataSync` gives the nearest doubles. */
  readonly bigInts: BigInt64Array | BigUint64Array | undefined;
  readonly #values: Float64Array;

  /** @param words two for each element, the low one first, or one of uint32. */
  constructor(dtype: number, shape: readonly number[], words: Int32Array) {
    this.shape = shape;
    this.dtype = dtypeName(dtype);
    // A copy, since wide numbers need an alignment that the words may not have.
    const { buffer } = words.slice();
    switch (dtype) {
      case DataType.DT_DOUBLE:
        this.#values = new Float64Array(buffer);
        break;
      case DataType.DT_UINT32:
        this.#values = Float64Array.from(new Uint32Array(buffer));
        break;
      default:
        this.bigInts =
          dtype === DataType.DT_INT64 ? new BigInt64Array(buffer) : new BigUint64Array(buffer);
        this.#values = Float64Array.from(this.bigInts, Number);
    }
  }

  /** The elements, row by row, as the nearest doubles. */
  dataSync(): Float64Array {
    return this.#values;
  }

  /** Does nothing, so that any output may be disposed. */
  dispose(): void {
    // JavaScript frees it.
  }
}
