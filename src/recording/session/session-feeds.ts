import { FlatlineError, messageOf } from '../../base/errors.js';
import { type GraphIndex, parseTensorReference } from '../../graph/graph-index.js';
import { tensorflow } from '../../protobuf/generated/messages.js';
import { dtypeName } from '../../protobuf/tensor-codec.js';
import { type FlatNumbers, memoryOf } from './fed-numbers.js';
import type { SessionFeed } from './native-session.js';
import type { SessionTensor, SessionTensorFlow } from './session-backend.js';
import { carriers, WideTensor } from './wide-tensor.js';

const { DataType } = tensorflow;

/** Numbers in one typed array; bigints for int64 and uint64. */
export type NumberArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** A value to feed: a tensor, or numbers in any nesting of arrays. */
export type FeedValue =
  | SessionTensor
  | number
  | bigint
  | boolean
  | string
  | NumberArray
  | readonly FeedValue[];

/** A feed that does not fit its placeholder. */
export class FeedError extends FlatlineError {
  readonly code = 'feed';
}

/** Dtypes of TensorFlow.js's own tensors, by the graph's dtype that takes them as they are. */
const ownDtypes: ReadonlyMap<number, string> = new Map([
  [DataType.DT_FLOAT, 'float32'],
  [DataType.DT_INT32, 'int32'],
  [DataType.DT_BOOL, 'bool'],
  [DataType.DT_STRING, 'string'],
  [DataType.DT_COMPLEX64, 'complex64'],
]);

/** A tensor of the graph that can be fed, and what it takes. */
export interface FeedTarget {
  readonly op: string;
  /** With its output. */
  readonly tensor: string;
  readonly isPlaceholder: boolean;
  /** DataType number, where the graph tells. */
  readonly dtype: number | undefined;
  /** Undefined when nothing is declared. */
  readonly shape: readonly number[] | undefined;
}

/** @throws UnknownOpError. */
export function feedTarget(index: GraphIndex, name: string): FeedTarget {
  const { node: op, output } = parseTensorReference(name);
  const node = index.require(op);
  const isPlaceholder = node.op.startsWith('Placeholder');
  return {
    op,
    tensor: `${op}:${Math.max(0, output)}`,
    isPlaceholder,
    dtype: node.dtype,
    shape: isPlaceholder ? node.shape : undefined,
  };
}

/**
 * Checks a feed against its op's declared dtype and shape, and makes it ready for TensorFlow.
 *
 * @param made gets the tensor that was made for it, if one was, to be disposed after the run.
 * @throws FeedError.
 */
export function prepareFeed(
  tf: SessionTensorFlow,
  { op, tensor: name, isPlaceholder, dtype, shape: declared }: FeedTarget,
  value: FeedValue,
  made: SessionTensor[],
): SessionFeed {
  // Of other ops the attribute may tell of the inputs: a tensor goes in as it is, TensorFlow checks it.
  const isTaken = isTensor(value) && !isPlaceholder;
  // TensorFlow.js would cut off what is no int32, without a word.
  const isChecked =
    dtype === DataType.DT_INT32 && !isTensor(value) && !(value instanceof Int32Array);
  if (isTaken || dtype === undefined || (ownDtypes.has(dtype) && !isChecked)) {
    const own = isTaken || dtype === undefined ? undefined : ownDtypes.get(dtype);
    const tensor = tensorOf(tf, value, own, op, made);
    if (own !== undefined && tensor.dtype !== own) {
      throw misfit(op, `dtype ${own}`, `a ${tensor.dtype} tensor`);
    }
    requireShape(op, tensor.shape, declared);
    return { name, value: { kind: 'tensor', tensor } };
  }
  if (!carriers.has(dtype) && !isChecked) {
    throw new FeedError(
      `"${op}" takes ${dtypeName(dtype)}, which cannot be fed from TensorFlow.js`,
      'Feed what it is made of, and make it in the graph.',
    );
  }
  const { shape, numbers } = numbersOf(value, op);
  requireShape(op, shape, declared);
  try {
    return { name, value: { kind: 'memory', dtype, shape, values: memoryOf(dtype, numbers) } };
  } catch (error) {
    throw misfit(op, dtypeName(dtype), messageOf(error));
  }
}

