const EMPTY = -1;

/** What is kept of a name, side by side: finding one touches memory in a single place. */
const FIELDS = 3;
const HASH = 0;
const START = 1;
const LENGTH = 2;

/**
 * Finds names that stand in bytes by their bytes, without making strings of them: an open-addressing
 * hash table from a name to the number it was added under.
 */
export class NameTable {
  readonly #bytes: Uint8Array;
  #slots: Int32Array;
  #names: Int32Array;
  #size = 0;

  /** @param capacity how many names to make room for; more make it grow. */
  constructor(bytes: Uint8Array, capacity: number) {
    this.#bytes = bytes;
    const room = Math.max(4, capacity);
    this.#slots = new Int32Array(slotsFor(room)).fill(EMPTY);
    this.#names = new Int32Array(room * FIELDS);
  }

  get size(): number {
    return this.#size;
  }

  startOf(id: number): number {
    return this.#names[id * FIELDS + START] as number;
  }

  lengthOf(id: number): number {
    return this.#names[id * FIELDS + LENGTH] as number;
  }

  /** Adds the name between two bytes under the next number, whether or not it is there already. */
  add(start: number, end: number): number {
    if ((this.#size + 1) * FIELDS > this.#names.length) this.#grow();
    const id = this.#size++;
    const at = id * FIELDS;
    this.#names[at + HASH] = hashOf(this.#bytes, start, end);
    this.#names[at + START] = start;
    this.#names[at + LENGTH] = end - start;
    return id;
  }

  /**
   * Makes an added name one that can be found.
   *
   * @returns the number of the same name when it was entered before, which stays the one found.
   */
  enter(id: number): number | undefined {
    const start = this.startOf(id);
    const hash = this.#names[id * FIELDS + HASH] as number;
    const slot = this.#slotOf(this.#bytes, start, start + this.lengthOf(id), hash);
    const found = this.#slots[slot] as number;
    if (found !== EMPTY) return found;
    this.#slots[slot] = id;
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
    return this.#slots[this.#slotOf(bytes, start, end, hashOf(bytes, start, end))] as number;
  }

  /** Whether the name added under a number is the one that stands in `bytes`. */
  #isName(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.lengthOf(id) !== end - start) return false;
    const own = this.#bytes;
    const shift = this.startOf(id) - start;
    // Names in a graph share their scopes: they differ at their ends.
    for (let at = end - 1; at >= start; at--) {
      if (own[at + shift] !== bytes[at]) return false;
    }
    return true;
  }

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] as number;
      if (id === EMPTY) return slot;
      if (this.#names[id * FIELDS + HASH] === hash && this.#isName(id, bytes, start, end)) {
        return slot;
      }
    }
  }

  #grow(): void {
    const room = this.#size * 2;
    const wider = new Int32Array(room * FIELDS);
    wider.set(this.#names);
    this.#names = wider;
    const entered = this.#slots.filter((id) => id !== EMPTY);
    this.#slots = new Int32Array(slotsFor(room)).fill(EMPTY);
    for (const id of entered) this.enter(id);
  }
}

/** A power of two that leaves at least half of the slots empty. */
function slotsFor(room: number): number {
  return 2 ** Math.ceil(Math.log2(room * 2));
}

/**
 * FNV-1a over words of four bytes, which takes a quarter of the multiplications, with the high bits
 * folded down after each: names differ mostly in their last digits.
 */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
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
