import { inspect } from 'node:util';
import { SetupFailure } from '../base/setup-failure.mjs';
import { describeOutcome } from './report.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/** The outcomes of a run, each printed as it comes in. */
export class Tally {
  /** @type {Outcome[]} */
  outcomes = [];

  /** @param {Outcome} outcome */
  add(outcome) {
    this.outcomes.push(outcome);
    console.log(describeOutcome(outcome));
  }

  /**
   * Does what the tests need done first. That it failed is an outcome too: the run then still closes
   * with its count.
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} work
   * @returns {Promise<{ result: T } | undefined>} undefined if the work failed
   */
  async attempt(name, work) {
    const startMillis = performance.now();
    try {
      return { result: await work() };
    } catch (error) {
      this.add({
        name,
        counts: { passed: 0, failed: 1, skipped: 0 },
        millis: performance.now() - startMillis,
        output: '',
        complaint: error instanceof SetupFailure ? error.message : inspect(error),
      });
      return undefined;
    }
  }
}
