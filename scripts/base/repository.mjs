import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout these scripts stand in, as an absolute path without a trailing separator. */
export const repository = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Whether `moduleUrl` is the file that Node was asked to run, rather than one that was imported.
 * @param {string} moduleUrl the caller's `import.meta.url`
 * @returns {boolean}
 */
export function isMain(moduleUrl) {
  const script = process.argv[1];
  return script !== undefined && fs.realpathSync(script) === fileURLToPath(moduleUrl);
}

/**
 * Reads a JSON file whose shape the caller vouches for.
 * @template T
 * @param {string} file
 * @returns {T}
 */
export function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
