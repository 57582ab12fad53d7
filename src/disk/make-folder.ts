import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { systemCodeOf } from '../base/errors.js';

/**
 * Makes a folder, and those above it, where there is none. In a file system that takes no folders,
 * like `/proc`, Node's own recursive `mkdir` never returns.
 *
 * @throws what the file system throws when a folder cannot be made.
 */
export function makeFolder(folder: string): void {
  const whole = path.resolve(folder);
  if (isFolder(whole)) return;
  const parent = path.dirname(whole);
  if (parent !== whole) makeFolder(parent);
  try {
    mkdirSync(whole);
  } catch (error) {
    // Another process may have been first.
    if (systemCodeOf(error) !== 'EEXIST' || !isFolder(whole)) throw error;
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
