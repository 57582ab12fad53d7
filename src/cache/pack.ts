import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { checksum } from './checksum.js';
import { decodeEntry, lengthOf } from './pack-entry.js';
import {
  type ColumnPlace,
  decodeTrailer,
  ENTRY_NUMBERS,
  type EntryShape,
  type PackFile,
  type PackIndex,
  TRAILER_BYTES,
} from './pack-format.js';

/** A pack and what its index says. */
export interface OpenedPack {
  readonly pack: Pack;
  readonly content: unknown;
}

/**
 * What a pack holds, each entry and each stretch of a column by itself. The file stays open: it can be
 * read on when another process has removed it.
 */
export class Pack implements PackFile {
  /** The same for nobody else, in whatever folder. */
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  readonly #entries: Float64Array;
  readonly #descriptor: number;

  /** @returns undefined for a file that is not there, is damaged, or is of another version. */
  static open(file: string, version: string): OpenedPack | undefined {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(file, 'r');
      const { size } = fstatSync(descriptor);
      const index = readIndex(descriptor, size);
      if (index?.version === version) {
        return { pack: new Pack(file, size, descriptor, index.entries), content: index.content };
      }
    } catch {
      // What cannot be read is as if it were not there.
    }
    if (descriptor !== undefined) closeSync(descriptor);
    return undefined;
  }

  private constructor(file: string, bytes: number, descriptor: number, entries: Float64Array) {
    this.id = path.basename(file);
    this.file = file;
    this.bytes = bytes;
    this.#entries = entries;
    this.#descriptor = descriptor;
  }

  /** An entry by its number; undefined when it is not what was written. */
  entry(number: number): unknown {
    const at = number * ENTRY_NUMBERS;
    const [offset = 0, structureBytes = 0, arraysBytes = 0, sum = 0] = this.#entries.subarray(at);
    try {
      return readEntry(this.#descriptor, offset, { structureBytes, arraysBytes, sum });
    } catch {
      return undefined;
    }
  }

  /** A stretch of a column; undefined when it is not what was written. */
  read({ start, bounds, sums }: ColumnPlace, stretch: number): Uint8Array | undefined {
    const [first = 0, end = 0] = bounds.subarray(stretch, stretch + 2);
    try {
      const bytes = readBytes(this.#descriptor, start + first, end - first);
      return checksum(bytes) === sums[stretch] ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * A whole column, unchecked: its sums tell.
   *
   * @throws what the file system throws.
   */
  bytesOf({ start, bounds }: ColumnPlace): Uint8Array {
    return readBytes(this.#descriptor, start, bounds.at(-1) ?? 0);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** @throws for a file that is too short for what it claims. */
function readIndex(descriptor: number, size: number): PackIndex | undefined {
  const end = size - TRAILER_BYTES;
  const shape = decodeTrailer(readBytes(descriptor, end, TRAILER_BYTES));
  return shape && (readEntry(descriptor, end - lengthOf(shape), shape) as PackIndex | undefined);
}

/** @throws for a file that is too short for what it claims. */
function readEntry(descriptor: number, offset: number, shape: EntryShape): unknown {
  return decodeEntry(readBytes(descriptor, offset, lengthOf(shape)), shape)?.value;
}

/** @throws when the file does not hold so many bytes there. */
function readBytes(descriptor: number, offset: number, length: number): Uint8Array {
  if (offset < 0) throw new Error('the file is too short');
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const read = readSync(descriptor, bytes, done, length - done, offset + done);
    if (read === 0) throw new Error('the file ends here');
    done += read;
  }
  return bytes;
}
