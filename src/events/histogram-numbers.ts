import type { WireCursor } from '../protobuf/wire-cursor.js';

const DOUBLE_BYTES = 8;
/** 1,000 buckets; it grows where a histogram has more. */
const FIRST_NUMBERS = 3000;

/** Room for the numbers of one histogram, which the next one uses again. */
export class HistogramNumbers {
  #numbers = new Float64Array(FIRST_NUMBERS);

  set(index: number, value: number): void {
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
    if (start + count > this.#numbers.length) {
      const grown = new Float64Array(2 * (start + count));
      grown.set(this.#numbers.subarray(0, start));
      this.#numbers = grown;
    }
    return cursor.doublesUntil(end, this.#numbers, start);
  }

  /** The first `count` numbers, until the next histogram is read. */
  first(count: number): Float64Array {
    return this.#numbers.subarray(0, count);
  }
}
