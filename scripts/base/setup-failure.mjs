/**
 * Something outside these scripts is missing or failed. The message is written for the person at the
 * terminal: what, why, and what to do about it. A stack would tell them nothing.
 */
export class SetupFailure extends Error {
  /** @override */
  name = 'SetupFailure';
}
