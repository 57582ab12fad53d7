import { setImmediate as nextTurn } from 'node:timers/promises';

const TURN_MILLIS = 10;

/** For long work in small steps: lets others have a turn now and then. */
export class Turns {
  #end = performance.now() + TURN_MILLIS;

  /** To be awaited after each step. */
  async give(): Promise<void> {
    if (performance.now() < this.#end) return;
    await nextTurn();
    this.#end = performance.now() + TURN_MILLIS;
  }
}
