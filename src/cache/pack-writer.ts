import { closeSync, mkdirSync, openSync, renameSync, rmSync, writev, writevSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32c } from '../tfrecord/crc32c.js';
import type { Pack } from './pack.js';
import {
  bytesOf,
  type ColumnPlace,
  encodeTrailer,
  type PackData,
  type PackFile,
  type StretchedColumn,
  sumsOf,
} from './pack-format.js';
import { plainBytes } from './plain-data.js';

const writeLater = promisify(writev);
/** So much is written at once. */
const WRITE_BYTES = 16 * 1024 * 1024;
const MOST_PARTS = 512;

export const PARTIAL = '.partial';

/**
 * Writes a pack: columns as they come, and at the end what they are. It takes its place whole, by a
 * rename; nothing is on the disk before something is flushed.
 */
export class PackWriter {
  readonly #file: string;
  readonly #version: string;
  readonly #columns: ColumnPlace[] = [];
  #waiting: WaitingColumn[] = [];
  #waitingBytes = 0;
  /** Numbers of the columns that are written. */
  #written = 0;
  #descriptor: number | undefined;

  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
  }

  /** Bytes of columns in memory, to be written by `flush` or at the end. */
  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /** Bytes of all columns so far. */
  get bytes(): number {
    return this.#written * Float64Array.BYTES_PER_ELEMENT + this.#waitingBytes;
  }

  /** @returns the number of the column, whose memory is held until it is written. */
  add(column: StretchedColumn): number {
    return this.#append(column, undefined);
  }

  /**
   * Copies a column as it is: where it is damaged, it will be found damaged here.
   *
   * @throws what the file system throws.
   */
  copy(pack: Pack, column: number): number {
    const place = pack.columns[column] as ColumnPlace;
    const { bounds, sums } = place;
    const added = this.#append({ numbers: pack.numbersOf(place), bounds }, sums);
    if (this.#waitingBytes > WRITE_BYTES) this.flush();
    return added;
  }

  #append(column: StretchedColumn, sums: Uint32Array | undefined): number {
    this.#waiting.push({ ...column, sums });
    this.#waitingBytes += column.numbers.byteLength;
    return this.#columns.length + this.#waiting.length - 1;
  }

  /**
   * Writes what waits, at once, and lets go of its memory.
   *
   * @throws what the file system throws when there is no room, or no right to write.
   */
  flush(): void {
    const descriptor = this.#open();
    for (const parts of portions(this.#takeWaiting())) {
      checkWhole(writevSync(descriptor, parts), parts);
    }
  }

  /**
   * The pack is as it should be, with this content.
   *
   * @throws as `flush`, and for content that is no plain data.
   */
  async finish(content: unknown): Promise<PackFile> {
    const descriptor = this.#open();
    const write = async (all: Iterable<Uint8Array>): Promise<void> => {
      for (const parts of portions(all)) {
        const { bytesWritten } = await writeLater(descriptor, parts);
        checkWhole(bytesWritten, parts);
      }
    };
    await write(this.#takeWaiting());
    const data: PackData = { version: this.#version, content, columns: this.#columns };
    const { structure, arrays } = plainBytes(data);
    const whole = Buffer.concat(arrays);
    const trailer = encodeTrailer({
      ...{ structureBytes: structure.length, arraysBytes: whole.length },
      ...{ structureSum: crc32c(structure), arraysSum: crc32c(whole) },
    });
    await write([structure, whole, trailer]);
    closeSync(descriptor);
    this.#descriptor = undefined;
    renameSync(this.#partial, this.#file);
    const bytes = this.bytes + structure.length + whole.length + trailer.length;
    return { id: path.basename(this.#file), file: this.#file, bytes };
  }

  /** Leaves nothing behind of a pack that was not finished. */
  abandon(): void {
    if (this.#descriptor === undefined) return;
    closeSync(this.#descriptor);
    this.#descriptor = undefined;
    rmSync(this.#partial, { force: true });
  }

  get #partial(): string {
    return this.#file + PARTIAL;
  }

  #open(): number {
    if (this.#descriptor !== undefined) return this.#descriptor;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    this.#descriptor = openSync(this.#partial, 'wx');
    return this.#descriptor;
  }

  /** The columns that wait, one after another: each is summed up when its turn comes. */
  *#takeWaiting(): Generator<Uint8Array> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (const column of waiting) {
      const { numbers, bounds, sums = sumsOf(column) } = column;
      this.#columns.push({ start: this.#written, bounds, sums });
      this.#written += numbers.length;
      yield bytesOf(numbers);
    }
  }
}

interface WaitingColumn extends StretchedColumn {
  /** Undefined for what is to be worked out. */
  readonly sums: Uint32Array | undefined;
}

/** What may be written at once. */
function* portions(all: Iterable<Uint8Array>): Generator<Uint8Array[]> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  for (const part of all) {
    parts.push(part);
    bytes += part.length;
    if (bytes < WRITE_BYTES && parts.length < MOST_PARTS) continue;
    yield parts;
    parts = [];
    bytes = 0;
  }
  if (parts.length > 0) yield parts;
}

/** @throws when fewer bytes were written than there are, as on a disk that has become full. */
function checkWhole(written: number, parts: readonly Uint8Array[]): void {
  const wanted = parts.reduce((sum, { length }) => sum + length, 0);
  if (written !== wanted) throw new Error(`${written} of ${wanted} bytes could be written`);
}
