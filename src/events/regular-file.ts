import { constants } from 'node:fs';

/**
 * How to open a file for reading when something else may stand in its place by now: opening a pipe
 * or a device does not wait for its other end. Windows has neither.
 */
export const OPEN_TO_READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** @throws Error when what was opened is a folder, a pipe or a device. */
export function assertRegularFile(stats: { isFile(): boolean }): void {
  if (!stats.isFile()) throw new Error('it is no regular file');
}
