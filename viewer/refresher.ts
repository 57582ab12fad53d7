/**
 * Runs a task again whenever asked, but one at a time and at least `pauseMillis` apart.
 *
 * Requests that come while a task runs or a pause lasts are one request. A task that takes long makes
 * the pause longer, so that asking never takes more than about half of the time.
 */
export class Refresher {
  readonly #task: () => Promise<void>;
  readonly #pauseMillis: () => number;
  #asked = false;
  #busy = false;

  constructor(task: () => Promise<void>, pauseMillis: () => number) {
    this.#task = task;
    this.#pauseMillis = pauseMillis;
  }

  /** The task reports its own failures; it must not reject. */
  request(): void {
    this.#asked = true;
    if (!this.#busy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#asked) {
      this.#asked = false;
      const started = performance.now();
      await this.#task();
      const took = performance.now() - started;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.max(this.#pauseMillis() - took, took)),
      );
    }
    this.#busy = false;
  }
}
