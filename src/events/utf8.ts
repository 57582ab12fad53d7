import type { WireCursor } from '../protobuf/wire-cursor.js';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that the bytes are; undefined where they are no UTF-8. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads a length and the text that follows it. What is no UTF-8, or goes on beyond the end, gives
 * undefined and leaves the cursor nowhere.
 */
export function readText(cursor: WireCursor, end: number): string | undefined {
  const textEnd = cursor.lengthEnd();
  const text = textEnd <= end ? utf8(cursor.bytes.subarray(cursor.at, textEnd)) : undefined;
  cursor.at = text === undefined ? Number.NaN : textEnd;
  return text;
}
