import fs from 'node:fs';
import path from 'node:path';

/**
 * The files at or below `input`, in a fixed order, as paths relative to `root`.
 * @param {string} root
 * @param {string} input
 * @returns {string[]}
 */
export function filesBelow(root, input) {
  const found = fs.statSync(path.join(root, input), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [input];
  const names = fs.readdirSync(path.join(root, input)).sort();
  return names.flatMap((name) => filesBelow(root, path.join(input, name)));
}
