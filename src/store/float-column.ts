/** A growing column of float64 numbers; `view` shares memory and stays valid as the column grows. */
export class FloatColumn {
  #numbers = new Float64Array(16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What it takes of memory. */
  get bytes(): number {
    return this.#numbers.byteLength;
  }

  get view(): Float64Array {
    return this.#numbers.subarray(0, this.#length);
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Float64Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }
}

/** What columns take of memory. */
export function bytesOfColumns(columns: Readonly<Record<string, FloatColumn>>): number {
  return Object.values(columns).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Columns one behind the other, as one. */
export function joinColumns(columns: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}
