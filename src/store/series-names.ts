import { shareAlike } from '../base/share-alike.js';

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

const sharedList = shareAlike<readonly string[]>(
  (one, other) =>
    one.length === other.length && one.every((name, number) => name === other[number]),
);
const namesOfList = new WeakMap<readonly string[], SeriesNames>();

/**
 * The one object for these names: runs of one training have the same, and a thousand of them need
 * not keep a thousand lists. Nothing may be added to it.
 */
export function sharedNames(names: readonly string[]): SeriesNames {
  const list = sharedList(names);
  const shared = namesOfList.get(list) ?? new SeriesNames(list);
  namesOfList.set(list, shared);
  return shared;
}
