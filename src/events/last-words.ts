import { closeSync, ftruncateSync, type Stats, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { RecordBuffer } from '../tfrecord/record-writer.js';
import { openNewFile } from './new-event-file.js';

/** What an event file that failed still has to say, in records. */
export interface LastWords {
  /** The first record of every event file. */
  readonly head: RecordBuffer;
  readonly words: RecordBuffer;
}

export function isSameFile(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev;
}

/**
 * Puts the words behind the last whole record, in place of one that was cut off. Where there is no
 * room, the remains stay as they are: they tell of the loss themselves.
 *
 * @param soundEnd where the last whole record ends.
 * @returns whether the words are in the file.
 */
export function writeBehind(descriptor: number, soundEnd: number, { words }: LastWords): boolean {
  try {
    if (writeSync(descriptor, words.bytes, 0, words.length, soundEnd) < words.length) return false;
    ftruncateSync(descriptor, soundEnd + words.length);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts the words into a file of their own, where theirs was removed. A folder that was removed too
 * is not made again, and one that someone made in its place is let alone.
 *
 * @returns whether the words are in a file.
 */
export function writeElsewhere(
  removed: string,
  folder: Stats,
  { head, words }: LastWords,
): boolean {
  try {
    const now = statSync(path.dirname(removed));
    if (!isSameFile(now, folder)) return false;
    const { descriptor } = openNewFile(path.dirname(removed));
    const written = [head, words].map(({ bytes, length }) =>
      writeSync(descriptor, bytes, 0, length),
    );
    closeSync(descriptor);
    return written[1] === words.length;
  } catch {
    return false;
  }
}
