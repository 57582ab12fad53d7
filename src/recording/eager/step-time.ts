import { SampleCost, type SamplingGovernor } from '../sampling-governor.js';
import { OwnTime } from './own-time.js';

/** Of so many steps, one is timed call by call. */
const STEPS_PER_TIMED_STEP = 32;

/** A step that takes so many times as long as is usual was interrupted: nothing is earned beyond that. */
const LONGEST_STEP = 4;

/** How the time of each step is shared between the training and the recorder, told to the governor. */
export class StepTime {
  /** For the seams, which tell it what they take. */
  readonly ownTime = new OwnTime();
  readonly #governor: SamplingGovernor;
  /** What a call that is told of costs on the way. */
  readonly #callCost = new SampleCost(0);
  /** What the training takes for a step, without the recorder. */
  readonly #usual = new SampleCost(0);
  #steps = 0;
  /** When the end of the step began that is recorded. */
  #startedAt = performance.now();
  #endedAt = performance.now();
  /** Time that the recorder took since the last step ended, without the calls that are only counted. */
  #ownMillis = 0;
  /** How long the end of the last step took. */
  #endMillis = 0;

  constructor(governor: SamplingGovernor) {
    this.#governor = governor;
  }

  get startedAt(): number {
    return this.#startedAt;
  }

  /** The recorder worked in the middle of a step. */
  addOwn(millis: number): void {
    this.#ownMillis += millis;
  }

  /** The training is done with a step, in which the recorder was called so often. */
  beginEnd(calls: number): void {
    this.#startedAt = performance.now();
    if (this.ownTime.isTaken && calls > 0) {
      this.#callCost.learn(Math.max(0, this.ownTime.stop() - this.#ownMillis) / calls);
    }
    const meanwhile = this.#ownMillis + calls * this.#callCost.millis;
    const longest = LONGEST_STEP * this.#usual.millis;
    const training = Math.max(0, this.#startedAt - this.#endedAt - meanwhile);
    this.#usual.learn(training);
    // The first step declares what there is, once: that is the price of a recording at all.
    this.#governor.earn(
      Math.min(training, longest),
      this.#steps > 0 ? meanwhile + this.#endMillis : 0,
    );
    this.#steps++;
  }

  /** The recorder is done with it as well. */
  finishEnd(): void {
    this.#ownMillis = 0;
    this.#endedAt = performance.now();
    this.#endMillis = this.#steps > 1 ? this.#endedAt - this.#startedAt : 0;
    if (this.#steps % STEPS_PER_TIMED_STEP === 1) this.ownTime.start();
  }
}
