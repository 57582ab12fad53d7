import { fold, REMAINDER_BYTES } from './crc-folding';
import { REMAINDER_AT, TABLE_BYTES } from './memory';

/** From here on folding takes less time than it costs to end it. */
const FEWEST_FOLDED: usize = 256;

/** CRC-32C of the bytes [at, end), masked as TFRecord masks it. */
export function maskedCrc(at: usize, end: usize): u32 {
  let crc: u32 = 0xffffffff;
  if (end - at >= FEWEST_FOLDED) {
    at = fold(at, end, crc);
    crc = addBytes(0, REMAINDER_AT, REMAINDER_AT + REMAINDER_BYTES);
  }
  return rotr<u32>(~addBytes(crc, at, end), 15) + 0xa282ead8;
}

/**
 * Table k holds the crc of every byte followed by k zero bytes ("slicing by 16"). The term that waits
 * for the crc before comes last.
 */
function addBytes(crc: u32, at: usize, end: usize): u32 {
  for (; end - at >= 16; at += 16) {
    const behind =
      before8(load<u32>(at, 4)) ^ before4(load<u32>(at, 8)) ^ before0(load<u32>(at, 12));
    crc = behind ^ before12(crc ^ load<u32>(at));
  }
  if (end - at >= 8) {
    crc = before4(crc ^ load<u32>(at)) ^ before0(load<u32>(at, 4));
    at += 8;
  }
  if (end - at >= 4) {
    crc = before0(crc ^ load<u32>(at));
    at += 4;
  }
  for (; at < end; at++) crc = (crc >> 8) ^ load<u32>(((crc ^ load<u8>(at)) & 0xff) << 2);
  return crc;
}

/** The crc of a word that 12 zero bytes follow; the others accordingly. */
function before12(word: u32): u32 {
  return (
    load<u32>((word & 0xff) << 2, 15 * TABLE_BYTES) ^
    load<u32>((word >> 6) & 0x3fc, 14 * TABLE_BYTES) ^
    load<u32>((word >> 14) & 0x3fc, 13 * TABLE_BYTES) ^
    load<u32>((word >> 22) & 0x3fc, 12 * TABLE_BYTES)
  );
}

function before8(word: u32): u32 {
  return (
    load<u32>((word & 0xff) << 2, 11 * TABLE_BYTES) ^
    load<u32>((word >> 6) & 0x3fc, 10 * TABLE_BYTES) ^
    load<u32>((word >> 14) & 0x3fc, 9 * TABLE_BYTES) ^
    load<u32>((word >> 22) & 0x3fc, 8 * TABLE_BYTES)
  );
}

function before4(word: u32): u32 {
  return (
    load<u32>((word & 0xff) << 2, 7 * TABLE_BYTES) ^
    load<u32>((word >> 6) & 0x3fc, 6 * TABLE_BYTES) ^
    load<u32>((word >> 14) & 0x3fc, 5 * TABLE_BYTES) ^
    load<u32>((word >> 22) & 0x3fc, 4 * TABLE_BYTES)
  );
}

function before0(word: u32): u32 {
  return (
    load<u32>((word & 0xff) << 2, 3 * TABLE_BYTES) ^
    load<u32>((word >> 6) & 0x3fc, 2 * TABLE_BYTES) ^
    load<u32>((word >> 14) & 0x3fc, TABLE_BYTES) ^
    load<u32>((word >> 22) & 0x3fc)
  );
}
