/** Where things lie in the memory that is left over by the frame scanner, an address each. */
import { SPARE_AT } from '../../tfrecord/wasm/memory';

export const MEMORY_START: usize = SPARE_AT;

/**
 * Of each tag: where its bytes are, how many, its meaning, the tag that came after it last time, and
 * which it is among the tags that have scalars, and among those that have histograms, plus 1; 0 for none.
 */
export const TAGS_AT: usize = MEMORY_START;
export const TAG_ENTRY_BYTES: usize = 24;
export const MOST_TAGS: u32 = 4096;

/** By the hash of its bytes, a tag's number plus 1; 0 for none. */
export const SLOTS_AT: usize = TAGS_AT + TAG_ENTRY_BYTES * MOST_TAGS;
export const SLOTS: u32 = 4 * MOST_TAGS;

/** The bytes of all tags. */
export const TAG_BYTES_AT: usize = SLOTS_AT + 4 * SLOTS;
export const TAG_BYTES: usize = 256 * 1024;

/** Of each tag that has rows: its number, its first row and its last. */
export const TAG_ROWS_BYTES: usize = 12;
export const TAGS_OF_SCALARS_AT: usize = TAG_BYTES_AT + TAG_BYTES;
export const TAGS_OF_HISTOGRAMS_AT: usize = TAGS_OF_SCALARS_AT + TAG_ROWS_BYTES * MOST_TAGS;

/** The tag of each row, by its number, the offset of its record in the file, and the rows. */
export const MOST_SCALARS: i32 = 8192;
export const SCALAR_TAGS_AT: usize = TAGS_OF_HISTOGRAMS_AT + TAG_ROWS_BYTES * MOST_TAGS;
export const SCALAR_OFFSETS_AT: usize = SCALAR_TAGS_AT + 4 * MOST_SCALARS;
/** Step, wall time and value. */
export const SCALARS_AT: usize = SCALAR_OFFSETS_AT + 8 * MOST_SCALARS;
export const SCALAR_BYTES: usize = 24;

export const MOST_HISTOGRAMS: i32 = 2048;
export const HISTOGRAM_TAGS_AT: usize = SCALARS_AT + SCALAR_BYTES * MOST_SCALARS;
export const HISTOGRAM_OFFSETS_AT: usize = HISTOGRAM_TAGS_AT + 4 * MOST_HISTOGRAMS;
/** Step, wall time, min, max, count, sum, sum of squares and fingerprint. */
export const HISTOGRAMS_AT: usize = HISTOGRAM_OFFSETS_AT + 8 * MOST_HISTOGRAMS;
export const HISTOGRAM_BYTES: usize = 64;

export const MEMORY_END: usize = HISTOGRAMS_AT + HISTOGRAM_BYTES * MOST_HISTOGRAMS;
