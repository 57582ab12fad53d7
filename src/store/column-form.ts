import { assertUnreachable } from '../base/assert.js';
import { isOther } from './series-summary.js';

/** How a column of numbers is written down; each form gives back the same numbers, NaN for any NaN. */
const FLOAT64 = 0;
const FLOAT32 = 1;
const INT32 = 2;
/** The first number, and the difference from each to the next. */
const EVEN = 3;
export type Form = typeof FLOAT64 | typeof FLOAT32 | typeof INT32 | typeof EVEN;

const EVEN_BYTES = 16;
/** So few numbers take no more than the two that tell of them. */
const FEW = 2;

/** What a column takes: a multiple of 8. */
export function columnBytes(form: Form, length: number): number {
  if (form === EVEN) return EVEN_BYTES;
  return form === FLOAT64 ? 8 * length : (4 * length + 7) & -8;
}

/** The shortest form for the numbers of `[from, end)`. */
export function formOf(numbers: Float64Array, from: number, end: number): Form {
  if (end - from > FEW && areEven(numbers, from, end)) return EVEN;
  if (areFloat32(numbers, from, end)) return FLOAT32;
  return areInt32(numbers, from, end) ? INT32 : FLOAT64;
}

function areEven(numbers: Float64Array, from: number, end: number): boolean {
  const first = numbers[from] as number;
  const difference = differenceAt(numbers, from);
  for (let at = from; at < end; at++) {
    if (isOther(first + (at - from) * difference, numbers[at] as number)) return false;
  }
  return true;
}

function differenceAt(numbers: Float64Array, from: number): number {
  return (numbers[from + 1] as number) - (numbers[from] as number);
}

function areFloat32(numbers: Float64Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (isOther(Math.fround(numbers[at] as number), numbers[at] as number)) return false;
  }
  return true;
}

function areInt32(numbers: Float64Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (isOther((numbers[at] as number) | 0, numbers[at] as number)) return false;
  }
  return true;
}

/** Writes columns into memory, each at a place that is a multiple of 8. */
export class ColumnWriter {
  readonly #float64: Float64Array;
  readonly #float32: Float32Array;
  readonly #int32: Int32Array;

  constructor(memory: ArrayBuffer) {
    this.#float64 = new Float64Array(memory);
    this.#float32 = new Float32Array(memory);
    this.#int32 = new Int32Array(memory);
  }

  /** Writes the numbers of `[from, end)`. */
  put(place: number, form: Form, numbers: Float64Array, from: number, end: number): void {
    if (form === EVEN) {
      this.#float64[place / 8] = numbers[from] as number;
      this.#float64[place / 8 + 1] = differenceAt(numbers, from);
    } else if (form === FLOAT64) copy(numbers, from, end, this.#float64, place / 8);
    else if (form === FLOAT32) copy(numbers, from, end, this.#float32, place / 4);
    else copy(numbers, from, end, this.#int32, place / 4);
  }
}

function copy(
  numbers: Float64Array,
  from: number,
  end: number,
  target: ColumnNumbers,
  start: number,
): void {
  for (let at = from; at < end; at++) target[start + at - from] = numbers[at] as number;
}

/** The numbers of a column, as they lie in memory where they can. */
export type ColumnNumbers = Float64Array | Float32Array | Int32Array;

/** Reads a column of so many numbers; shares the memory unless they are even. */
export function readColumn(
  memory: ArrayBufferLike,
  place: number,
  form: Form,
  length: number,
): ColumnNumbers {
  switch (form) {
    case FLOAT64:
      return new Float64Array(memory, place, length);
    case FLOAT32:
      return new Float32Array(memory, place, length);
    case INT32:
      return new Int32Array(memory, place, length);
    case EVEN: {
      const line = new Float64Array(memory, place, 2);
      return evenNumbers(length, line[0] as number, line[1] as number);
    }
    default:
      return assertUnreachable(form);
  }
}

function evenNumbers(length: number, first: number, difference: number): Float64Array {
  const numbers = new Float64Array(length);
  for (let at = 0; at < length; at++) numbers[at] = first + at * difference;
  return numbers;
}
