/** The fingerprint of `src/base/fingerprint.ts`. */

let low: u32 = 0;
let high: u32 = 0;
let bytes: u32 = 0;

export function beginFingerprint(): void {
  low = 0xdeadbeef;
  high = 0x41c6ce57;
  bytes = 0;
}

/** Adds the whole words in [start, end). */
export function addWords(start: usize, end: usize): void {
  let l = low;
  let h = high;
  for (let at = start; at < end; at += 4) {
    l = (l ^ load<u32>(at)) * 0x9e3779b1;
    h = ((h ^ load<u32>(at)) * 0x5f356495) ^ (l >> 15);
  }
  low = l;
  high = h;
  bytes += u32(end - start);
}

/** Ends it with its length in bytes. */
export function endFingerprint(): f64 {
  let l = (low ^ bytes) * 0x9e3779b1;
  let h = ((high ^ bytes) * 0x5f356495) ^ (l >> 15);
  l = (l ^ (l >> 16)) * 0x85ebca6b;
  l ^= (h ^ (h >> 13)) * 0xc2b2ae35;
  h = (h ^ (h >> 16)) * 0x85ebca6b;
  h ^= (l ^ (l >> 13)) * 0xc2b2ae35;
  return <f64>(h & 0x1fffff) * 4294967296.0 + <f64>l;
}
