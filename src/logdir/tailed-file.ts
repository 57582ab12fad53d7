import { type FileHandle, open, stat } from 'node:fs/promises';
import type { EventReader } from '../events/event-reader.js';

const CHUNK_BYTES = 1024 * 1024;
/** Enough for the first record, which holds the time the file was begun. */
const HEAD_BYTES = 64;

export type TailOutcome = 'unchanged' | 'grown' | 'replaced';

/** Reads a file from where it stopped, whenever asked. */
export class TailedFile {
  readonly #path: string;
  readonly #reader: EventReader;
  #offset = 0;
  #inode: number | undefined;
  /** The file's first bytes: they tell files apart that have one inode, one after the other. */
  #head: Uint8Array = new Uint8Array(0);

  constructor(path: string, reader: EventReader) {
    this.#path = path;
    this.#reader = reader;
  }

  /**
   * Pushes what was appended since the last call.
   *
   * @returns `replaced` when the file is another one or was cut: what was read of it no longer holds.
   * @throws what the file system throws when the file cannot be read.
   */
  async readOn(): Promise<TailOutcome> {
    const { ino, size } = await stat(this.#path);
    if (this.#inode !== undefined && (ino !== this.#inode || size < this.#offset))
      return 'replaced';
    this.#inode = ino;
    if (size === this.#offset) return 'unchanged';
    const file = await open(this.#path, 'r');
    try {
      const head = await readHead(file);
      if (!startsWith(head, this.#head)) return 'replaced';
      this.#head = head;
      const chunk = new Uint8Array(Math.min(CHUNK_BYTES, size - this.#offset));
      for (;;) {
        const { bytesRead } = await file.read(chunk, 0, chunk.length, this.#offset);
        if (bytesRead === 0) return 'grown';
        this.#offset += bytesRead;
        this.#reader.push(chunk.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  }
}

async function readHead(file: FileHandle): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
  return head.subarray(0, bytesRead);
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
