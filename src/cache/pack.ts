import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { crc32c } from '../tfrecord/crc32c.js';
import {
  type ColumnPlace,
  decodeTrailer,
  type PackData,
  type PackFile,
  TRAILER_BYTES,
} from './pack-format.js';
import { plainValue } from './plain-data.js';

const BYTES = Float64Array.BYTES_PER_ELEMENT;

/** A pack and what was put into it. */
export interface OpenedPack {
  readonly pack: Pack;
  readonly content: unknown;
}

/**
 * The columns of a pack that was opened, a stretch at a time. The file stays open: it can be read on
 * when another process has removed it.
 */
export class Pack implements PackFile {
  readonly file: string;
  readonly bytes: number;
  readonly columns: readonly ColumnPlace[];
  readonly #descriptor: number;

  /** @returns undefined for a file that is not there, is damaged, or is of another version. */
  static open(file: string, version: string): OpenedPack | undefined {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(file, 'r');
      const { size } = fstatSync(descriptor);
      const data = readData(descriptor, size);
      if (data?.version === version) {
        return { pack: new Pack(file, size, descriptor, data.columns), content: data.content };
      }
    } catch {
      // What cannot be read is as if it were not there.
    }
    if (descriptor !== undefined) closeSync(descriptor);
    return undefined;
  }

  private constructor(
    file: string,
    bytes: number,
    descriptor: number,
    columns: readonly ColumnPlace[],
  ) {
    this.file = file;
    this.bytes = bytes;
    this.columns = columns;
    this.#descriptor = descriptor;
  }

  /** The same for nobody else, in whatever folder. */
  get id(): string {
    return path.basename(this.file);
  }

  /** A stretch of a column; undefined when it is not what was written. */
  read(column: number, stretch: number): Float64Array | undefined {
    const { start, bounds, sums } = this.columns[column] as ColumnPlace;
    const [first = 0, end = 0] = bounds.subarray(stretch, stretch + 2);
    try {
      const bytes = readBytes(this.#descriptor, (start + first) * BYTES, (end - first) * BYTES);
      return crc32c(bytes) === sums[stretch] ? new Float64Array(bytes.buffer) : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * A whole column, unchecked: its sums tell.
   *
   * @throws what the file system throws.
   */
  numbersOf({ start, bounds }: ColumnPlace): Float64Array {
    const length = bounds.at(-1) ?? 0;
    return new Float64Array(readBytes(this.#descriptor, start * BYTES, length * BYTES).buffer);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** @throws for a file that is too short for what it claims. */
function readData(descriptor: number, size: number): PackData | undefined {
  const trailer = decodeTrailer(readBytes(descriptor, size - TRAILER_BYTES, TRAILER_BYTES));
  if (!trailer) return undefined;
  const arraysAt = size - TRAILER_BYTES - trailer.arraysBytes;
  const structureAt = arraysAt - trailer.structureBytes;
  const structure = readBytes(descriptor, structureAt, trailer.structureBytes);
  const arrays = readBytes(descriptor, arraysAt, trailer.arraysBytes);
  const isSound =
    crc32c(structure) === trailer.structureSum && crc32c(arrays) === trailer.arraysSum;
  return isSound ? (plainValue(structure, arrays) as PackData) : undefined;
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
