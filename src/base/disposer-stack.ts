export type Disposer = () => void;

/**
 * Collects what must be undone and undoes it in reverse order, once.
 *
 * Every disposer runs even when an earlier one throws; the errors then come out together.
 */
export class DisposerStack {
  readonly #disposers: Disposer[] = [];

  push(disposer: Disposer): void {
    this.#disposers.push(disposer);
  }

  dispose(): void {
    const errors: unknown[] = [];
    for (let next = this.#disposers.pop(); next; next = this.#disposers.pop()) {
      try {
        next();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'some disposers failed');
  }
}
