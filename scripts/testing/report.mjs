import { elapsedSeconds } from '../base/progress.mjs';
import { addCounts } from './uvu-summary.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('./uvu-summary.mjs').Counts} Counts */

const NAME_WIDTH = 52;

/**
 * One line for an item that passed; for one that failed, all that it printed as well.
 * @param {Outcome} outcome
 * @returns {string}
 */
export function describeOutcome({ name, counts, millis, output, complaint }) {
  const mark = counts.failed > 0 ? 'FAIL' : 'ok  ';
  const tail = `${describeCounts(counts)}, ${elapsedSeconds(millis)}`;
  const line = `${mark} ${name.padEnd(NAME_WIDTH)} ${tail}`;
  if (counts.failed === 0) return line;
  return [line, complaint && `     ${complaint}`, output.trimEnd()].filter(Boolean).join('\n');
}

/**
 * @param {Counts} counts
 * @returns {string} without what there was none of
 */
function describeCounts({ passed, failed, skipped }) {
  const parts = Object.entries({ passed, failed, skipped }).filter(([, count]) => count > 0);
  return parts.map(([what, count]) => `${count} ${what}`).join(', ');
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Counts}
 */
export function total(outcomes) {
  return outcomes
    .map((outcome) => outcome.counts)
    .reduce(addCounts, { passed: 0, failed: 0, skipped: 0 });
}

/**
 * The line that closes a run; its form is what continuous integration reads.
 * @param {Counts} counts
 * @returns {string}
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
