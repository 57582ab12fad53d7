/** Where things lie in the memory that the scanners share: an address each, the tables of the crc at 0. */

/** Sixteen tables of 256 words: `crc32c.ts` makes them. */
export const TABLE_BYTES: usize = 1024;

/** What folding leaves of a record, behind as many zeros. */
export const REMAINDER_AT: usize = 16 * TABLE_BYTES + 128;

/** Where the data of each record that was found begin and end, two words a record. */
export const FOUND_AT: usize = REMAINDER_AT + 128;
/** The shortest record is a header and a footer. */
export const MOST_FOUND: usize = 16 * 1024;

export const WINDOW_AT: usize = FOUND_AT + 8 * MOST_FOUND;
export const WINDOW_BYTES: usize = 16 * MOST_FOUND;

/** From here on memory is free for what reads the records. */
export const SPARE_AT: usize = WINDOW_AT + WINDOW_BYTES;
