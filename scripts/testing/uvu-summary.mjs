import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

const SUMMARY = /^[ \t]*Total:\s+(\d+)\s+Passed:\s+(\d+)\s+Skipped:\s+(\d+)\s*$/gm;

/**
 * Adds up the summaries that uvu prints at the end of its runs. Its total leaves out the skipped.
 * @param {string} output what the test process printed, with or without colours
 * @returns {Counts | undefined} undefined if there is no summary
 */
export function parseUvuSummary(output) {
  const summaries = [...stripVTControlCharacters(output).matchAll(SUMMARY)];
  if (summaries.length === 0) return undefined;
  return summaries
    .map(([, ...figures]) => figures.map(Number))
    .map(([total = 0, passed = 0, skipped = 0]) => ({ passed, failed: total - passed, skipped }))
    .reduce(addCounts);
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}
