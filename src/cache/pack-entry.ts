import { checksum } from './checksum.js';
import type { EntryShape } from './pack-format.js';
import { ALIGNMENT, plainBytes, plainValue } from './plain-data.js';

/** Plain data on its way into a pack. */
export interface EncodedEntry extends EntryShape {
  readonly bytes: Uint8Array;
}

/** The structure as `plainBytes` gives it, filled up to a multiple of 8, and the arrays. */
export function encodeEntry(value: unknown): EncodedEntry {
  const { structure, arrays } = plainBytes(value);
  const filling = new Uint8Array(aligned(structure.length) - structure.length);
  const bytes = Buffer.concat([structure, filling, ...arrays]);
  const structureBytes = structure.length;
  const arraysBytes = bytes.length - aligned(structureBytes);
  return { bytes, structureBytes, arraysBytes, sum: checksum(bytes) };
}

export function lengthOf({ structureBytes, arraysBytes }: EntryShape): number {
  return aligned(structureBytes) + arraysBytes;
}

/**
 * @param bytes begin at a multiple of 8 in their memory, which the value's arrays share.
 * @returns undefined for bytes that are not those that were encoded.
 * @throws for bytes that another version of Node encoded, which this one does not know.
 */
export function decodeEntry(
  bytes: Uint8Array,
  { structureBytes, sum }: EntryShape,
): { readonly value: unknown } | undefined {
  if (checksum(bytes) !== sum) return undefined;
  const structure = bytes.subarray(0, structureBytes);
  return { value: plainValue(structure, bytes.subarray(aligned(structureBytes))) };
}

function aligned(bytes: number): number {
  return bytes + (-bytes & (ALIGNMENT - 1));
}
