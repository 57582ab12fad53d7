/** @typedef {import('./outcome.mjs').Item} Item */
/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * @typedef {object} ItemListener
 * @property {(outcome: Outcome) => void} onOutcome called as each item finishes
 * @property {(running: readonly string[]) => void} onQuiet called when nothing has finished for a while
 */

const QUIET_MILLIS = 30_000;

/**
 * Runs items in their order, at most `jobs` at once.
 * @param {readonly Item[]} items
 * @param {number} jobs
 * @param {ItemListener} listener
 */
export async function runItems(items, jobs, { onOutcome, onQuiet }) {
  const waiting = [...items];
  /** @type {Set<string>} */
  const running = new Set();
  const quiet = setInterval(() => onQuiet([...running]), QUIET_MILLIS);

  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      running.add(item.name);
      const outcome = await item.run();
      running.delete(item.name);
      quiet.refresh();
      onOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  clearInterval(quiet);
}
