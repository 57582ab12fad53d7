import { maskedCrc32c } from './crc32c.js';
import { HEADER_BYTES } from './framing.js';
import type { FramingLoss } from './record-outcome.js';

/** Room for what is left of one piece when the next one comes, as long as records are short. */
const SLACK_BYTES = 4096;

/** The bytes of a file that were pushed and not yet pulled, and the record that they begin with. */
export class PendingBytes {
  buffer: Uint8Array = new Uint8Array(0);
  #view = new DataView(this.buffer.buffer);
  /** Where they begin and end within the buffer. */
  start = 0;
  end = 0;
  /** File offset of `buffer[start]`. */
  offset: number;

  constructor(offset: number) {
    this.offset = offset;
  }

  get length(): number {
    return this.end - this.start;
  }

  /**
   * Adds bytes: `fill` is given room for `bytes` bytes and says how many it put there.
   *
   * @returns how many those were.
   */
  pushFrom(fill: (target: Uint8Array) => number, bytes: number): number {
    if (this.buffer.length - this.end < bytes) this.#makeRoom(bytes);
    const filled = fill(this.buffer.subarray(this.end, this.end + bytes));
    this.end += filled;
    return filled;
  }

  #makeRoom(bytes: number): void {
    const { length } = this;
    const needed = length + bytes;
    const target =
      needed <= this.buffer.length
        ? this.buffer
        : new Uint8Array(Math.max(needed + SLACK_BYTES, 2 * length));
    target.set(this.buffer.subarray(this.start, this.end));
    this.buffer = target;
    this.#view = new DataView(target.buffer);
    this.start = 0;
    this.end = length;
  }

  advance(bytes: number): void {
    this.start += bytes;
    this.offset += bytes;
  }

  /** The length of the record that begins here, or undefined when its header cannot be trusted. */
  soundLength(maxRecordBytes: number): number | undefined {
    const at = this.start;
    const wanted = this.#view.getUint32(at + 8, true);
    if (maskedCrc32c(this.buffer, at, at + 8) !== wanted) return undefined;
    const length = this.#view.getUint32(at, true) + this.#view.getUint32(at + 4, true) * 2 ** 32;
    return length <= maxRecordBytes ? length : undefined;
  }

  /** Why the header here cannot be trusted. */
  lossHere(): FramingLoss {
    const at = this.start;
    const wanted = this.#view.getUint32(at + 8, true);
    const got = maskedCrc32c(this.buffer, at, at + 8);
    const length = this.#view.getBigUint64(at, true);
    const reason = got === wanted ? 'too-long' : 'checksum';
    return { offset: this.offset, reason, length, got, wanted };
  }

  /** The checksum that the data of the whole record here have, and the one that the file tells. */
  checksumsOfData(length: number): { readonly got: number; readonly wanted: number } {
    const dataStart = this.start + HEADER_BYTES;
    const dataEnd = dataStart + length;
    return {
      got: maskedCrc32c(this.buffer, dataStart, dataEnd),
      wanted: this.#view.getUint32(dataEnd, true),
    };
  }

  /** The data of the whole record here, shared with the buffer. */
  data(length: number): Uint8Array {
    const dataStart = this.start + HEADER_BYTES;
    return this.buffer.subarray(dataStart, dataStart + length);
  }
}
