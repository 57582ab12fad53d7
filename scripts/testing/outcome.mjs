/**
 * What became of one test file or one check.
 * @typedef {object} Outcome
 * @property {string} name
 * @property {import('./uvu-summary.mjs').Counts} counts
 * @property {number} millis
 * @property {string} output all that it printed
 * @property {string | undefined} complaint why it failed, where its output does not say
 */

/**
 * Something to run and count, such as a test file.
 * @typedef {object} Item
 * @property {string} name
 * @property {() => Promise<Outcome>} run settles without throwing, however the item fares
 */

export {};
