/** What is sampled: at every step where the budget allows it, or in turns. */
export type SamplingClass = 'first' | 'in-turn';

/** Milliseconds that each account starts with. */
const STARTING_MILLIS = 2;
/** An account holds what so many milliseconds of training earn, or its dearest sample if that is more. */
const SAVED_TRAINING_MILLIS = 2000;
/**
 * Of the budget, what is left for work that no clock sees: collecting the garbage, warming caches
 * again, code of the training that is compiled less well around the recorder's calls.
 */
const UNSEEN_SHARE = 0.35;
/** Of what is earned, what goes to moving statistics and losses. */
const SHARE_OF_FIRST = 0.6;
/** Of what the budget allows, what goes to samples although all of it is spent otherwise. */
const ASSURED_SHARE = 0.1;
/** A guess, until a sample of the size was timed: 10 nanoseconds an element and 20 microseconds. */
const GUESSED_MILLIS_PER_ELEMENT = 1e-5;
const GUESSED_MILLIS_PER_SAMPLE = 0.02;

/**
 * Keeps the recorder's own time within a share of the training's.
 *
 * Training time earns, and the recorder's work is paid from what was earned: first what cannot be
 * left out, then samples, which get a little in any case: no long training stays unseen. There are two accounts, so that neither starves the other: one for what is
 * looked at first, moving statistics and losses, one for all else. What one cannot hold goes to the
 * other.
 *
 * @param budget the share, for instance 0.01; `Infinity` allows everything.
 */
export class SamplingGovernor {
  readonly #budget: number;
  /** Milliseconds in each account: fields of their own, since they are looked at in every step. */
  #first = STARTING_MILLIS;
  #inTurn = STARTING_MILLIS;
  /** What an account holds at most. */
  #limit: number;
  /** What was worked beyond the budget and no sample paid for. */
  #debt = 0;
  /** Paid since the last earning. */
  #paid = 0;

  constructor(budget: number) {
    this.#budget = budget * (1 - UNSEEN_SHARE);
    this.#limit = Math.max(STARTING_MILLIS, SAVED_TRAINING_MILLIS * this.#budget);
  }

  /**
   * Some training went by.
   *
   * @param ownMillis all that the recorder worked meanwhile, what was paid for included.
   */
  earn(trainingMillis: number, ownMillis: number): void {
    const unpaid = Math.max(0, ownMillis - this.#paid);
    this.#paid = 0;
    if (this.#budget === Number.POSITIVE_INFINITY) return;
    const allowed = trainingMillis * this.#budget;
    const assured = allowed * ASSURED_SHARE;
    const rest = allowed - assured - unpaid - this.#debt;
    // Work that cannot be left out makes no debt without end: steps may become longer.
    this.#debt = Math.min(Math.max(0, -rest), this.#limit);
    const earned = assured + Math.max(0, rest);
    const limit = this.#limit;
    this.#first += earned * SHARE_OF_FIRST;
    this.#inTurn += earned * (1 - SHARE_OF_FIRST);
    if (this.#first > limit) {
      this.#inTurn += this.#first - limit;
      this.#first = limit;
    }
    if (this.#inTurn > limit) {
      this.#first = Math.min(limit, this.#first + this.#inTurn - limit);
      this.#inTurn = limit;
    }
  }

  /**
   * Whether an account has enough for work that is expected to take so long.
   *
   * @param promised what other work will take that was afforded, and is not paid yet.
   */
  affords(which: SamplingClass, millis: number, promised = 0): boolean {
    if (this.#budget === Number.POSITIVE_INFINITY) return true;
    // Or a sample that costs more than what can be saved up would never come.
    if (2 * millis > this.#limit) this.#limit = 2 * millis;
    return (which === 'first' ? this.#first : this.#inTurn) >= promised + millis;
  }

  /** Work was done. An account may go below zero: it then has to earn that first. */
  pay(which: SamplingClass, millis: number): void {
    if (which === 'first') this.#first -= millis;
    else this.#inTurn -= millis;
    this.#paid += millis;
  }
}

/** How long a sample of one thing takes, learned as it is taken. */
export class SampleCost {
  #millis: number;

  constructor(elements: number) {
    this.#millis = GUESSED_MILLIS_PER_SAMPLE + elements * GUESSED_MILLIS_PER_ELEMENT;
  }

  get millis(): number {
    return this.#millis;
  }

  /** Falls at once, rises slowly: one interruption by another process is no reason to sample less. */
  learn(millis: number): void {
    this.#millis = millis < this.#millis ? millis : this.#millis * 0.8 + millis * 0.2;
  }
}
