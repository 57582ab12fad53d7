import { onInterrupt } from './interrupt.mjs';

/** @typedef {{ isTTY?: boolean, columns?: number, write(text: string): unknown }} ProgressStream */

/**
 * @typedef {object} ProgressOptions
 * @property {() => number} [bytes] how much has arrived or been written so far
 * @property {ProgressStream} [stream] standard output if not given
 * @property {number} [everyMillis] how often a stream that is not a terminal gets a line
 */

const TERMINAL_MILLIS = 1000;
const LOG_MILLIS = 10_000;
const CLEAR_LINE = '\r\u001b[2K';

/**
 * Shows that a long step is alive while `work` runs: one line that counts the seconds on a terminal;
 * elsewhere a line at the start, one every ten seconds and one with the time at the end. Nothing else
 * may print meanwhile. Settles as `work` does.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @param {ProgressOptions} [options]
 * @returns {Promise<T>}
 */
export async function withProgress(label, work, options = {}) {
  const { bytes, stream = process.stdout } = options;
  const terminal = Boolean(stream.isTTY);
  const everyMillis = terminal ? TERMINAL_MILLIS : (options.everyMillis ?? LOG_MILLIS);
  const startMillis = performance.now();
  const amount = () => {
    const elapsed = elapsedSeconds(performance.now() - startMillis);
    return bytes === undefined ? elapsed : `${elapsed}, ${megabytes(bytes())}`;
  };

  /** @param {string} line */
  const update = (line) => {
    if (terminal) stream.write(CLEAR_LINE + `  ${line}`.slice(0, (stream.columns || 80) - 1));
    else stream.write(`  ${line}\n`);
  };
  /** @param {string} line */
  const finish = (line) => stream.write(`${terminal ? CLEAR_LINE : ''}  ${line}\n`);

  update(`${label} ...`);
  const timer = setInterval(() => update(`${label} ... ${amount()}`), everyMillis);
  const forget = onInterrupt(() => finish(`${label}: interrupted after ${amount()}`));
  try {
    const result = await work();
    finish(`${label}: ${amount()}`);
    return result;
  } catch (error) {
    finish(`${label}: failed after ${amount()}`);
    throw error;
  } finally {
    clearInterval(timer);
    forget();
  }
}

/**
 * @param {number} millis
 * @returns {string} such as '0.4 s' or '12 s'
 */
export function elapsedSeconds(millis) {
  return `${(millis / 1000).toFixed(millis < 9950 ? 1 : 0)} s`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
