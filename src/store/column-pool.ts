const POOL_NUMBERS = 1024;
/** Of longer columns an allocation takes little beside what fills them. */
const MOST_POOLED = 64;

let pool = new Float64Array(POOL_NUMBERS);
let used = 0;

/** A column of zeros. Short ones share 8 KiB of memory: there may be very many of them. */
export function newColumn(length: number): Float64Array {
  if (length > MOST_POOLED) return new Float64Array(length);
  if (used + length > POOL_NUMBERS) {
    pool = new Float64Array(POOL_NUMBERS);
    used = 0;
  }
  const column = pool.subarray(used, used + length);
  used += length;
  return column;
}
