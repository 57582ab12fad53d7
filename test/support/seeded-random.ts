/** Numbers that look random and come out the same every time (mulberry32). */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** An integer from 0 to `end`, without `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}

/** The bytes, sometimes cut, with one to three of them changed. */
export function damagedCopy(random: SeededRandom, whole: Uint8Array): Uint8Array {
  const length = random.below(10) < 3 ? random.below(whole.length) : whole.length;
  const bytes = Uint8Array.from(whole.subarray(0, length));
  for (let flips = random.below(3); flips >= 0 && bytes.length > 0; flips--) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return bytes;
}
