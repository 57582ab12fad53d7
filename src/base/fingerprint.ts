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

  /** The little-endian words in `bytes[start, end)`. */
  wordsIn(bytes: DataView, start: number, end: number): void {
    let low = this.#low;
    let high = this.#high;
    for (let at = start; at < end; at += 4) {
      const word = bytes.getInt32(at, true);
      low = Math.imul(low ^ word, 0x9e3779b1);
      high = Math.imul(high ^ word, 0x5f356495) ^ (low >>> 15);
    }
    this.#low = low;
    this.#high = high;
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

/** The same as `fingerprintOf` of these words as bytes, without a look at how they lie in memory. */
export function fingerprintOfWords(words: Int32Array): number {
  const fingerprint = new Fingerprint();
  fingerprint.words(words);
  fingerprint.word(words.byteLength);
  return fingerprint.value;
}

/** The fingerprint of the little-endian words in `bytes[start, end)`, wherever they begin. */
export function fingerprintOfBytes(bytes: DataView, start: number, end: number): number {
  const fingerprint = new Fingerprint();
  fingerprint.wordsIn(bytes, start, end);
  fingerprint.word(end - start);
  return fingerprint.value;
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
