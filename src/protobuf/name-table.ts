const EMPTY = -1;

/**
 * Finds names that stand in bytes by their bytes, without making strings of them: an open-addressing
 * hash table from a name to the number it was added under.
 */
export class NameTable {
  readonly #bytes: Uint8Array;
  #slots: Int32Array;
  #hashes: Int32Array;
  #starts: Int32Array;
  #lengths: Int32Array;
  #size = 0;

  /** @param capacity how many names to make room for; more make it grow. */
  constructor(bytes: Uint8Array, capacity: number) {
    this.#bytes = bytes;
    const room = Math.max(4, capacity);
    this.#slots = new Int32Array(slotsFor(room)).fill(EMPTY);
    this.#hashes = new Int32Array(room);
    this.#starts = new Int32Array(room);
    this.#lengths = new Int32Array(room);
  }

  get size(): number {
    return this.#size;
  }

  startOf(id: number): number {
    return this.#starts[id] as number;
  }

  lengthOf(id: number): number {
    return this.#lengths[id] as number;
  }

  /** Adds the name between two bytes under the next number, whether or not it is there already. */
  add(start: number, end: number): number {
    if (this.#size === this.#starts.length) this.#grow();
    const id = this.#size++;
    this.#hashes[id] = hashOf(this.#bytes, start, end);
    this.#starts[id] = start;
    this.#lengths[id] = end - start;
    return id;
  }

  /**
   * Makes an added name one that can be found.
   *
   * @returns the number of the same name when it was entered before, which stays the one found.
   */
  enter(id: number): number | undefined {
    const { start, end } = this.#rangeOf(id);
    const slot = this.#slotOf(this.#bytes, start, end, this.#hashes[id] as number);
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

  #rangeOf(id: number): { readonly start: number; readonly end: number } {
    const start = this.startOf(id);
    return { start, end: start + this.lengthOf(id) };
  }

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] as number;
      if (id === EMPTY) return slot;
      if (this.#hashes[id] === hash && this.#isName(id, bytes, start, end)) return slot;
    }
  }

  #isName(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = this.#starts[id] as number;
    if (this.#lengths[id] !== end - start) return false;
    for (let other = start; other < end; other++) {
      if (own[at++] !== bytes[other]) return false;
    }
    return true;
  }

  #grow(): void {
    const room = this.#starts.length * 2;
    const grown = (column: Int32Array): Int32Array => {
      const wider = new Int32Array(room);
      wider.set(column);
      return wider;
    };
    this.#hashes = grown(this.#hashes);
    this.#starts = grown(this.#starts);
    this.#lengths = grown(this.#lengths);
    const entered = this.#slots.filter((id) => id !== EMPTY);
    this.#slots = new Int32Array(slotsFor(room)).fill(EMPTY);
    for (const id of entered) this.enter(id);
  }
}

/** A power of two that leaves at least half of the slots empty. */
function slotsFor(room: number): number {
  return 2 ** Math.ceil(Math.log2(room * 2));
}

/** FNV-1a, mixed at the end: names differ mostly in their last digits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
