import { newColumn } from './column-pool.js';
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
  numbers: ColumnNumbers,
  from: number,
  end: number,
  target: ColumnNumbers,
  start: number,
): void {
  for (let at = from; at < end; at++) target[start + at - from] = numbers[at] as number;
}

type ColumnNumbers = Float64Array | Float32Array | Int32Array;

/** Reads columns, and their forms, from memory; each column begins at a place that is a multiple of 8. */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  readonly #float64: Float64Array;
  readonly #float32: Float32Array;
  readonly #int32: Int32Array;

  /** @param bytes begin at a multiple of 8 in their memory; places count from there. */
  constructor(bytes: Uint8Array) {
    const { buffer, byteOffset, byteLength } = bytes;
    this.#bytes = bytes;
    this.#float64 = new Float64Array(buffer, byteOffset, byteLength >> 3);
    this.#float32 = new Float32Array(buffer, byteOffset, byteLength >> 2);
    this.#int32 = new Int32Array(buffer, byteOffset, byteLength >> 2);
  }

  formAt(place: number): Form {
    return this.#bytes[place] as Form;
  }

  /** The numbers of a column; they share memory where they are written down as they are. */
  column(place: number, form: Form, length: number): Float64Array {
    if (form === FLOAT64) return this.#float64.subarray(place / 8, place / 8 + length);
    const numbers = newColumn(length);
    this.copyTo(numbers, 0, place, form, length);
    return numbers;
  }

  /** Puts the numbers of a column into `target`, from `at` on. */
  copyTo(target: Float64Array, at: number, place: number, form: Form, length: number): void {
    if (form === EVEN) {
      const first = this.#float64[place / 8] as number;
      const difference = this.#float64[place / 8 + 1] as number;
      for (let step = 0; step < length; step++) target[at + step] = first + step * difference;
    } else if (form === FLOAT64) copy(this.#float64, place / 8, place / 8 + length, target, at);
    else if (form === FLOAT32) copy(this.#float32, place / 4, place / 4 + length, target, at);
    else copy(this.#int32, place / 4, place / 4 + length, target, at);
  }
}
