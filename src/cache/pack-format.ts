import { checksum } from './checksum.js';

/**
 * A pack: long columns of bytes, which are read a stretch at a time; entries, each of which is read
 * when it is asked for; and the index, which is read when the pack is opened.
 *
 *     columns  one behind the other
 *     entries  one behind the other, as `encodeEntry` gives them
 *     index    the same of { version, content, entries }
 *     trailer  28 bytes, its numbers u32le: "FLATLIDX", version of this format, lengths of the index's
 *              structure and arrays, checksum of the index, and of the 24 bytes before
 */
const MAGIC = 'FLATLIDX';
const FORMAT_VERSION = 5;
export const TRAILER_BYTES = 28;

/** A pack on the disk. */
export interface PackFile {
  /** The same for nobody else, in whatever folder. */
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
}

/** A column whose stretches are checked one by one. */
export interface StretchedColumn {
  readonly bytes: Uint8Array;
  /** Where each stretch begins, and the end of the last. */
  readonly bounds: Uint32Array;
}

/** Where a column lies, and what its stretches have to come to. */
export interface ColumnPlace {
  /** In the pack. */
  readonly start: number;
  readonly bounds: Uint32Array;
  /** Filled when the column is written. */
  readonly sums: Uint32Array;
}

/** How long an entry's parts are, and what its bytes have to come to. */
export interface EntryShape {
  readonly structureBytes: number;
  readonly arraysBytes: number;
  readonly sum: number;
}

export interface PackIndex {
  /** Of whoever wrote the content. */
  readonly version: string;
  readonly content: unknown;
  /** Of each entry its offset and its shape, `ENTRY_NUMBERS` in all. */
  readonly entries: Float64Array;
}

export const ENTRY_NUMBERS = 4;

export function encodeTrailer({ structureBytes, arraysBytes, sum }: EntryShape): Uint8Array {
  const bytes = new Uint8Array(TRAILER_BYTES);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  const words = [FORMAT_VERSION, structureBytes, arraysBytes, sum];
  for (const [at, word] of words.entries()) view.setUint32(8 + 4 * at, word, true);
  view.setUint32(24, checksum(bytes.subarray(0, 24)), true);
  return bytes;
}

/** @returns undefined for bytes that are no trailer of this format. */
export function decodeTrailer(bytes: Uint8Array): EntryShape | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, TRAILER_BYTES);
  const word = (at: number): number => view.getUint32(at, true);
  const isOurs =
    Buffer.from(bytes.subarray(0, 8)).toString('latin1') === MAGIC &&
    word(24) === checksum(bytes.subarray(0, 24)) &&
    word(8) === FORMAT_VERSION;
  return isOurs ? { structureBytes: word(12), arraysBytes: word(16), sum: word(20) } : undefined;
}

/** What each stretch of a column comes to. */
export function sumsOf({ bytes, bounds }: StretchedColumn): Uint32Array {
  return Uint32Array.from({ length: stretchesOf(bounds) }, (_, stretch) =>
    checksum(bytes.subarray(bounds[stretch], bounds[stretch + 1])),
  );
}

export function stretchesOf(bounds: Uint32Array): number {
  return Math.max(0, bounds.length - 1);
}
