/**
 * Reads a message's fields in place, one after another, allocating nothing.
 *
 * It never throws: what does not fit puts `at` beyond every end, or makes it NaN, so that a caller
 * who finds `at` exactly at an end knows that all before it was sound.
 */
export class WireCursor {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the next byte is read. */
  at = 0;

  /** A varint that a double holds exactly, else NaN. */
  varint(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] as number;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let scale = 0x80; scale < 2 ** 50; scale *= 0x80) {
      byte = bytes[this.at++] as number;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  }

  /** Reads a length and gives where the value that follows it ends. */
  lengthEnd(): number {
    const length = this.varint();
    return this.at + length;
  }

  /** Passes over the value of a field whose tag was read. */
  skip(tag: number): void {
    switch (tag & 7) {
      case 0:
        this.varint();
        return;
      case 1:
        this.at += 8;
        return;
      case 2:
        this.at = this.lengthEnd();
        return;
      case 5:
        this.at += 4;
        return;
      default:
        this.at = Number.NaN;
    }
  }

  float(): number {
    for (let index = 0; index < 4; index++) scratch[index] = this.bytes[this.at++] as number;
    return scratchView.getFloat32(0, true);
  }

  double(): number {
    for (let index = 0; index < 8; index++) scratch[index] = this.bytes[this.at++] as number;
    return scratchView.getFloat64(0, true);
  }

  /** The doubles that fill the bytes up to `end`, copied. */
  doublesUntil(end: number): Float64Array {
    // Not `slice`, which a Buffer answers with the same memory.
    const copy = new Uint8Array(Math.max(0, end - this.at));
    copy.set(this.bytes.subarray(this.at, end));
    this.at = end;
    const count = Math.floor(copy.length / 8);
    if (hostIsLittleEndian) return new Float64Array(copy.buffer, 0, count);
    const view = new DataView(copy.buffer);
    return Float64Array.from({ length: count }, (_, index) => view.getFloat64(index * 8, true));
  }
}

const scratch = new Uint8Array(8);
const scratchView = new DataView(scratch.buffer);
const hostIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
