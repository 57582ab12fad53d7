import fs from 'node:fs';
import { onInterrupt } from './interrupt.mjs';

/**
 * Gives `work` a folder to put something together in. Whatever is in it when the work is done, has
 * failed or is interrupted is removed.
 * @template T
 * @param {string} folder
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withStaging(folder, work) {
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const forget = onInterrupt(remove);
  try {
    return await work(folder);
  } finally {
    forget();
    remove();
  }
}
