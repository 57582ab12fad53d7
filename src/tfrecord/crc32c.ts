/**
 * CRC-32C (Castagnoli), sixteen bytes a round ("slicing by 16"), as RFC 3720 defines it, and the mask
 * that TFRecord puts on it (tensorflow/core/lib/hash/crc32c.h).
 */

const POLYNOMIAL = 0x82f63b78;
const MASK_DELTA = 0xa282ead8;

/** `crcTables[k * 256 + b]` is the crc of byte `b` followed by `k` zero bytes, `k` up to 15. */
export const crcTables = buildTables();

function buildTables(): Int32Array {
  const built = new Int32Array(16 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    built[byte] = crc;
  }
  for (let index = 256; index < built.length; index++) {
    const previous = built[index - 256] as number;
    built[index] = (previous >>> 8) ^ (built[previous & 0xff] as number);
  }
  return built;
}

/**
 * The crc of `bytes[start, end)`, as an unsigned 32-bit number.
 *
 * @example crc32c(new TextEncoder().encode('123456789')) // 0xe3069283
 */
export function crc32c(bytes: Uint8Array, start = 0, end = bytes.length): number {
  const table = crcTables;
  let crc = -1;
  let at = start;
  // Everything stays a 32-bit integer, and no index leaves the table: the engine checks neither.
  for (const last = end - 15; at < last; at += 16) {
    crc =
      (table[3840 | ((crc ^ (bytes[at] as number)) & 0xff)] as number) ^
      (table[3584 | (((crc >>> 8) ^ (bytes[at + 1] as number)) & 0xff)] as number) ^
      (table[3328 | (((crc >>> 16) ^ (bytes[at + 2] as number)) & 0xff)] as number) ^
      (table[3072 | ((crc >>> 24) ^ (bytes[at + 3] as number))] as number) ^
      (table[2816 | (bytes[at + 4] as number)] as number) ^
      (table[2560 | (bytes[at + 5] as number)] as number) ^
      (table[2304 | (bytes[at + 6] as number)] as number) ^
      (table[2048 | (bytes[at + 7] as number)] as number) ^
      (table[1792 | (bytes[at + 8] as number)] as number) ^
      (table[1536 | (bytes[at + 9] as number)] as number) ^
      (table[1280 | (bytes[at + 10] as number)] as number) ^
      (table[1024 | (bytes[at + 11] as number)] as number) ^
      (table[768 | (bytes[at + 12] as number)] as number) ^
      (table[512 | (bytes[at + 13] as number)] as number) ^
      (table[256 | (bytes[at + 14] as number)] as number) ^
      (table[bytes[at + 15] as number] as number);
  }
  for (const last = end - 7; at < last; at += 8) {
    crc =
      (table[1792 | ((crc ^ (bytes[at] as number)) & 0xff)] as number) ^
      (table[1536 | (((crc >>> 8) ^ (bytes[at + 1] as number)) & 0xff)] as number) ^
      (table[1280 | (((crc >>> 16) ^ (bytes[at + 2] as number)) & 0xff)] as number) ^
      (table[1024 | ((crc >>> 24) ^ (bytes[at + 3] as number))] as number) ^
      (table[768 | (bytes[at + 4] as number)] as number) ^
      (table[512 | (bytes[at + 5] as number)] as number) ^
      (table[256 | (bytes[at + 6] as number)] as number) ^
      (table[bytes[at + 7] as number] as number);
  }
  for (; at < end; at++)
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}

/** The crc as TFRecord stores it: rotated and offset, so that a crc over stored crcs stays sound. */
export function maskedCrc32c(bytes: Uint8Array, start = 0, end = bytes.length): number {
  const crc = crc32c(bytes, start, end);
  return (((crc >>> 15) | (crc << 17)) + MASK_DELTA) >>> 0;
}
