import os from 'node:os';

/** @type {NodeJS.Signals[]} */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @type {Set<() => void>} */
const cleanups = new Set();

/**
 * The exit code a shell reports for a process that a signal ended.
 * @param {NodeJS.Signals} signal
 * @returns {number}
 */
export function signalExitCode(signal) {
  return 128 + os.constants.signals[signal];
}

/**
 * Runs `cleanup` if the process is asked to stop before the returned disposer is called.
 * Cleanups are synchronous and run newest first; the process then exits as the signal would have it.
 * @param {() => void} cleanup
 * @returns {() => void}
 */
export function onInterrupt(cleanup) {
  if (cleanups.size === 0) for (const signal of STOP_SIGNALS) process.on(signal, stop);
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    if (cleanups.size === 0) for (const signal of STOP_SIGNALS) process.off(signal, stop);
  };
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  for (const cleanup of [...cleanups].reverse()) cleanup();
  process.exit(signalExitCode(signal));
}
