/** Of each tag that has rows: the first of them and the last. */
import { TAG_ROWS_BYTES } from './memory';
import { entryOf } from './tags';

/** Where a tag's entry says which it is among those that have rows of a kind. */
export const OF_SCALARS: usize = 16;
export const OF_HISTOGRAMS: usize = 20;

/**
 * Adds a row of a tag to the list of those that have any.
 *
 * @param kind OF_SCALARS or OF_HISTOGRAMS.
 * @param count how many tags there are in the list so far.
 * @returns how many there are now.
 */
export function addTagRow(list: usize, kind: usize, count: i32, tag: i32, row: i32): i32 {
  const entry = entryOf(tag) + kind;
  let number = load<i32>(entry);
  if (number === 0) {
    number = ++count;
    store<i32>(entry, number);
    store<i32>(placeOf(list, number), tag);
    store<i32>(placeOf(list, number), row, 4);
  }
  store<i32>(placeOf(list, number), row, 8);
  return count;
}

/** Empties a list. */
export function forgetTagRows(list: usize, kind: usize, count: i32): void {
  for (let number = 1; number <= count; number++) {
    store<i32>(entryOf(load<i32>(placeOf(list, number))) + kind, 0);
  }
}

function placeOf(list: usize, number: i32): usize {
  return list + TAG_ROWS_BYTES * usize(number - 1);
}
