const LENGTH_BYTES = 5;

/**
 * Puts a serialised message together, field by field. A message's length takes five bytes whatever
 * it is, so that it can be put in once the message has ended; readers take that as any other.
 */
export class MessageWriter {
  #bytes: Uint8Array;
  #at = 0;

  /** @param room how many bytes to make room for; more make it grow. */
  constructor(room = 64 * 1024) {
    this.#bytes = new Uint8Array(room);
  }

  /** What was written so far. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  /** @returns what `end` wants. */
  begin(id: number): number {
    this.#tag(id, 2);
    this.#room(LENGTH_BYTES);
    this.#at += LENGTH_BYTES;
    return this.#at;
  }

  end(start: number): void {
    let length = this.#at - start;
    for (let at = start - LENGTH_BYTES; at < start; at++) {
      this.#bytes[at] = (length & 0x7f) | (at < start - 1 ? 0x80 : 0);
      length >>>= 7;
    }
  }

  bytes(id: number, value: Uint8Array): void {
    this.#tag(id, 2);
    this.#varint(value.length);
    this.#room(value.length);
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
  }

  text(id: number, value: string): void {
    this.bytes(id, Buffer.from(value, 'utf8'));
  }

  /** A negative one takes ten bytes, as its two's complement in 64 bits. */
  integer(id: number, value: bigint): void {
    this.#tag(id, 0);
    this.#room(10);
    let rest = BigInt.asUintN(64, value);
    for (; rest >= 0x80n; rest >>= 7n) this.#bytes[this.#at++] = Number(rest & 0x7fn) | 0x80;
    this.#bytes[this.#at++] = Number(rest);
  }

  float(id: number, value: number): void {
    this.#tag(id, 5);
    this.#room(4);
    new DataView(this.#bytes.buffer).setFloat32(this.#at, value, true);
    this.#at += 4;
  }

  double(id: number, value: number): void {
    this.#tag(id, 1);
    this.#room(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#at, value, true);
    this.#at += 8;
  }

  #tag(id: number, wireType: number): void {
    this.#varint(id * 8 + wireType);
  }

  /** @param value below 2^31. */
  #varint(value: number): void {
    this.#room(5);
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.#bytes[this.#at++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#at++] = rest;
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + bytes));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
