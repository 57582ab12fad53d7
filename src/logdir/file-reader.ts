import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type EventPosition, EventReader } from '../events/event-reader.js';
import { assertRegularFile, OPEN_TO_READ } from '../events/regular-file.js';
import type { SummaryInterpreter } from '../events/summary-interpreter.js';
import type { Problem } from '../model/problem.js';
import { type FileContent, FileDigest } from '../store/file-digest.js';
import { type FileStamp, isUntouched, isUnwritten, stampOf } from './file-stamp.js';
import type { EventFile } from './find-event-files.js';

const CHUNK_BYTES = 240 * 1024;
/** Enough for the first record, which holds the time the file was begun. */
const HEAD_BYTES = 64;
const TAIL_BYTES = 256;

/** How far a file was read, as plain data: all that is needed to go on. */
export interface FileState extends FileStamp {
  /** The file's first bytes: they tell files apart that have one inode, one after the other. */
  readonly head: Uint8Array;
  /** The last bytes that were there: they tell a file that grew from one that was written over. */
  readonly tail: Uint8Array;
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
  readonly #opened: OpenedFile;
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
      const stamp = stampOf(statSync(file.path));
      if (stamp.inode !== state.inode || stamp.size < state.size) return 'replaced';
      if (stamp.size === state.size) return isUnwritten(stamp, state) ? 'unchanged' : 'replaced';
    }
    const seenMillis = Date.now();
    const descriptor = openSync(file.path, OPEN_TO_READ);
    try {
      const stats = fstatSync(descriptor);
      assertRegularFile(stats);
      const head = bytesAt(descriptor, 0, HEAD_BYTES);
      const stamp = stampOf(stats, seenMillis);
      if (state && (stamp.inode !== state.inode || !isBegunWith(descriptor, state))) {
        closeSync(descriptor);
        return 'replaced';
      }
      const opened = { descriptor, stamp, head };
      return new FileReader(file.name, interpreter, state, opened);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
  }

  private constructor(
    name: string,
    interpreter: SummaryInterpreter,
    state: FileState | undefined,
    opened: OpenedFile,
  ) {
    this.#descriptor = opened.descriptor;
    this.#opened = opened;
    this.#end = opened.stamp.size;
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

  /** To be asked before the file is closed. */
  get state(): FileState {
    const { stamp, head } = this.#opened;
    const size = this.#offset;
    const start = Math.max(0, size - TAIL_BYTES);
    return {
      ...stamp,
      ...{ size, head },
      tail: bytesAt(this.#descriptor, start, size - start),
      position: this.#reader.position,
      unread: this.#reader.unread,
    };
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

interface OpenedFile {
  readonly descriptor: number;
  readonly stamp: FileStamp;
  readonly head: Uint8Array;
}

/**
 * Whether a file is what it was when it was read, or has grown since; undefined when it is neither.
 *
 * A file of the same size must not have been changed at all; of one that grew, the inode, the first
 * bytes and the last that were read must be the same.
 *
 * @param state all that is known of the file, to be asked for only where the stamp does not tell.
 */
export function continuationOf(
  file: EventFile,
  known: FileStamp,
  state: () => FileState | undefined,
): 'same' | 'grown' | undefined {
  const stats = statSync(file.path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const stamp = stampOf(stats);
  if (stamp.inode !== known.inode || stamp.size < known.size) return undefined;
  if (stamp.size === known.size) return isUntouched(stamp, known) ? 'same' : undefined;
  const before = state();
  return before && isStillBegunWith(file, before) ? 'grown' : undefined;
}

function isStillBegunWith(file: EventFile, state: FileState): boolean {
  const descriptor = openSync(file.path, OPEN_TO_READ);
  try {
    return isBegunWith(descriptor, state);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the first bytes and the last that were read are still where they were. */
function isBegunWith(descriptor: number, { head, tail, size }: FileState): boolean {
  return (
    startsWith(bytesAt(descriptor, 0, HEAD_BYTES), head) &&
    startsWith(bytesAt(descriptor, size - tail.length, tail.length), tail)
  );
}

/** The bytes at an offset, fewer where the file ends. */
function bytesAt(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
