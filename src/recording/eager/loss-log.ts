import { SampleCost, type SamplingGovernor } from '../sampling-governor.js';
import type { TfTensor } from './tfjs-objects.js';

/** The loss whose gradients were taken last, until an optimizer has applied them; read as far as the budget goes. */
export class LossLog {
  readonly #governor: SamplingGovernor;
  readonly #cost = new SampleCost(1);
  readonly #writeCost = new SampleCost(0);
  #last: number | undefined;
  /** Whether one was taken and not paid for. */
  #isWritten = false;

  constructor(governor: SamplingGovernor) {
    this.#governor = governor;
  }

  read(loss: TfTensor): void {
    this.#last = undefined;
    if (!this.#governor.affords('first', this.#cost.millis + this.#writeCost.millis)) return;
    const started = performance.now();
    this.#last = loss.dataSync()[0];
    const millis = performance.now() - started;
    this.#cost.learn(millis);
    this.#governor.pay('first', millis);
  }

  /** What was taken last is written, with all that is written with it. */
  payForWriting(millis: number): void {
    if (!this.#isWritten) return;
    this.#isWritten = false;
    this.#writeCost.learn(millis);
    this.#governor.pay('first', millis);
  }

  /** Undefined when none was read since the last call. */
  take(): number | undefined {
    const last = this.#last;
    this.#last = undefined;
    this.#isWritten = last !== undefined;
    return last;
  }
}
