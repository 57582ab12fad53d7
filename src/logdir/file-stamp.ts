import type { Stats } from 'node:fs';

/**
 * What tells a file from what it becomes: it is another when the file is written to, except within one
 * tick of the file system's clock.
 */
export interface FileStamp {
  readonly inode: number;
  readonly size: number;
  /** When its content changed last, and when its inode did. */
  readonly modifiedMillis: number;
  readonly changedMillis: number;
  /** When all this was seen. */
  readonly seenMillis: number;
}

/** @param seenMillis a moment at which the file was not read yet. */
export function stampOf(
  { ino, size, mtimeMs, ctimeMs }: Stats,
  seenMillis = Date.now(),
): FileStamp {
  return { inode: ino, size, modifiedMillis: mtimeMs, changedMillis: ctimeMs, seenMillis };
}

/**
 * Whether a file can be told by its stamp: what changed shortly before it was seen may have changed
 * again within the same tick.
 */
export function isSettled(
  { modifiedMillis, changedMillis, seenMillis }: FileStamp,
  settledMillis: number,
): boolean {
  return Math.floor(Math.max(modifiedMillis, changedMillis)) <= seenMillis - settledMillis;
}

/** Whether nothing was written between two stamps; the permissions may be others, or the names. */
export function isUnwritten(one: FileStamp, other: FileStamp): boolean {
  return (
    one.inode === other.inode &&
    one.size === other.size &&
    one.modifiedMillis === other.modifiedMillis
  );
}

/** Whether nothing at all has changed: a time of writing can be put back. */
export function isUntouched(one: FileStamp, other: FileStamp): boolean {
  return isUnwritten(one, other) && one.changedMillis === other.changedMillis;
}

/** A stamp that no file has: it was written to when it was read, and may change again unnoticed. */
export function untrusted<Stamped extends FileStamp>(stamp: Stamped): Stamped {
  return { ...stamp, modifiedMillis: Number.NaN, changedMillis: Number.NaN };
}
