import { closeSync, openSync, readSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32c } from '../tfrecord/crc32c.js';

/**
 * An entry of the cache: a header, structured data, and long columns of numbers behind them, which
 * are read a stretch at a time.
 *
 *     8 bytes  "FLATLIDX"
 *     u32le    version of this format
 *     u32le    length of the data
 *     u32le    crc32c of the data
 *     u32le    crc32c of the 20 bytes before
 *     data     v8.serialize: { version, content, columns }, filled up with zeros to 8 bytes
 *     columns  float64 of this machine's byte order
 */
const MAGIC = 'FLATLIDX';
const FORMAT_VERSION = 1;
const HEADER_BYTES = 24;
const BYTES = Float64Array.BYTES_PER_ELEMENT;

/** A column whose stretches are checked one by one. */
export interface StretchedColumn {
  readonly numbers: Float64Array;
  /** Where each stretch begins, and the end of the last. */
  readonly bounds: Uint32Array;
}

interface ColumnPlace {
  /** In the columns, in numbers. */
  readonly start: number;
  readonly bounds: Uint32Array;
  readonly sums: Uint32Array;
}

interface EntryData {
  /** Of whoever wrote the content. */
  readonly version: string;
  readonly content: unknown;
  readonly columns: readonly ColumnPlace[];
}

/** The bytes of an entry, in pieces that share memory with the columns. */
export function encodeEntry(
  version: string,
  content: unknown,
  columns: readonly StretchedColumn[],
): Uint8Array[] {
  let start = 0;
  const places = columns.map(({ numbers, bounds }): ColumnPlace => {
    const place = { start, bounds, sums: sumsOf(numbers, bounds) };
    start += numbers.length;
    return place;
  });
  const data = serialize({ version, content, columns: places } satisfies EntryData);
  const padded = new Uint8Array(Math.ceil(data.length / BYTES) * BYTES);
  padded.set(data);
  const header = new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, padded.length, true);
  view.setUint32(16, crc32c(padded), true);
  view.setUint32(20, crc32c(header, 0, 20), true);
  return [header, padded, ...columns.map(({ numbers }) => bytesOf(numbers))];
}

/** An entry that was opened: its content, and its columns a stretch at a time. */
export class Entry {
  readonly content: unknown;
  readonly #file: string;
  readonly #columnsOffset: number;
  readonly #columns: readonly ColumnPlace[];

  /**
   * @returns undefined for a file that is not there, is damaged, or is of another version.
   */
  static open(file: string, version: string): Entry | undefined {
    try {
      return withFile(file, (descriptor) => {
        const header = readBytes(descriptor, 0, HEADER_BYTES);
        const view = new DataView(header.buffer);
        const isOurs =
          new TextDecoder('latin1').decode(header.subarray(0, 8)) === MAGIC &&
          view.getUint32(20, true) === crc32c(header, 0, 20) &&
          view.getUint32(8, true) === FORMAT_VERSION;
        if (!isOurs) return undefined;
        const padded = readBytes(descriptor, HEADER_BYTES, view.getUint32(12, true));
        if (crc32c(padded) !== view.getUint32(16, true)) return undefined;
        const data = deserialize(padded) as EntryData;
        return data.version === version ? new Entry(file, padded.length, data) : undefined;
      });
    } catch {
      return undefined;
    }
  }

  private constructor(file: string, dataBytes: number, { content, columns }: EntryData) {
    this.content = content;
    this.#file = file;
    this.#columnsOffset = HEADER_BYTES + dataBytes;
    this.#columns = columns;
  }

  /** A stretch of a column; undefined when it is not what was written. */
  read(column: number, stretch: number): Float64Array | undefined {
    const { start, bounds, sums } = this.#columns[column] as ColumnPlace;
    const [first = 0, end = 0] = bounds.subarray(stretch, stretch + 2);
    const offset = this.#columnsOffset + (start + first) * BYTES;
    try {
      const length = (end - first) * BYTES;
      const bytes = withFile(this.#file, (descriptor) => readBytes(descriptor, offset, length));
      return crc32c(bytes) === sums[stretch] ? new Float64Array(bytes.buffer) : undefined;
    } catch {
      return undefined;
    }
  }
}

function sumsOf(numbers: Float64Array, bounds: Uint32Array): Uint32Array {
  const bytes = bytesOf(numbers);
  return Uint32Array.from({ length: Math.max(0, bounds.length - 1) }, (_, stretch) =>
    crc32c(bytes, (bounds[stretch] as number) * BYTES, (bounds[stretch + 1] as number) * BYTES),
  );
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function withFile<Result>(file: string, use: (descriptor: number) => Result): Result {
  const descriptor = openSync(file, 'r');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** @throws when the file does not hold so many bytes there. */
function readBytes(descriptor: number, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const read = readSync(descriptor, bytes, done, length - done, offset + done);
    if (read === 0) throw new Error('the file ends here');
    done += read;
  }
  return bytes;
}
