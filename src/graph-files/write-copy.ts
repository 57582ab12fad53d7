import { cp, lstat, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FlatlineError, messageOf, systemCodeOf } from '../base/errors.js';

/** A changed copy of a graph cannot be written where it was asked for. */
export class CopyError extends FlatlineError {
  readonly code = 'graph-copy';
}

/**
 * Writes a copy of a file, or of a SavedModel's folder, in which one file has other bytes. Everything
 * else of a folder is copied as it is, links as links. The copy appears under its name when it is
 * whole.
 *
 * @param source the file or folder; it is never touched.
 * @param file the file with the other bytes: the source itself, or one in the folder.
 * @param leaveOut names in the folder that the copy goes without.
 * @throws CopyError when the target is there already, or cannot be written.
 */
export async function writeCopy(
  source: string,
  file: string,
  bytes: Uint8Array,
  target: string,
  leaveOut: readonly string[] = [],
): Promise<void> {
  await refuseTaken(source, target);
  const partial = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${process.pid}.partial`,
  );
  let isOurs = false;
  try {
    if ((await stat(source)).isDirectory()) {
      await mkdir(partial);
      isOurs = true;
      const left = new Set([
        path.resolve(file),
        ...leaveOut.map((name) => path.resolve(source, name)),
      ]);
      await cp(source, partial, {
        recursive: true,
        preserveTimestamps: true,
        verbatimSymlinks: true,
        filter: (entry) => !left.has(path.resolve(entry)),
      });
      await writeWhole(path.join(partial, path.relative(source, file)), bytes);
    } else {
      isOurs = await writeWhole(partial, bytes);
    }
    await rename(partial, target);
  } catch (error) {
    if (isOurs) await rm(partial, { recursive: true, force: true });
    throw new CopyError(
      `cannot write "${target}": ${messageOf(error)}`,
      'Choose a place with room that this user may write to.',
      { cause: error },
    );
  }
}

/** A name that is taken is never written over, and a copy inside of its own source would never end. */
async function refuseTaken(source: string, target: string): Promise<void> {
  const isThere = await lstat(target).then(
    () => true,
    (error: unknown) => systemCodeOf(error) !== 'ENOENT',
  );
  if (isThere) {
    throw new CopyError(
      `"${target}" is there already`,
      'Choose a new name: what is there is never written over.',
    );
  }
  const folder = await realpath(path.dirname(path.resolve(target))).catch((error: unknown) => {
    throw new CopyError(`cannot write "${target}": ${messageOf(error)}`, 'Make its folder first.', {
      cause: error,
    });
  });
  const from = await realpath(source);
  if (folder === from || folder.startsWith(from + path.sep)) {
    throw new CopyError(
      `"${target}" is inside of "${source}", which it would be a copy of`,
      'Choose a place outside of it.',
    );
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<true> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}
