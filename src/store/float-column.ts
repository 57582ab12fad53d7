/** A growing column of float64 numbers; `view` shares memory and stays valid as the column grows. */
export class FloatColumn {
  #numbers = new Float64Array(16);
  #length = 0;

  get length(): number {
    return this.#length;
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
