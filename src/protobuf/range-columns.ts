/** Where many messages lie in bytes, as columns: for a million of them, without an object each. */
export class RangeColumns {
  #starts: Int32Array = new Int32Array(1024);
  #ends: Int32Array = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  startOf(place: number): number {
    return this.#starts[place] as number;
  }

  endOf(place: number): number {
    return this.#ends[place] as number;
  }

  add(start: number, end: number): void {
    if (this.#length === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
    }
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length++;
  }
}

/** A column with room for twice as much. */
export function doubled(column: Int32Array): Int32Array {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
