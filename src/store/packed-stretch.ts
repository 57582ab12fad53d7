import { type ColumnReader, columnBytes } from './column-form.js';

/**
 * The points of one series as they lie in a block, from a place on that is a multiple of 8.
 *
 *     forms    of each column a byte, filled up to a multiple of 8
 *     columns  one behind the other
 */
export class PackedStretch {
  readonly length: number;
  readonly #columns: number;
  readonly #memory: ColumnReader;
  readonly #place: number;

  constructor(columns: number, length: number, memory: ColumnReader, place: number) {
    this.length = length;
    this.#columns = columns;
    this.#memory = memory;
    this.#place = place;
  }

  /** Every column; they share memory where they can. */
  columns(): Float64Array[] {
    const whole: Float64Array[] = [];
    let place = this.#place + formsBytes(this.#columns);
    for (let column = 0; column < this.#columns; column++) {
      const form = this.#memory.formAt(this.#place + column);
      whole.push(this.#memory.column(place, form, this.length));
      place += columnBytes(form, this.length);
    }
    return whole;
  }

  /** Puts every column into `target`: the first from `at` on, each `apart` behind the one before. */
  copyTo(target: Float64Array, at: number, apart: number): void {
    let place = this.#place + formsBytes(this.#columns);
    for (let column = 0; column < this.#columns; column++) {
      const form = this.#memory.formAt(this.#place + column);
      this.#memory.copyTo(target, at + column * apart, place, form, this.length);
      place += columnBytes(form, this.length);
    }
  }
}

/** What the forms of a series' columns take: a multiple of 8. */
export function formsBytes(columns: number): number {
  return (columns + 7) & -8;
}

/** The points of many series, one series behind the other, and the columns of each. */
export interface LooseStretches {
  /** Where the points of each series begin, and the end of the last. */
  readonly starts: Uint32Array;
  readonly numbers: Float64Array;
}

export interface PackedStretches {
  /** Where the bytes of each series begin, and the end of the last; one without points has none. */
  readonly bounds: Uint32Array;
  readonly bytes: Uint8Array;
}
