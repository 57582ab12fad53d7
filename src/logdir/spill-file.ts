import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFolder } from '../disk/make-folder.js';
import type { BlockContent, StoredStretches } from '../store/point-block.js';

/**
 * Where points go that memory is not for: a file of this process alone, which is gone with it,
 * however it ends, where the system lets an open file be removed.
 */
export class SpillFile {
  readonly #folder: string;
  #descriptor: number | undefined;
  #length = 0;

  /** @param folder is made when something is put away; by default the system's for such files. */
  constructor(folder = tmpdir()) {
    this.#folder = folder;
  }

  /** @throws what the file system throws when there is no room for the points. */
  put({ bounds, bytes }: BlockContent): StoredStretches {
    const descriptor = this.#open();
    const offset = this.#length;
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(descriptor, bytes, done, bytes.length - done, offset + done);
    }
    this.#length += bytes.length;
    return {
      read(place) {
        const [start = 0, end = 0] = bounds.subarray(place, place + 2);
        return readBytes(descriptor, offset + start, end - start);
      },
    };
  }

  #open(): number {
    if (this.#descriptor !== undefined) return this.#descriptor;
    makeFolder(this.#folder);
    const own = mkdtempSync(path.join(this.#folder, 'flatline-points-'));
    this.#descriptor = openSync(path.join(own, 'points'), 'wx+');
    if (!isRemoved(own)) process.once('exit', () => isRemoved(own));
    return this.#descriptor;
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}

/** Where the system is one of Unix's kind, a file can be removed while it is open. */
function isRemoved(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function readBytes(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(descriptor, bytes, done, bytes.length - done, offset + done);
    if (read === 0) throw new Error('points that were put away on the disk are gone');
    done += read;
  }
  return bytes;
}
