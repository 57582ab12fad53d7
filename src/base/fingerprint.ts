/**
 * A 53-bit hash of 32-bit words: two multiply-xor lanes, mixed at the end.
 *
 * Made for telling whether a tensor's bytes changed, not for security: two different tensors share
 * a fingerprint with a chance of about 1 in 10^16.
 */
export class Fingerprint {
  #low = 0xdeadbeef;
  #high = 0x41c6ce57;

  word(word: number): void {
    this.#low = Math.imul(this.#low ^ word, 0x9e3779b1);
    this.#high = Math.imul(this.#high ^ word, 0x5f356495) ^ (this.#low >>> 15);
  }

  words(words: Int32Array): void {
    let low = this.#low;
    let high = this.#high;
    for (let index = 0; index < words.length; index++) {
      const word = words[index] as number;
      low = Math.imul(low ^ word, 0x9e3779b1);
      high = Math.imul(high ^ word, 0x5f356495) ^ (low >>> 15);
    }
    this.#low = low;
    this.#high = high;
  }

  /** Takes what another fingerprint has come to. */
  addFingerprint(other: Fingerprint): void {
    this.word(other.#low);
    this.word(other.#high);
  }

  /** The hash so far, a safe integer. */
  get value(): number {
    let low = Math.imul(this.#low ^ (this.#low >>> 16), 0x85ebca6b);
    low ^= Math.imul(this.#high ^ (this.#high >>> 13), 0xc2b2ae35);
    let high = Math.imul(this.#high ^ (this.#high >>> 16), 0x85ebca6b);
    high ^= Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    return ((high >>> 0) & 0x1fffff) * 2 ** 32 + (low >>> 0);
  }
}

/** A word a lane. */
const VECTOR_BYTES = 16;

/**
 * A fingerprint of many doubles: each of their words goes to one of four lanes in turn, which a
 * machine can take at once (`src/events/wasm/fingerprint.ts`).
 */
export class DoublesFingerprint {
  readonly #lanes = [
    new Fingerprint(),
    new Fingerprint(),
    new Fingerprint(),
    new Fingerprint(),
  ] as const;
  #bytes = 0;

  /** The little-endian doubles in `bytes[start, end)`; what is added next begins with the first lane. */
  add(bytes: DataView, start: number, end: number): void {
    const [first, second, third, fourth] = this.#lanes;
    let at = start;
    for (; end - at >= VECTOR_BYTES; at += VECTOR_BYTES) {
      first.word(bytes.getInt32(at, true));
      second.word(bytes.getInt32(at + 4, true));
      third.word(bytes.getInt32(at + 8, true));
      fourth.word(bytes.getInt32(at + 12, true));
    }
    if (at < end) {
      first.word(bytes.getInt32(at, true));
      second.word(bytes.getInt32(at + 4, true));
      third.word(0);
      fourth.word(0);
    }
    this.#bytes += end - start;
  }

  /** The hash so far, a safe integer. */
  get value(): number {
    const whole = new Fingerprint();
    for (const lane of this.#lanes) whole.addFingerprint(lane);
    whole.word(this.#bytes);
    return whole.value;
  }
}

/** The fingerprint of an array's bytes; a tail shorter than a word is taken byte by byte. */
export function fingerprintOf(array: ArrayBufferView): number {
  const { buffer, byteOffset, byteLength } = array;
  const fingerprint = new Fingerprint();
  const wholeWords = Math.floor(byteLength / 4);
  if (byteOffset % 4 === 0) fingerprint.words(new Int32Array(buffer, byteOffset, wholeWords));
  else {
    const copy = buffer.slice(byteOffset, byteOffset + wholeWords * 4);
    fingerprint.words(new Int32Array(copy));
  }
  const tail = new Uint8Array(buffer, byteOffset + wholeWords * 4, byteLength - wholeWords * 4);
  for (const byte of tail) fingerprint.word(byte);
  fingerprint.word(byteLength);
  return fingerprint.value;
}
