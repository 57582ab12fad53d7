/** The names of a table's series, in the order of their numbers. */
export class SeriesNames {
  readonly list: readonly string[];
  readonly #list: string[];
  readonly #numbers: Map<string, number>;

  constructor(names: readonly string[] = []) {
    this.#list = [...names];
    this.list = this.#list;
    this.#numbers = new Map(this.#list.map((name, number) => [name, number]));
  }

  numberOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** @returns the number of the new name. */
  add(name: string): number {
    const number = this.#list.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}

const MOST_SHARED = 16;
const lastShared: SeriesNames[] = [];

/**
 * The one object for these names: runs of one training have the same, and a thousand of them need
 * not keep a thousand lists. Nothing may be added to it.
 */
export function sharedNames(names: readonly string[]): SeriesNames {
  const known = lastShared.findIndex(({ list }) => isSame(list, names));
  const shared = lastShared[known] ?? new SeriesNames(names);
  if (known >= 0) lastShared.splice(known, 1);
  lastShared.unshift(shared);
  if (lastShared.length > MOST_SHARED) lastShared.pop();
  return shared;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((name, number) => name === other[number]);
}
