import { tensorflow } from '../../protobuf/generated/messages.js';
import type { CarrierValues } from './session-backend.js';

const { DataType } = tensorflow;

/** Whole numbers that a dtype holds, both ends included. */
const wholeRanges: ReadonlyMap<number, readonly [low: bigint, high: bigint]> = new Map([
  [DataType.DT_UINT8, [0n, 255n]],
  [DataType.DT_INT8, [-128n, 127n]],
  [DataType.DT_UINT16, [0n, 65_535n]],
  [DataType.DT_INT16, [-32_768n, 32_767n]],
  [DataType.DT_INT32, [-(2n ** 31n), 2n ** 31n - 1n]],
  [DataType.DT_UINT32, [0n, 2n ** 32n - 1n]],
  [DataType.DT_INT64, [-(2n ** 63n), 2n ** 63n - 1n]],
  [DataType.DT_UINT64, [0n, 2n ** 64n - 1n]],
]);

/** Numbers of any nesting laid out in one row, with the shape they had. */
export interface FlatNumbers {
  readonly shape: readonly number[];
  readonly numbers: readonly (number | bigint)[];
}

/**
 * The memory of a tensor with these numbers, or of its carrier where its dtype has one.
 *
 * @throws RangeError for a number that the dtype does not hold.
 */
export function memoryOf(dtype: number, numbers: readonly (number | bigint)[]): CarrierValues {
  const range = wholeRanges.get(dtype);
  if (range) for (const number of numbers) requireWhole(number, range);
  switch (dtype) {
    case DataType.DT_DOUBLE:
      return new Int32Array(Float64Array.from(numbers, Number).buffer);
    case DataType.DT_INT64:
      return new Int32Array(BigInt64Array.from(numbers, BigInt).buffer);
    case DataType.DT_UINT64:
      return new Int32Array(BigUint64Array.from(numbers, BigInt).buffer);
    case DataType.DT_UINT32:
      return new Int32Array(Uint32Array.from(numbers, Number).buffer);
    case DataType.DT_HALF:
    case DataType.DT_BFLOAT16:
      return Float32Array.from(numbers, Number);
    default:
      return Int32Array.from(numbers, Number);
  }
}

function requireWhole(number: number | bigint, [low, high]: readonly [bigint, bigint]): void {
  const isWhole = typeof number === 'bigint' || Number.isInteger(number);
  if (!isWhole || number < low || number > high) {
    throw new RangeError(`${number} is no whole number from ${low} to ${high}`);
  }
}
