/**
 * How long Flatline's wrappers work around the calls that they pass on. Reading a clock at each would
 * cost as much as what it times, so only some steps are timed: between `start` and `stop`.
 */
export class OwnTime {
  #isTaken = false;
  #millis = 0;
  #since = 0;

  /** Whether the calls are to tell. */
  get isTaken(): boolean {
    return this.#isTaken;
  }

  start(): void {
    this.#isTaken = true;
    this.#millis = 0;
    this.#since = performance.now();
  }

  /** Flatline goes to work. */
  enter(): void {
    this.#since = performance.now();
  }

  /** The training goes on. */
  leave(): void {
    this.#millis += performance.now() - this.#since;
  }

  /** Call it from within Flatline's work; gives the milliseconds since `start`. */
  stop(): number {
    this.leave();
    this.#isTaken = false;
    return this.#millis;
  }
}
