import { setImmediate as nextTurn } from 'node:timers/promises';

const TURN_MILLIS = 10;

/**
 * For long work in small steps: lets others have a turn now and then. To be asked after each step,
 * since to await nothing takes longer than many a step.
 *
 * @example if (turns.isOver) await turns.give();
 */
export class Turns {
  #end = performance.now() + TURN_MILLIS;

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  async give(): Promise<void> {
    await nextTurn();
    this.#end = performance.now() + TURN_MILLIS;
  }
}
