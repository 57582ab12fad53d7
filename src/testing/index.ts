/**
 * Assertions for any test runner: train a few steps, and fail when a variable stayed where it was.
 *
 * @module flatline/test
 */
export { assertMoved, expectHealthy } from './assertions.js';
export { recordTraining } from './record-training.js';
