import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type EventPosition, EventReader } from '../events/event-reader.js';
import type { SummaryInterpreter } from '../events/summary-interpreter.js';
import type { Problem } from '../model/problem.js';
import { type FileContent, FileDigest } from '../store/file-digest.js';
import type { EventFile } from './find-event-files.js';

const CHUNK_BYTES = 1024 * 1024;
/** Enough for the first record, which holds the time the file was begun. */
const HEAD_BYTES = 64;

/** How far a file was read, as plain data: all that is needed to go on. */
export interface FileState {
  readonly inode: number;
  /** The file's first bytes: they tell files apart that have one inode, one after the other. */
  readonly head: Uint8Array;
  /** Bytes that were there, those of an unfinished record too. */
  readonly size: number;
  readonly position: EventPosition;
  /** What stands unread at the end. */
  readonly unread: Problem | undefined;
}

/**
 * Reads what an event file has, or has got since it was read last: open, read chunk by chunk, take
 * pieces whenever there is enough for one, close.
 *
 * Reading is synchronous, which is several times faster for many small files; whoever has other
 * things to do gives way between the chunks.
 */
export class FileReader {
  readonly #descriptor: number;
  readonly #inode: number;
  readonly #head: Uint8Array;
  readonly #reader: EventReader;
  readonly #digest = new FileDigest();
  #offset: number;
  /** Where the file ended when it was opened. */
  readonly #end: number;

  /**
   * @param state what was read before; the file is read from its beginning if it is not given.
   * @returns `replaced` when the file is another one or was cut: what was read of it no longer holds.
   * @throws what the file system throws when the file cannot be read.
   */
  static open(
    file: EventFile,
    interpreter: SummaryInterpreter,
    state: FileState | undefined,
  ): FileReader | 'unchanged' | 'replaced' {
    if (state) {
      const { ino, size } = statSync(file.path);
      if (ino !== state.inode || size < state.size) return 'replaced';
      if (size === state.size) return 'unchanged';
    }
    const descriptor = openSync(file.path, 'r');
    try {
      const { ino, size } = fstatSync(descriptor);
      const head = new Uint8Array(HEAD_BYTES);
      const known = head.subarray(0, readSync(descriptor, head, 0, HEAD_BYTES, 0));
      if (state && (ino !== state.inode || !startsWith(known, state.head))) {
        closeSync(descriptor);
        return 'replaced';
      }
      return new FileReader(file.name, interpreter, state, { descriptor, ino, size, head: known });
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
  }

  private constructor(
    name: string,
    interpreter: SummaryInterpreter,
    state: FileState | undefined,
    opened: { descriptor: number; ino: number; size: number; head: Uint8Array },
  ) {
    this.#descriptor = opened.descriptor;
    this.#inode = opened.ino;
    this.#head = opened.head;
    this.#end = opened.size;
    this.#offset = state?.position.records.offset ?? 0;
    this.#reader = new EventReader(name, interpreter, this.#digest, state?.position);
  }

  /** Where the next byte is read. */
  get offset(): number {
    return this.#offset;
  }

  /** Reads the next chunk; false once all that was there when the file was opened has been read. */
  readChunk(): boolean {
    const wanted = Math.min(CHUNK_BYTES, this.#end - this.#offset);
    if (wanted <= 0) return false;
    const fill = (target: Uint8Array): number =>
      readSync(this.#descriptor, target, 0, target.length, this.#offset);
    const filled = this.#reader.pushFrom(fill, wanted);
    this.#offset += filled;
    return filled > 0;
  }

  /** What was read since the last piece was taken. */
  takePiece(): FileContent {
    return this.#digest.take();
  }

  get state(): FileState {
    return {
      inode: this.#inode,
      head: this.#head,
      size: this.#offset,
      position: this.#reader.position,
      unread: this.#reader.unread,
    };
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
