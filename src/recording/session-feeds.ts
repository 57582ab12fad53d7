import { FlatlineError, messageOf } from '../base/errors.js';
import { type GraphIndex, parseTensorReference } from '../graph/graph-index.js';
import { dtypeName } from '../protobuf/tensor-codec.js';
import type { SessionTensor, SessionTensorFlow } from './session-backend.js';

/** A value to feed: a tensor, or numbers in any nesting of arrays. */
export type FeedValue =
  | SessionTensor
  | number
  | boolean
  | string
  | Float32Array
  | Int32Array
  | Uint8Array
  | readonly FeedValue[];

/** A feed that does not fit its placeholder. */
export class FeedError extends FlatlineError {
  readonly code = 'feed';
}

/** A feed ready for TensorFlow; `isOurs` when the tensor was made here and must be disposed. */
export interface PreparedFeed {
  readonly name: string;
  readonly tensor: SessionTensor;
  readonly tfDtype: string | undefined;
  readonly isOurs: boolean;
}

/** Graph dtypes a tensor of TensorFlow.js can feed, with the word the binding wants for it. */
const feedable: ReadonlyMap<string, { readonly dtype: string; readonly tfDtype?: string }> =
  new Map([
    ['float32', { dtype: 'float32' }],
    ['int32', { dtype: 'int32' }],
    ['bool', { dtype: 'bool' }],
    ['string', { dtype: 'string' }],
    ['uint8', { dtype: 'int32', tfDtype: 'DT_UINT8' }],
  ]);

/**
 * Checks a feed against its op's declared dtype and shape, and makes it a tensor.
 *
 * @throws UnknownOpError, FeedError.
 */
export function prepareFeed(
  tf: SessionTensorFlow,
  index: GraphIndex,
  name: string,
  value: FeedValue,
): PreparedFeed {
  const { node: op, output } = parseTensorReference(name);
  const node = index.require(op);
  const fullName = `${op}:${Math.max(0, output)}`;
  const dtype = node.dtype === undefined ? undefined : dtypeName(node.dtype);
  const wanted = dtype === undefined ? undefined : feedable.get(dtype);
  if (dtype !== undefined && !wanted) {
    throw new FeedError(
      `"${op}" takes ${dtype}, which cannot be fed from TensorFlow.js`,
      `Feed one of ${[...feedable.keys()].join(', ')}, and cast in the graph.`,
    );
  }
  const isOurs = !isTensor(value);
  const tensor = isOurs ? makeTensor(tf, value, wanted?.dtype, op) : value;
  const fail = (got: string, needed: string): FeedError => {
    if (isOurs) tensor.dispose();
    return new FeedError(
      `"${op}" takes ${needed}, but ${got} was fed`,
      'Feed what the placeholder declares.',
    );
  };
  if (wanted && tensor.dtype !== wanted.dtype) {
    throw fail(`a ${tensor.dtype} tensor`, `dtype ${dtype}`);
  }
  if (node.op.startsWith('Placeholder') && node.shape && !fits(tensor.shape, node.shape)) {
    throw fail(
      `shape [${tensor.shape}]`,
      `shape [${node.shape.map((size) => (size < 0 ? '?' : size))}]`,
    );
  }
  return { name: fullName, tensor, tfDtype: wanted?.tfDtype, isOurs };
}

function makeTensor(
  tf: SessionTensorFlow,
  value: Exclude<FeedValue, SessionTensor>,
  dtype: string | undefined,
  op: string,
): SessionTensor {
  const noTensor = (reason: string, cause?: unknown): FeedError =>
    new FeedError(
      `the value fed to "${op}" is no tensor: ${reason}`,
      'Feed a tensor, a number, or arrays of numbers in which all rows have the same length.',
      { cause },
    );
  // TensorFlow.js itself measures the first row only, and fills the rest with what follows.
  if (!isRectangular(value)) throw noTensor('its rows differ in length');
  try {
    return tf.tensor(value, undefined, dtype);
  } catch (error) {
    throw noTensor(messageOf(error), error);
  }
}

/** Whether nested arrays have the same length at each depth, as a tensor must. */
function isRectangular(value: FeedValue): boolean {
  if (!Array.isArray(value)) return true;
  const [first] = value;
  return value.every((row) => lengthOf(row) === lengthOf(first) && isRectangular(row));
}

function lengthOf(value: FeedValue): number | undefined {
  return Array.isArray(value) ? value.length : undefined;
}

function isTensor(value: FeedValue): value is SessionTensor {
  return typeof value === 'object' && 'dataSync' in value;
}

function fits(shape: readonly number[], declared: readonly number[]): boolean {
  return (
    shape.length === declared.length &&
    declared.every((size, axis) => size < 0 || size === shape[axis])
  );
}
