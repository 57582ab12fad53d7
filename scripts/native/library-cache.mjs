import fs from 'node:fs';
import path from 'node:path';
import { SetupFailure } from '../base/setup-failure.mjs';
import { withStaging } from '../base/staging.mjs';
import { cacheFolder } from './cache-folder.mjs';

/*
 * The cache keeps TensorFlow's libraries and the addon built against them where `npm ci` cannot
 * delete them. An entry is a folder with the two that tfjs-node has:
 *
 *     deps/lib/libtensorflow*          the libraries
 *     lib/napi-v8/tfjs_binding.node    the addon, which finds them by $ORIGIN/../../deps/lib
 *
 * An entry is built in a staging folder beside it and gets its name by one rename, so an entry that
 * exists is whole. Of two processes that build the same one, the first to rename wins.
 */

const ENTRY_FOLDERS = Object.freeze(['deps', 'lib']);
const STAGING_PREFIX = '.staging-';
// Longer than all the limits of one build together.
const ABANDONED_MILLIS = 2 * 3600_000;

/**
 * @param {string} name
 * @returns {boolean}
 */
export function hasEntry(name) {
  return fs.existsSync(entryFolder(name));
}

/**
 * Has `build` fill a staging folder with deps/ and lib/, and makes an entry of them. Whatever else
 * is in the staging folder is thrown away, as all of it is if `build` fails.
 * @param {string} name
 * @param {(staging: string) => Promise<void>} build
 */
export async function buildEntry(name, build) {
  await withStaging(makeStaging(), async (staging) => {
    await build(staging);
    publish(staging, name);
  });
}

/**
 * Removes an entry, if it is there, at once for everyone who looks for it.
 * @param {string} name
 */
export function removeEntry(name) {
  if (!hasEntry(name)) return;
  const doomed = path.join(makeStaging(), name);
  fs.renameSync(entryFolder(name), doomed);
  fs.rmSync(path.dirname(doomed), { recursive: true, force: true });
}

/**
 * Makes the package use the entry, by symbolic links: a copy would cost 850 MB for each checkout.
 * Node loads an addon by its real path, so its $ORIGIN is inside the entry; and were it not, deps
 * is linked beside lib.
 * @param {string} name
 * @param {string} packageFolder
 */
export function linkEntry(name, packageFolder) {
  for (const folder of ENTRY_FOLDERS) {
    replaceByLink(path.join(packageFolder, folder), path.join(entryFolder(name), folder));
  }
}

/**
 * The entry that the package is linked to.
 * @param {string} packageFolder
 * @returns {string | undefined} its name; undefined if the package is not linked to one
 */
export function linkedEntry(packageFolder) {
  const link = path.join(packageFolder, 'lib');
  if (!isLink(link)) return undefined;
  const entry = path.dirname(fs.readlinkSync(link));
  return path.dirname(entry) === cacheFolder() ? path.basename(entry) : undefined;
}

/** @param {string} name */
function entryFolder(name) {
  return path.join(cacheFolder(), name);
}

/** @returns {string} a new empty folder on the cache's file system */
function makeStaging() {
  const cache = cacheFolder();
  try {
    fs.mkdirSync(cache, { recursive: true });
    removeAbandoned(cache);
    return fs.mkdtempSync(path.join(cache, STAGING_PREFIX));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new SetupFailure(`the cache folder ${cache} cannot be written (${code})`);
  }
}

/** @param {string} cache */
function removeAbandoned(cache) {
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name);
    const ageMillis = Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (name.startsWith(STAGING_PREFIX) && ageMillis > ABANDONED_MILLIS) {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
}

/**
 * @param {string} staging
 * @param {string} name
 */
function publish(staging, name) {
  const whole = fs.mkdtempSync(path.join(staging, 'entry-'));
  for (const folder of ENTRY_FOLDERS) {
    const built = path.join(staging, folder);
    if (!fs.existsSync(built)) throw new SetupFailure(`nothing was built in ${folder}/`);
    fs.renameSync(built, path.join(whole, folder));
  }
  try {
    fs.renameSync(whole, entryFolder(name));
  } catch (error) {
    // Another process was first, and its entry is as good as this one.
    if (!fs.existsSync(entryFolder(name))) throw error;
  }
}

/**
 * On POSIX the link changes in one step, so that a process that loads TensorFlow meanwhile finds
 * either the old or the new.
 * @param {string} link
 * @param {string} target
 */
function replaceByLink(link, target) {
  if (isLink(link) && fs.readlinkSync(link) === target) return;
  const temporary = `${link}.${process.pid}`;
  fs.symlinkSync(target, temporary, 'junction');
  const replaceable = isLink(link) && process.platform !== 'win32';
  if (!replaceable) fs.rmSync(link, { recursive: true, force: true });
  fs.renameSync(temporary, link);
}

/** @param {string} file */
function isLink(file) {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
