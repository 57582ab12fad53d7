import { crc32c } from '../tfrecord/crc32c.js';

/**
 * A pack: long columns of numbers, which are read a stretch at a time, and behind them the data that
 * says what they are.
 *
 *     columns    float64 of this machine's byte order
 *     structure  as `plainBytes` gives it: { version, content, columns }
 *     arrays     as `plainBytes` gives them
 *     trailer    32 bytes, its numbers u32le: "FLATLIDX", version of this format, lengths of structure
 *                and arrays, crc32c of structure, of arrays, and of the 28 bytes before
 */
const MAGIC = 'FLATLIDX';
const FORMAT_VERSION = 2;
export const TRAILER_BYTES = 32;

/** A pack on the disk. */
export interface PackFile {
  /** The same for nobody else, in whatever folder. */
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
}

/** A column whose stretches are checked one by one. */
export interface StretchedColumn {
  readonly numbers: Float64Array;
  /** Where each stretch begins, and the end of the last. */
  readonly bounds: Uint32Array;
}

/** Where a column lies, and what its stretches have to come to. */
export interface ColumnPlace {
  /** In the pack, in numbers. */
  readonly start: number;
  readonly bounds: Uint32Array;
  readonly sums: Uint32Array;
}

export interface PackData {
  /** Of whoever wrote the content. */
  readonly version: string;
  readonly content: unknown;
  readonly columns: readonly ColumnPlace[];
}

export interface Trailer {
  readonly structureBytes: number;
  readonly arraysBytes: number;
  readonly structureSum: number;
  readonly arraysSum: number;
}

export function encodeTrailer({
  structureBytes,
  arraysBytes,
  structureSum,
  arraysSum,
}: Trailer): Uint8Array {
  const bytes = new Uint8Array(TRAILER_BYTES);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  const words = [FORMAT_VERSION, structureBytes, arraysBytes, structureSum, arraysSum];
  for (const [at, word] of words.entries()) view.setUint32(8 + 4 * at, word, true);
  view.setUint32(28, crc32c(bytes, 0, 28), true);
  return bytes;
}

/** @returns undefined for bytes that are no trailer of this format. */
export function decodeTrailer(bytes: Uint8Array): Trailer | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, TRAILER_BYTES);
  const word = (at: number): number => view.getUint32(at, true);
  const isOurs =
    new TextDecoder('latin1').decode(bytes.subarray(0, 8)) === MAGIC &&
    word(28) === crc32c(bytes, 0, 28) &&
    word(8) === FORMAT_VERSION;
  if (!isOurs) return undefined;
  return {
    ...{ structureBytes: word(12), arraysBytes: word(16) },
    ...{ structureSum: word(20), arraysSum: word(24) },
  };
}

export function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** What each stretch of a column comes to. */
export function sumsOf({ numbers, bounds }: StretchedColumn): Uint32Array {
  const bytes = bytesOf(numbers);
  const at = (stretch: number): number =>
    (bounds[stretch] as number) * Float64Array.BYTES_PER_ELEMENT;
  return Uint32Array.from({ length: Math.max(0, bounds.length - 1) }, (_, stretch) =>
    crc32c(bytes, at(stretch), at(stretch + 1)),
  );
}
