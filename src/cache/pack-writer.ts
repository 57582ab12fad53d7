import { closeSync, fstatSync, openSync, renameSync, rmSync, writev, writevSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from '../disk/make-folder.js';
import type { Pack } from './pack.js';
import { encodeEntry } from './pack-entry.js';
import {
  type ColumnPlace,
  encodeTrailer,
  type PackFile,
  type PackIndex,
  type StretchedColumn,
  stretchesOf,
  sumsOf,
} from './pack-format.js';

const writeLater = promisify(writev);
/** So much is made ready and written at once: others get their turn in between. */
const WRITE_BYTES = 16 * 1024 * 1024;
const MOST_PARTS = 64;

export const PARTIAL = '.partial';

/**
 * Writes a pack: columns as they come, at the end the entries and the index. It takes its place whole,
 * by a rename; nothing is on the disk before something is flushed.
 */
export class PackWriter {
  readonly #file: string;
  readonly #version: string;
  #waiting: WaitingColumn[] = [];
  #waitingBytes = 0;
  #columnBytes = 0;
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
    return this.#columnBytes;
  }

  /** Takes a column, whose memory is held until it is written. */
  add(column: StretchedColumn): ColumnPlace {
    return this.#append(column, undefined);
  }

  /**
   * Copies a column as it is: where it is damaged, it will be found damaged here.
   *
   * @throws what the file system throws.
   */
  copy(pack: Pack, place: ColumnPlace): ColumnPlace {
    const { bounds, sums } = place;
    const copied = this.#append({ bytes: pack.bytesOf(place), bounds }, sums);
    if (this.#waitingBytes > WRITE_BYTES) this.flush();
    return copied;
  }

  #append({ bytes, bounds }: StretchedColumn, sums: Uint32Array | undefined): ColumnPlace {
    const place = {
      start: this.#columnBytes,
      bounds,
      sums: sums ?? new Uint32Array(stretchesOf(bounds)),
    };
    this.#waiting.push({ bytes, place, isSummed: sums !== undefined });
    this.#waitingBytes += bytes.length;
    this.#columnBytes += bytes.length;
    return place;
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
   * The pack is as it should be, with these entries, which are numbered in their order.
   *
   * @param content what the index says of them.
   * @throws as `flush`, and for what is no plain data.
   */
  async finish(entries: Iterable<unknown>, content: unknown): Promise<PackFile> {
    const descriptor = this.#open();
    const write = async (all: Iterable<Uint8Array>): Promise<void> => {
      for (const parts of portions(all)) {
        const { bytesWritten } = await writeLater(descriptor, parts);
        checkWhole(bytesWritten, parts);
      }
    };
    await write(this.#takeWaiting());
    const places: number[] = [];
    await write(encodedEntries(entries, this.bytes, places));
    const index: PackIndex = {
      ...{ version: this.#version, content },
      entries: Float64Array.from(places),
    };
    const encoded = encodeEntry(index);
    await write([encoded.bytes, encodeTrailer(encoded)]);
    const { size } = fstatSync(descriptor);
    closeSync(descriptor);
    this.#descriptor = undefined;
    renameSync(this.#partial, this.#file);
    return { id: path.basename(this.#file), file: this.#file, bytes: size };
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
    makeFolder(path.dirname(this.#file));
    this.#descriptor = openSync(this.#partial, 'wx');
    return this.#descriptor;
  }

  /** The columns that wait, one after another: each is summed up when its turn comes. */
  *#takeWaiting(): Generator<Uint8Array> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (const { bytes, place, isSummed } of waiting) {
      if (!isSummed) place.sums.set(sumsOf({ bytes, bounds: place.bounds }));
      yield bytes;
    }
  }
}

interface WaitingColumn {
  readonly bytes: Uint8Array;
  readonly place: ColumnPlace;
  readonly isSummed: boolean;
}

/** @param places gets where each entry lies, and its shape. */
function* encodedEntries(
  entries: Iterable<unknown>,
  start: number,
  places: number[],
): Generator<Uint8Array> {
  let offset = start;
  for (const entry of entries) {
    const { bytes, structureBytes, arraysBytes, sum } = encodeEntry(entry);
    places.push(offset, structureBytes, arraysBytes, sum);
    offset += bytes.length;
    yield bytes;
  }
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