function tensorOf(
  tf: SessionTensorFlow,
  value: FeedValue,
  dtype: string | undefined,
  op: string,
  made: SessionTensor[],
): SessionTensor {
  if (isTensor(value)) return usable(value, op);
  // TensorFlow.js itself measures the first row only, and fills the rest with what follows.
  if (!isRectangular(value)) throw noTensor(op, 'its rows differ in length');
  if (holdsBigInt(value)) throw noTensor(op, 'it holds a bigint');
  try {
    const tensor: SessionTensor = tf.tensor(value, undefined, dtype);
    made.push(tensor);
    return tensor;
  } catch (error) {
    throw noTensor(op, messageOf(error), error);
  }
}

function numbersOf(value: FeedValue, op: string): FlatNumbers {
  if (isTensor(value)) {
    usable(value, op);
    const isNumeric = value instanceof WideTensor || /^(float32|int32)$/.test(value.dtype);
    if (!isNumeric) throw noTensor(op, `a ${value.dtype} tensor has no numbers`);
    const numbers = (value instanceof WideTensor ? value.bigInts : undefined) ?? value.dataSync();
    return { shape: value.shape, numbers: Array.from<number | bigint>(numbers) };
  }
  if (!isRectangular(value)) throw noTensor(op, 'its rows differ in length');
  const shape: number[] = [];
  for (let row: unknown = value; isList(row); row = row[0]) shape.push(row.length);
  const numbers: (number | bigint)[] = [];
  const collect = (item: unknown): void => {
    if (isList(item)) for (const inner of item) collect(inner);
    else if (typeof item === 'number' || typeof item === 'bigint') numbers.push(item);
    else throw noTensor(op, `it holds a ${typeof item}`);
  };
  collect(value);
  return { shape, numbers };
}

/** Whether nested arrays have the same length at each depth, as a tensor must. */
function isRectangular(value: unknown): boolean {
  if (!Array.isArray(value)) return true;
  const lengthOf = (row: unknown): number | undefined => (isList(row) ? row.length : undefined);
  return value.every((row) => lengthOf(row) === lengthOf(value[0]) && isRectangular(row));
}

/** TensorFlow.js takes them in arrays, and fails when it comes to read them. */
function holdsBigInt(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsBigInt);
  const isWide = value instanceof BigInt64Array || value instanceof BigUint64Array;
  return isWide || typeof value === 'bigint';
}

function isList(value: unknown): value is ArrayLike<unknown> & Iterable<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

export function isTensor(value: FeedValue | undefined): value is SessionTensor {
  return typeof value === 'object' && value !== null && 'dataSync' in value;
}

function usable(tensor: SessionTensor, op: string): SessionTensor {
  if (tensor.isDisposed) throw noTensor(op, 'it is disposed');
  return tensor;
}

function requireShape(
  op: string,
  shape: readonly number[],
  declared: readonly number[] | undefined,
): void {
  if (!declared) return;
  const fits =
    shape.length === declared.length &&
    declared.every((size, axis) => size < 0 || size === shape[axis]);
  if (fits) return;
  const wanted = declared.map((size) => (size < 0 ? '?' : size));
  throw misfit(op, `shape [${wanted}]`, `shape [${shape}]`);
}

function misfit(op: string, wanted: string, got: string): FeedError {
  return new FeedError(
    `"${op}" takes ${wanted}, but ${got} was fed`,
    'Feed what the placeholder declares.',
  );
}

function noTensor(op: string, reason: string, cause?: unknown): FeedError {
  return new FeedError(
    `the value fed to "${op}" is no tensor: ${reason}`,
    'Feed a tensor, a number, or arrays of numbers in which all rows have the same length.',
    { cause },
  );
}
