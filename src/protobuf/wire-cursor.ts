const MAX_VARINT_BYTES = 10;
const NO_BYTES = new Uint8Array(0);

/**
 * Reads a message's fields in place, one after another, allocating nothing.
 *
 * It never throws: what does not fit puts `at` beyond every end, or makes it NaN, so that a caller
 * who finds `at` exactly at an end knows that all before it was sound.
 */
export class WireCursor {
  #bytes: Uint8Array = NO_BYTES;
  /** Made when it is asked for: most messages have no number with a fixed width. */
  #view: DataView | undefined;
  /** Where the next byte is read. */
  at = 0;

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  set bytes(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = undefined;
  }

  /** The same bytes, for whoever reads numbers out of their middle. */
  get view(): DataView {
    const bytes = this.#bytes;
    this.#view ??= new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return this.#view;
  }

  /** A varint that a double holds exactly, else NaN. */
  varint(): number {
    const bytes = this.#bytes;
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

  /** A varint of 64 bits; 0 for one that is cut or too long. */
  bigVarint(): bigint {
    const start = this.at;
    this.#skipVarint();
    let value = 0n;
    for (let at = this.at - 1; at >= start; at--) {
      value = (value << 7n) | BigInt((this.#bytes[at] as number) & 0x7f);
    }
    return BigInt.asUintN(64, value);
  }

  /** Reads a length and gives where the value that follows it ends. */
  lengthEnd(): number {
    const length = this.varint();
    return this.at + length;
  }

  /**
   * Passes over the value of a field whose tag was read. It lets through nothing that `wireFields`
   * refuses: what was skipped here may be walked there later.
   */
  skip(tag: number): void {
    // Field number 0 is none, and a tag that is no number was too long.
    if (!(tag >= 8)) {
      this.at = Number.NaN;
      return;
    }
    switch (tag & 7) {
      case 0:
        this.#skipVarint();
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

  #skipVarint(): void {
    for (let bytes = 0; bytes < MAX_VARINT_BYTES; bytes++) {
      if (!((this.bytes[this.at++] as number) >= 0x80)) return;
    }
    this.at = Number.NaN;
  }

  float(): number {
    const { at } = this;
    this.at = at + 4;
    return at + 4 <= this.#bytes.length ? this.view.getFloat32(at, true) : 0;
  }

  double(): number {
    const { at } = this;
    this.at = at + 8;
    return at + 8 <= this.#bytes.length ? this.view.getFloat64(at, true) : 0;
  }

  /**
   * Copies the doubles that fill the bytes up to `end` into `target`, from `start` on.
   *
   * @returns where they end there; nothing is copied unless all of them are there and fit.
   */
  doublesUntil(end: number, target: Float64Array, start = 0): number {
    const { at } = this;
    const count = (end - at) / DOUBLE_BYTES;
    this.at = end;
    if (!(count >= 0 && end <= this.#bytes.length && start + count <= target.length)) return start;
    if (hostIsLittleEndian) {
      const copied = new Uint8Array(target.buffer, target.byteOffset + start * DOUBLE_BYTES);
      copied.set(this.#bytes.subarray(at, end));
    } else {
      for (let index = 0; index < count; index++) {
        target[start + index] = this.view.getFloat64(at + index * DOUBLE_BYTES, true);
      }
    }
    return start + count;
  }
}

const DOUBLE_BYTES = 8;
const hostIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
