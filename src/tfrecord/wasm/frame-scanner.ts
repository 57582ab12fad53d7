/**
 * Finds the sound records that follow one another in the window, both checksums checked. Written in
 * AssemblyScript; `npm run assemble` compiles it to `frame-scanner-program.ts`.
 */
import { maskedCrc } from './crc32c';
import { FOUND_AT, SPARE_AT, WINDOW_AT, WINDOW_BYTES } from './memory';

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
