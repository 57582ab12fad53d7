import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { type OpenedPack, Pack } from './pack.js';
import { PARTIAL, PackWriter } from './pack-writer.js';

const DAY_MILLIS = 24 * 3600 * 1000;
const KEPT_MILLIS = 30 * DAY_MILLIS;
const MOST_BYTES = 4 * 2 ** 30;

export interface IndexCacheOptions {
  /** Bytes on the disk; what was not used for longest goes first. 4 GiB by default. */
  readonly mostBytes?: number;
}

/**
 * Keeps what was read of logs in a folder of the user's, outside of the logs; it may be removed at
 * any time. What belongs to one key lies in packs that never change: readers in other processes see
 * whole ones. What is damaged, or of another version, is removed and was never there.
 */
export class IndexCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #mostBytes: number;
  #isPruned = false;

  /** @param version of whoever reads the content: another one's packs are dropped. */
  constructor(folder: string, version: string, { mostBytes = MOST_BYTES }: IndexCacheOptions = {}) {
    this.#folder = path.join(folder, 'index');
    this.#version = version;
    this.#mostBytes = mostBytes;
  }

  /** The packs of a key, in the order they were begun. */
  open(key: string): OpenedPack[] {
    const folder = this.#folderOf(key);
    return packsIn(folder).flatMap((name) => {
      const file = path.join(folder, name);
      const opened = Pack.open(file, this.#version);
      if (opened) markUsed(file);
      else this.drop(file);
      return opened ?? [];
    });
  }

  /** @returns undefined for a pack that is there no more. */
  reopen(file: string): OpenedPack | undefined {
    return Pack.open(file, this.#version);
  }

  /** A pack that comes after those there are. */
  begin(key: string): PackWriter {
    this.#prune();
    const folder = this.#folderOf(key);
    const last = Number.parseInt(packsIn(folder).at(-1) ?? '0', 10);
    const number = Math.max(last + 1, Date.now());
    const name = `${String(number).padStart(15, '0')}-${randomUUID()}`;
    return new PackWriter(path.join(folder, name), this.#version);
  }

  drop(file: string): void {
    try {
      rmSync(file, { force: true });
    } catch {
      // A folder that cannot be written in keeps what it has: it is not trusted anyway.
    }
  }

  /** Once in a process: what nobody looks at any more is not kept for ever, nor more than there is room for. */
  #prune(): void {
    if (this.#isPruned) return;
    this.#isPruned = true;
    let bytes = 0;
    const now = Date.now();
    for (const { file, size, mtimeMs } of filesBelow(this.#folder)) {
      bytes += size;
      const kept = file.endsWith(PARTIAL) ? DAY_MILLIS : KEPT_MILLIS;
      if (mtimeMs < now - kept || bytes > this.#mostBytes) this.drop(file);
    }
  }

  #folderOf(key: string): string {
    const name = createHash('sha256').update(key).digest('hex').slice(0, 40);
    return path.join(this.#folder, name);
  }
}

function packsIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => !name.endsWith(PARTIAL))
    .sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What was used is kept for another month; to say so once a day is enough. */
function markUsed(file: string): void {
  try {
    if (statSync(file).mtimeMs < Date.now() - DAY_MILLIS) utimesSync(file, new Date(), new Date());
  } catch {
    // It is kept for as long as it would be.
  }
}

/** Every file in the folder and its subfolders, what was used last first. */
function filesBelow(folder: string) {
  const files = namesIn(folder).flatMap((name) => {
    const below = path.join(folder, name);
    const stats = statSync(below, { throwIfNoEntry: false });
    if (!stats?.isDirectory()) return { file: below, stats };
    return namesIn(below).map((inner) => {
      const file = path.join(below, inner);
      return { file, stats: statSync(file, { throwIfNoEntry: false }) };
    });
  });
  return files
    .flatMap(({ file, stats }) => (stats ? { file, size: stats.size, mtimeMs: stats.mtimeMs } : []))
    .sort((a, b) => b.mtimeMs - a.mtimeMs);
}
