import { maskedCrc32c } from './crc32c.js';
import { FOOTER_BYTES, HEADER_BYTES } from './framing.js';

/**
 * Frames one record: length, masked crc of the length, data, masked crc of the data; little endian.
 *
 * @returns `data.length + 16` bytes, ready to be appended to a file.
 */
export function frameRecord(data: Uint8Array): Uint8Array {
  const framed = new Uint8Array(HEADER_BYTES + data.length + FOOTER_BYTES);
  const view = new DataView(framed.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, maskedCrc32c(framed, 0, 8), true);
  framed.set(data, HEADER_BYTES);
  view.setUint32(HEADER_BYTES + data.length, maskedCrc32c(data), true);
  return framed;
}
