/** 8 MiB of numbers in each generation, and so few series that short ones are soon let go of. */
const MOST_NUMBERS = 2 ** 20;
const MOST_SERIES = 256;
/** Series of any length that can be read beside one another. */
const FEWEST_SERIES = 2;

interface Reading {
  /** Lets go of what was read. */
  forget(): void;
}

/**
 * Has series keep what was read of them while they are among the last that were, and until the turn
 * of the event loop ends: who asks for one point at a time does not have all read for each.
 */
export class LastRead {
  #young: Reading[] = [];
  #old: Reading[] = [];
  #youngNumbers = 0;
  #isToEnd = false;

  add(reading: Reading, numbers: number): void {
    const isFull = this.#youngNumbers + numbers > MOST_NUMBERS || this.#young.length >= MOST_SERIES;
    if (isFull && this.#young.length >= FEWEST_SERIES) this.#grow();
    this.#young.push(reading);
    this.#youngNumbers += numbers;
    if (!this.#isToEnd) {
      this.#isToEnd = true;
      setImmediate(() => this.#end()).unref();
    }
  }

  #grow(): void {
    for (const reading of this.#old) reading.forget();
    this.#old = this.#young;
    this.#young = [];
    this.#youngNumbers = 0;
  }

  #end(): void {
    this.#grow();
    this.#grow();
    this.#isToEnd = false;
  }
}
