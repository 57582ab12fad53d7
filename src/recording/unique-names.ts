/** Gives each thing a name that no other has: one that is taken gets a number, as in TensorFlow. */
export class UniqueNames {
  readonly #uses = new Map<string, number>();

  /** @example names.next('Adam') // 'Adam', then 'Adam_1' */
  next(name: string): string {
    const uses = this.#uses.get(name) ?? 0;
    this.#uses.set(name, uses + 1);
    return uses === 0 ? name : this.next(`${name}_${uses}`);
  }
}
