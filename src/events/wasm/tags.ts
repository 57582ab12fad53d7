/** The tags that were taught, found again by their bytes. */
import {
  MOST_TAGS,
  SLOTS,
  SLOTS_AT,
  TAG_BYTES,
  TAG_BYTES_AT,
  TAG_ENTRY_BYTES,
  TAGS_AT,
} from './memory';

export const NO_TAG: i32 = -1;

/** Where the bytes of a tag that is to be learnt are put; there is room up to the end. */
export let newTagAt: usize = TAG_BYTES_AT;
export const tagBytesEnd: usize = TAG_BYTES_AT + TAG_BYTES;

let tags: i32 = 0;
/** The tag that was met last. */
let last: i32 = 0;

export function forgetTags(): void {
  tags = 0;
  newTagAt = TAG_BYTES_AT;
  last = 0;
  memory.fill(SLOTS_AT, 0, 4 * SLOTS);
}

/**
 * Learns the tag whose bytes were put to `newTagAt`, or its meaning, if it is known.
 *
 * @returns its number; NO_TAG when there is no room for it.
 */
export function learnTag(bytes: u32, meaning: u32): i32 {
  const slot = slotOf(newTagAt, newTagAt + bytes);
  let tag: i32 = load<i32>(slot) - 1;
  if (tag === NO_TAG) {
    if (u32(tags) === MOST_TAGS) return NO_TAG;
    tag = tags++;
    store<u32>(entryOf(tag), u32(newTagAt));
    store<u32>(entryOf(tag), bytes, 4);
    store<u32>(entryOf(tag), 0, 12);
    store<u64>(entryOf(tag), 0, 16);
    store<i32>(slot, tag + 1);
    newTagAt += bytes;
  }
  store<u32>(entryOf(tag), meaning, 8);
  return tag;
}

export function meaningOf(tag: i32): u32 {
  return load<u32>(entryOf(tag), 8);
}

/** The tag in [start, end), or NO_TAG. Writers repeat their tags in one order. */
export function tagAt(start: usize, end: usize): i32 {
  if (tags === 0) return NO_TAG;
  let tag: i32 = load<i32>(entryOf(last), 12);
  if (!isTag(tag, start, end)) {
    tag = load<i32>(slotOf(start, end)) - 1;
    if (tag === NO_TAG) return NO_TAG;
    store<i32>(entryOf(last), tag, 12);
  }
  last = tag;
  return tag;
}

/** The slot that holds the tag, or the empty one where it belongs. */
function slotOf(start: usize, end: usize): usize {
  let hash: u32 = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = (hash ^ load<u8>(at)) * 0x01000193;
  let slot = hash ^ (hash >> 15);
  while (true) {
    const at = SLOTS_AT + 4 * (slot & (SLOTS - 1));
    const tag: i32 = load<i32>(at) - 1;
    if (tag === NO_TAG || isTag(tag, start, end)) return at;
    slot++;
  }
}

function isTag(tag: i32, start: usize, end: usize): bool {
  const entry = entryOf(tag);
  if (load<u32>(entry, 4) !== u32(end - start)) return false;
  let known = <usize>load<u32>(entry);
  let at = start;
  for (; end - at >= 8; at += 8, known += 8) {
    if (load<u64>(at) !== load<u64>(known)) return false;
  }
  // What stands behind the tag is shifted out.
  const rest = u64(end - at);
  return rest === 0 || (load<u64>(at) ^ load<u64>(known)) << (64 - 8 * rest) === 0;
}

export function entryOf(tag: i32): usize {
  return TAGS_AT + TAG_ENTRY_BYTES * usize(tag);
}
