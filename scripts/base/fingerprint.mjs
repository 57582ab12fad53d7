import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow } from './files-below.mjs';

/**
 * A hash over the names and contents of files, and of all files below folders. What does not exist
 * counts as absent.
 * @param {string} root what `inputs` are relative to
 * @param {readonly string[]} inputs
 * @returns {string}
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(root, input))) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
