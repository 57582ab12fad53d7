import { spawnSync } from 'node:child_process';

/** Whether a child can be given a process group of its own: Windows has none. */
export const hasProcessGroups = process.platform !== 'win32';

/**
 * Signals a child that was spawned with `detached: hasProcessGroups`, and everything it started.
 * A group that is already gone is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  if (!hasProcessGroups) {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
