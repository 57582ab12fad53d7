import type { WireCursor } from '../protobuf/wire-cursor.js';

const DOUBLE_BYTES = 8;
/** 1,000 buckets of rows; it grows where a histogram has more. */
const FIRST_NUMBERS = 3000;

/** Room for the numbers of one histogram, which the next one uses again. */
export class HistogramNumbers {
  /** None before the first histogram: most files have only scalars. */
  #numbers = new Float64Array(0);

  set(index: number, value: number): void {
    if (index >= this.#numbers.length) this.#grow(index + 1, index);
    this.#numbers[index] = value;
  }

  /**
   * Puts the doubles that fill a cursor's bytes up to `end` behind the first `start` numbers.
   *
   * @returns how many numbers there are then; negative when the bytes are no whole doubles.
   */
  fill(cursor: WireCursor, end: number, start: number): number {
    const count = (end - cursor.at) / DOUBLE_BYTES;
    if (!Number.isInteger(count)) return -1;
    if (start + count > this.#numbers.length) this.#grow(start + count, start);
    return cursor.doublesUntil(end, this.#numbers, start);
  }

  /** The first `count` numbers, until the next histogram is read. */
  first(count: number): Float64Array {
    return this.#numbers.subarray(0, count);
  }

  #grow(needed: number, kept: number): void {
    const grown = new Float64Array(Math.max(FIRST_NUMBERS, 2 * needed));
    grown.set(this.#numbers.subarray(0, kept));
    this.#numbers = grown;
  }
}
