const EMPTY = -1;

/**
 * What a slot holds of its name, side by side: a look-up in a table of a million names waits for
 * memory twice, for the slot and for the name itself.
 */
const FIELDS = 4;
const ID = 0;
const HASH = 1;
const START = 2;
const END = 3;

/**
 * Finds names that stand in bytes by their bytes, without making strings of them: an open-addressing
 * hash table from a name to the number it was added under.
 */
export class NameTable {
  readonly #bytes: Uint8Array;
  #slots: Int32Array;
  #hashes: Int32Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #size = 0;

  /** @param capacity how many names to make room for; more make it grow. */
  constructor(bytes: Uint8Array, capacity: number) {
    this.#bytes = bytes;
    const room = Math.max(4, capacity);
    this.#slots = emptySlots(room);
    this.#hashes = new Int32Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
  }

  get size(): number {
    return this.#size;
  }

  startOf(id: number): number {
    return this.#starts[id] as number;
  }

  endOf(id: number): number {
    return this.#ends[id] as number;
  }

  /** Adds the name between two bytes under the next number, whether or not it is there already. */
  add(start: number, end: number): number {
    if (this.#size === this.#starts.length) this.#grow();
    const id = this.#size++;
    this.#hashes[id] = hashOf(this.#bytes, start, end);
    this.#starts[id] = start;
    this.#ends[id] = end;
    return id;
  }

  /**
   * Makes an added name one that can be found.
   *
   * @returns the number of the same name when it was entered before, which stays the one found.
   */
  enter(id: number): number | undefined {
    const hash = this.#hashes[id] as number;
    const slot = this.#slotOf(this.#bytes, this.startOf(id), this.endOf(id), hash);
    const found = this.#slots[slot + ID] as number;
    if (found !== EMPTY) return found;
    this.#slots[slot + ID] = id;
    this.#slots[slot + HASH] = hash;
    this.#slots[slot + START] = this.startOf(id);
    this.#slots[slot + END] = this.endOf(id);
    return undefined;
  }

  /** The number of a name, which is added unless it is there. */
  intern(start: number, end: number): number {
    const found = this.find(this.#bytes, start, end);
    if (found !== EMPTY) return found;
    const id = this.add(start, end);
    this.enter(id);
    return id;
  }

  /** Finds a name that stands in `bytes`, which may be the table's own; -1 when it is not there. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return this.findHashed(bytes, start, end, hashOf(bytes, start, end));
  }

  /** As `find`, for a name whose hash is known. */
  findHashed(bytes: Uint8Array, start: number, end: number, hash: number): number {
    return this.#slots[this.#slotOf(bytes, start, end, hash) + ID] as number;
  }

  /** Where the slot begins that holds the name, or would. */
  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // The next slot is worked out before it is wanted: what first happens at a collision would be
    // new to the compiler, which would throw away what it made of this loop.
    let next = Math.imul(hash, FIELDS) & mask;
    for (;;) {
      const slot = next;
      next = (slot + FIELDS) & mask;
      if (slots[slot + ID] === EMPTY) return slot;
      if (slots[slot + HASH] !== hash) continue;
      const ownStart = slots[slot + START] as number;
      const ownLength = (slots[slot + END] as number) - ownStart;
      if (ownLength === end - start && this.#isAt(ownStart, bytes, start, end)) return slot;
    }
  }

  #isAt(ownStart: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    const shift = ownStart - start;
    for (let at = start; at < end; at++) {
      if (own[at + shift] !== bytes[at]) return false;
    }
    return true;
  }

  #grow(): void {
    const room = this.#size * 2;
    const grown = (column: Int32Array): Int32Array => {
      const wider = new Int32Array(room);
      wider.set(column);
      return wider;
    };
    this.#hashes = grown(this.#hashes);
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
    const before = this.#slots;
    this.#slots = emptySlots(room);
    for (let slot = 0; slot < before.length; slot += FIELDS) {
      const id = before[slot + ID] as number;
      if (id !== EMPTY) this.enter(id);
    }
  }
}

/** A power of two of slots that leaves at least half of them empty. */
function emptySlots(room: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(room * 2)) * FIELDS).fill(EMPTY);
}

/**
 * FNV-1a over words of four bytes, which takes a quarter of the multiplications, with the high bits
 * folded down after each: names differ mostly in their last digits.
 */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
