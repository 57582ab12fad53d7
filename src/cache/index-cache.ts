import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Entry, encodeEntry, type StretchedColumn } from './entry-format.js';

const KEPT_MILLIS = 30 * 24 * 3600 * 1000;

/**
 * Keeps what was read of logs in a folder of the user's, outside of the logs; it may be removed at
 * any time. An entry takes its place whole, by a rename: readers in other processes see the old one
 * or the new one. What is damaged, or of another version, is removed and was never there.
 */
export class IndexCache {
  readonly #folder: string;
  readonly #version: string;
  #isPruned = false;

  /** @param version of whoever reads the content: another one's entries are dropped. */
  constructor(folder: string, version: string) {
    this.#folder = path.join(folder, 'index');
    this.#version = version;
  }

  read(key: string): Entry | undefined {
    const entry = Entry.open(this.#fileOf(key), this.#version);
    if (!entry) this.drop(key);
    return entry;
  }

  /** @throws what the file system throws when there is no room, or no right to write. */
  async write(key: string, content: unknown, columns: readonly StretchedColumn[]): Promise<void> {
    const file = this.#fileOf(key);
    const partial = `${file}.${process.pid}.${randomUUID()}`;
    await mkdir(this.#folder, { recursive: true });
    await this.#prune();
    try {
      const handle = await open(partial, 'wx');
      try {
        for (const part of encodeEntry(this.#version, content, columns)) {
          await handle.writeFile(part);
        }
      } finally {
        await handle.close();
      }
      await rename(partial, file);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  drop(key: string): void {
    try {
      rmSync(this.#fileOf(key), { force: true });
    } catch {
      // A folder that cannot be written in keeps what it has: it is not trusted anyway.
    }
  }

  /** Once in a process: entries of logs that nobody looks at any more are not kept for ever. */
  async #prune(): Promise<void> {
    if (this.#isPruned) return;
    this.#isPruned = true;
    for (const name of await readdir(this.#folder)) {
      const file = path.join(this.#folder, name);
      const { mtimeMs } = await stat(file);
      if (mtimeMs < Date.now() - KEPT_MILLIS) await rm(file, { force: true });
    }
  }

  #fileOf(key: string): string {
    return path.join(this.#folder, createHash('sha256').update(key).digest('hex').slice(0, 40));
  }
}
