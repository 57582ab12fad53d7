import fs from 'node:fs';
import path from 'node:path';

/**
 * The bytes of all files below `target`, 0 if there is nothing. Other processes may add and remove
 * files while it counts.
 * @param {string} target
 * @returns {number}
 */
export function folderSize(target) {
  const found = fs.lstatSync(target, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.size;
  return entriesOf(target).reduce((sum, name) => sum + folderSize(path.join(target, name)), 0);
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
}
