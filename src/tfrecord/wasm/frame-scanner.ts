/**
 * Finds the sound records that follow one another in the window, both checksums checked. Written in
 * AssemblyScript; `npm run assemble` compiles it to `frame-scanner-program.ts`.
 */
import { FOUND_AT, SPARE_AT, TABLE_BYTES, WINDOW_AT, WINDOW_BYTES } from './memory';

export const foundAt: usize = FOUND_AT;
export const windowAt: usize = WINDOW_AT;
export const windowBytes: usize = WINDOW_BYTES;
export const spareAt: usize = SPARE_AT;

/** Whether the last scan broke off at a record that is not sound, and not for want of bytes. */
export let isBroken: bool = false;

/** The masked crc of eight zero bytes: a header like the one before needs no second look. */
const EMPTY_CRC: u32 = 0x07980329;

/**
 * Puts where each record's data begin and end into the list.
 *
 * @param most a record that claims more data is not sound.
 * @returns how many records were found.
 */
export function scan(start: usize, end: usize, most: u32): i32 {
  let found = FOUND_AT;
  let at = start;
  let knownLength: u32 = 0;
  let knownCrc = EMPTY_CRC;
  isBroken = true;
  while (true) {
    if (end - at < 12) break;
    const length = load<u32>(at);
    const crc = load<u32>(at, 8);
    if (load<u32>(at, 4) !== 0 || length > most) return count(found);
    if (length !== knownLength || crc !== knownCrc) {
      if (maskedCrc(at, at + 8) !== crc) return count(found);
      knownLength = length;
      knownCrc = crc;
    }
    at += 12;
    if (usize(length) + 4 > end - at) break;
    const dataEnd = at + length;
    if (maskedCrc(at, dataEnd) !== load<u32>(dataEnd)) return count(found);
    store<u32>(found, at);
    store<u32>(found, dataEnd, 4);
    found += 8;
    at = dataEnd + 4;
  }
  isBroken = false;
  return count(found);
}

function count(found: usize): i32 {
  return i32((found - FOUND_AT) >> 3);
}

/**
 * CRC-32C of the bytes [at, end), masked as TFRecord masks it. Table k holds the crc of every byte
 * followed by k zero bytes ("slicing by 16"). The term that waits for the crc before comes last.
 */
function maskedCrc(at: usize, end: usize): u32 {
  let crc: u32 = 0xffffffff;
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
  return rotr<u32>(~crc, 15) + 0xa282ead8;
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
