import fs from 'node:fs';
import path from 'node:path';
import { run } from '../base/command.mjs';
import { parseUvuSummary } from './uvu-summary.mjs';

/** @typedef {import('../base/command.mjs').Finished} Finished */
/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('./uvu-summary.mjs').Counts} Counts */

/**
 * @typedef {object} TestFileOptions
 * @property {string} folder the working directory, where node_modules is
 * @property {NodeJS.ProcessEnv} [env] laid over this process's environment
 * @property {number} [limitMillis]
 */

const LIMIT_MILLIS = 300_000;

/**
 * Runs one test file in a process of its own. When it returns, nothing that the file started in its
 * process group is left.
 * @param {string} file relative to the folder
 * @param {TestFileOptions} options
 * @returns {Promise<Outcome>}
 */
export async function runTestFile(file, { folder, env = {}, limitMillis = LIMIT_MILLIS }) {
  const finished = await run(process.execPath, ['--import', 'tsx', file], {
    cwd: folder,
    env: { ...env, TSX_TSCONFIG_PATH: nearestTsconfig(folder, file) },
    limitMillis,
  });
  const { millis, output } = finished;
  return { name: file, millis, output, ...judge(finished) };
}

/**
 * tsx, left to itself, reads the tsconfig.json of the working directory alone, and so would compile
 * JSX in folders that say how with another's settings.
 * @param {string} folder
 * @param {string} file
 * @returns {string | undefined}
 */
function nearestTsconfig(folder, file) {
  const above = path.dirname(file);
  const tsconfig = path.join(folder, above, 'tsconfig.json');
  if (fs.existsSync(tsconfig)) return tsconfig;
  return above === '.' ? undefined : nearestTsconfig(folder, above);
}

/**
 * A file passes only if uvu says what it ran, none of it failed, and the process agrees.
 * @param {Finished} finished
 * @returns {{ counts: Counts, complaint: string | undefined }}
 */
function judge({ stdout, failure }) {
  const counts = parseUvuSummary(stdout);
  if (counts === undefined || counts.passed + counts.failed + counts.skipped === 0) {
    const complaint = failure ?? 'no test ran: is .run() missing?';
    return { counts: { passed: 0, failed: 1, skipped: 0 }, complaint };
  }
  if (failure !== undefined && counts.failed === 0) {
    return { counts: { ...counts, failed: 1 }, complaint: `${failure}, though no test failed` };
  }
  return { counts, complaint: undefined };
}
