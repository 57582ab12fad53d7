import { maskedCrc32c } from './crc32c.js';
import { FOOTER_BYTES, HEADER_BYTES } from './framing.js';

/** Readers take a longer record for damage (`RecordReaderOptions.maxRecordBytes`). */
export const MAX_RECORD_BYTES = 2 ** 30;

/**
 * Records, framed in place, one behind the other, in memory that grows and is used again.
 *
 * `bytes[0, length)` holds whole records only. Begin a record, put its data at the place given, then
 * end it; a record that was begun and not ended leaves no trace. `bytes` and `view` change when the
 * buffer grows: take them after `beginRecord`.
 *
 * @example
 * const at = records.beginRecord(data.length);
 * records.bytes.set(data, at);
 * records.endRecord();
 */
export class RecordBuffer {
  bytes: Uint8Array;
  view: DataView;
  /** End of the last whole record. */
  length = 0;
  #dataBytes = 0;
  /** The length that `#lengthCrc` belongs to: neighbours often are of one length. */
  #crcOf = -1;
  #lengthCrc = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  /**
   * Makes room for a record.
   *
   * @param dataBytes how long the data will be.
   * @returns where in `bytes` the data goes.
   * @throws RangeError for a record that no reader would take.
   */
  beginRecord(dataBytes: number): number {
    if (dataBytes > MAX_RECORD_BYTES) {
      throw new RangeError(`a record of ${dataBytes} bytes is longer than ${MAX_RECORD_BYTES}`);
    }
    const end = this.length + HEADER_BYTES + dataBytes + FOOTER_BYTES;
    if (end > this.bytes.length) this.#grow(end);
    this.#dataBytes = dataBytes;
    return this.length + HEADER_BYTES;
  }

  /** Puts length and checksums around the data: now the record counts. */
  endRecord(): void {
    const { bytes, view, length } = this;
    const dataBytes = this.#dataBytes;
    view.setUint32(length, dataBytes, true);
    view.setUint32(length + 4, 0, true);
    if (dataBytes !== this.#crcOf) {
      this.#crcOf = dataBytes;
      this.#lengthCrc = maskedCrc32c(bytes, length, length + 8);
    }
    view.setUint32(length + 8, this.#lengthCrc, true);
    const dataStart = length + HEADER_BYTES;
    const dataEnd = dataStart + dataBytes;
    view.setUint32(dataEnd, maskedCrc32c(bytes, dataStart, dataEnd), true);
    this.length = dataEnd + FOOTER_BYTES;
  }

  /** Where the last record ends that lies whole in the first `bytes` bytes. */
  wholeRecordsIn(bytes: number): number {
    let end = 0;
    while (end + HEADER_BYTES <= bytes) {
      const next = end + HEADER_BYTES + this.view.getUint32(end, true) + FOOTER_BYTES;
      if (next > bytes) break;
      end = next;
    }
    return end;
  }

  clear(): void {
    this.length = 0;
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}
