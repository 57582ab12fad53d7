import { tensorflow } from '../protobuf/generated/messages.js';
import type { WireTarget } from './wire-encoding.js';

/** Element types whose values travel as JavaScript numbers. */
export type NumberDtype =
  | 'float32'
  | 'float64'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'uint8'
  | 'uint16'
  | 'uint32';

/**
 * A tensor to be written: its values row by row, as many as the shape says. Numbers that the dtype
 * cannot hold are rounded or wrapped, as a typed array does it.
 */
export type OutgoingTensor =
  | {
      readonly dtype: NumberDtype;
      readonly shape: readonly number[];
      readonly values: ArrayLike<number>;
    }
  | {
      readonly dtype: 'int64' | 'uint64';
      readonly shape: readonly number[];
      readonly values: ArrayLike<number | bigint>;
    }
  | {
      readonly dtype: 'bool';
      readonly shape: readonly number[];
      readonly values: ArrayLike<boolean | number>;
    }
  | {
      readonly dtype: 'string';
      readonly shape: readonly number[];
      readonly values: ArrayLike<string | Uint8Array>;
    };

type Element = number | bigint | boolean;
type PutElement = (view: DataView, at: number, element: Element) => void;

interface ElementLayout {
  readonly dataType: number;
  readonly bytes: number;
  readonly put: PutElement;
}

const { DataType } = tensorflow;

/** How elements lie in `tensor_content`: raw little-endian memory (tensorflow/core/framework/tensor.cc). */
const layouts: Readonly<Record<Exclude<OutgoingTensor['dtype'], 'string'>, ElementLayout>> = {
  float32: layout(DataType.DT_FLOAT, 4, (view, at, x) => view.setFloat32(at, Number(x), true)),
  float64: layout(DataType.DT_DOUBLE, 8, (view, at, x) => view.setFloat64(at, Number(x), true)),
  int8: layout(DataType.DT_INT8, 1, (view, at, x) => view.setInt8(at, Number(x))),
  int16: layout(DataType.DT_INT16, 2, (view, at, x) => view.setInt16(at, Number(x), true)),
  int32: layout(DataType.DT_INT32, 4, (view, at, x) => view.setInt32(at, Number(x), true)),
  int64: layout(DataType.DT_INT64, 8, (view, at, x) => view.setBigInt64(at, BigInt(x), true)),
  uint8: layout(DataType.DT_UINT8, 1, (view, at, x) => view.setUint8(at, Number(x))),
  uint16: layout(DataType.DT_UINT16, 2, (view, at, x) => view.setUint16(at, Number(x), true)),
  uint32: layout(DataType.DT_UINT32, 4, (view, at, x) => view.setUint32(at, Number(x), true)),
  uint64: layout(DataType.DT_UINT64, 8, (view, at, x) => view.setBigUint64(at, BigInt(x), true)),
  bool: layout(DataType.DT_BOOL, 1, (view, at, x) => view.setUint8(at, x ? 1 : 0)),
};

function layout(dataType: number, bytes: number, put: PutElement): ElementLayout {
  return { dataType, bytes, put };
}

/** A tensor's elements, ready to be written: their size is known, their bytes are not made yet. */
export type TensorPayload =
  | {
      readonly kind: 'content';
      readonly dataType: number;
      readonly bytes: number;
      put(target: WireTarget, at: number): void;
    }
  | {
      readonly kind: 'strings';
      readonly dataType: number;
      readonly strings: readonly Uint8Array[];
    };

/** @throws TypeError for a dtype, shape or values that are no tensor, or that do not fit together. */
export function payloadOf(tensor: OutgoingTensor): TensorPayload {
  const elements = elementCount(tensor.shape);
  if (tensor.values.length !== elements) {
    throw new TypeError(
      `a tensor of shape [${tensor.shape.join(', ')}] has ${elements} elements, not ${tensor.values.length}`,
    );
  }
  return tensor.dtype === 'string'
    ? stringPayload(Array.from(tensor.values))
    : contentPayload(tensor.dtype, tensor.values);
}

export function stringPayload(values: readonly (string | Uint8Array)[]): TensorPayload {
  return { kind: 'strings', dataType: DataType.DT_STRING, strings: values.map(bytesOfString) };
}

function contentPayload(dtype: keyof typeof layouts, values: ArrayLike<Element>): TensorPayload {
  const found = Object.hasOwn(layouts, dtype) ? layouts[dtype] : undefined;
  if (!found) throw new TypeError(`a tensor of dtype ${String(dtype)} cannot be written`);
  const { dataType, bytes, put } = found;
  return {
    kind: 'content',
    dataType,
    bytes: values.length * bytes,
    put: ({ view }, at) => {
      for (let index = 0; index < values.length; index++) {
        put(view, at + index * bytes, values[index] as Element);
      }
    },
  };
}

function elementCount(shape: readonly number[]): number {
  let count = 1;
  for (const size of shape) {
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new TypeError(`[${shape.join(', ')}] is no shape of a tensor`);
    }
    count *= size;
  }
  return count;
}

const utf8 = new TextEncoder();

function bytesOfString(value: unknown): Uint8Array {
  if (typeof value === 'string') return utf8.encode(value);
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`text or bytes were wanted, not ${typeof value}`);
}
