import { closeSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StoredNumbers } from '../store/point-block.js';

const BYTES = Float64Array.BYTES_PER_ELEMENT;

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

  /** @throws what the file system throws when there is no room for the numbers. */
  put(numbers: Float64Array): StoredNumbers {
    const descriptor = this.#open();
    const offset = this.#length;
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(descriptor, bytes, done, bytes.length - done, offset + done);
    }
    this.#length += bytes.length;
    return {
      read: (_place, start, length) => readNumbers(descriptor, offset + start * BYTES, length),
    };
  }

  #open(): number {
    if (this.#descriptor !== undefined) return this.#descriptor;
    mkdirSync(this.#folder, { recursive: true });
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

function readNumbers(descriptor: number, offset: number, length: number): Float64Array {
  const numbers = new Float64Array(length);
  const bytes = new Uint8Array(numbers.buffer);
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(descriptor, bytes, done, bytes.length - done, offset + done);
    if (read === 0) throw new Error('points that were put away on the disk are gone');
    done += read;
  }
  return numbers;
}
