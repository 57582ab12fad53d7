import type { Dirent } from 'node:fs';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { FlatlineError, messageOf, systemCodeOf } from '../base/errors.js';
import { type RunName, runName } from '../model/names.js';
import type { Problem } from '../model/problem.js';
import { Turns } from './turns.js';

/** One event file and the run it belongs to. */
export interface EventFile {
  readonly run: RunName;
  readonly path: string;
  /** Relative to the log directory, `/`-separated: how the file is named to people. */
  readonly name: string;
}

export interface FoundFiles {
  /** Sorted by run, then by file name, which is the order they are read in. */
  readonly eventFiles: readonly EventFile[];
  /** Names of a few files that are none, to say what was found instead. */
  readonly otherFiles: readonly string[];
  /** Folders that could not be looked into. */
  readonly problems: readonly Problem[];
  /** Every folder that was looked into, by its path; what identifies it. */
  readonly folders: ReadonlyMap<string, string>;
}

/** The log directory itself cannot be read. */
export class LogdirError extends FlatlineError {
  readonly code = 'logdir';
}

const OTHER_FILES_KEPT = 5;

/** A folder as it was listed. */
interface Listing {
  readonly identity: string;
  readonly entries: readonly Dirent[];
  /** What the folder was like then: it is another when an entry comes or goes. */
  readonly stamp: string;
}

/** Clocks of file systems are coarse: what changed so lately may change again unnoticed. */
const SETTLED_MILLIS = 2000;

/**
 * Finds event files again and again; a folder that has not changed is not listed again.
 *
 * Looking is synchronous, which is several times faster for many folders; others get their turn in
 * between.
 */
export class EventFileFinder {
  readonly #logdir: string;
  #listings = new Map<string, Listing>();

  constructor(logdir: string) {
    this.#logdir = logdir;
  }

  /** @throws LogdirError when there is nothing at the log directory, or it cannot be read. */
  async find(): Promise<FoundFiles> {
    const listings = new Map<string, Listing>();
    const found = await findIn(this.#logdir, this.#listings, listings);
    this.#listings = listings;
    return found;
  }
}

/**
 * Finds every event file below a log directory, through symbolic links, loops excepted. A folder
 * that is both there and linked to goes by its own name.
 *
 * An event file is one whose name contains `tfevents`; the path of a single event file is taken for
 * a log directory that holds only it.
 *
 * @throws LogdirError when there is nothing at `logdir`, or it cannot be read.
 */
export function findEventFiles(logdir: string): Promise<FoundFiles> {
  return new EventFileFinder(logdir).find();
}

async function findIn(
  logdir: string,
  known: ReadonlyMap<string, Listing>,
  listings: Map<string, Listing>,
): Promise<FoundFiles> {
  if (!isFolder(logdir)) return singleFile(logdir);

  const eventFiles: EventFile[] = [];
  const otherFiles: string[] = [];
  const problems: Problem[] = [];
  const folders = new Map<string, string>();
  const visited = new Set<string>();
  const waiting: Place[] = [{ name: '', absolute: path.normalize(logdir) }];
  const linked: Place[] = [];
  const nextFolder = (): Place | undefined => waiting.pop() ?? linked.pop();
  const turns = new Turns();
  for (let folder = nextFolder(); folder !== undefined; folder = nextFolder()) {
    const { name: folderName, absolute } = folder;
    const listed = listOnce(absolute, visited, known, listings);
    if (listed === 'known') continue;
    if (listed instanceof Error) {
      if (folderName === '') {
        throw new LogdirError(
          `cannot read "${logdir}": ${listed.message}`,
          'Check its permissions.',
        );
      }
      problems.push(unreadableFolder(folderName, listed));
      continue;
    }
    folders.set(absolute, listed.identity);
    const run = runName(folderName);
    for (const entry of listed.entries) {
      const place = placeIn(folder, entry.name);
      const { name } = place;
      const kind = kindWithoutLink(entry) ?? kindOfLink(place.absolute);
      if (kind === 'folder') (entry.isSymbolicLink() ? linked : waiting).push(place);
      else if (kind === 'file' && isEventFileName(entry.name)) {
        eventFiles.push({ run, path: place.absolute, name });
      } else if (kind === 'other' && isEventFileName(entry.name)) problems.push(noFile(place));
      else if (otherFiles.length < OTHER_FILES_KEPT) otherFiles.push(name);
    }
    if (turns.isOver) await turns.give();
  }
  eventFiles.sort((a, b) => compare(a.run, b.run) || compare(a.name, b.name));
  return { eventFiles, otherFiles, problems, folders };
}

interface Place {
  /** Relative to the log directory, `/`-separated; empty for itself. */
  readonly name: string;
  readonly absolute: string;
}

/** Put together by hand, since `path.join` takes longer than the look at a folder. */
function placeIn({ name, absolute }: Place, entry: string): Place {
  const separator = absolute.endsWith(path.sep) ? '' : path.sep;
  return {
    name: name === '' ? entry : `${name}/${entry}`,
    absolute: `${absolute}${separator}${entry}`,
  };
}

/** @throws LogdirError when there is nothing there. */
function isFolder(logdir: string): boolean {
  try {
    return statSync(logdir).isDirectory();
  } catch (error) {
    throw new LogdirError(
      systemCodeOf(error) === 'ENOENT'
        ? `there is no folder "${logdir}"`
        : `cannot read "${logdir}": ${messageOf(error)}`,
      'Pass the folder that your training writes its event files to.',
      { cause: error },
    );
  }
}

export function isEventFileName(name: string): boolean {
  return name.includes('tfevents') && !name.endsWith('.profile-empty');
}

function singleFile(file: string): FoundFiles {
  const name = path.basename(file);
  const isEventFile = isEventFileName(name);
  return {
    eventFiles: isEventFile ? [{ run: runName('.'), path: file, name }] : [],
    otherFiles: isEventFile ? [] : [name],
    problems: [],
    folders: new Map(),
  };
}

/** A folder as it stands; `known` when it was already listed under another name. */
function listOnce(
  folder: string,
  visited: Set<string>,
  known: ReadonlyMap<string, Listing>,
  listings: Map<string, Listing>,
): Listing | 'known' | Error {
  try {
    const stats = statSync(folder, { bigint: true });
    const inode = `${stats.dev} ${stats.ino}`;
    if (visited.has(inode)) return 'known';
    visited.add(inode);
    // An inode is soon another folder's once its own is gone.
    const identity = `${inode} ${stats.birthtimeNs}`;
    const stamp = `${identity} ${stats.mtimeNs} ${stats.ctimeNs}`;
    const before = known.get(folder);
    const isSame = before?.stamp === stamp;
    const listing = isSame
      ? before
      : { identity, stamp, entries: readdirSync(folder, { withFileTypes: true }) };
    // Where folders have no time of their own, nothing tells that they changed.
    const hasTime = stats.mtimeNs > 0n;
    const isSettled = hasTime && Number(stats.mtimeMs) < Date.now() - SETTLED_MILLIS;
    if (isSame || isSettled) listings.set(folder, listing);
    return listing;
  } catch (error) {
    return error instanceof Error ? error : new Error(messageOf(error));
  }
}

type Kind = 'folder' | 'file' | 'other';

/** Undefined for a link. */
function kindWithoutLink(entry: Dirent): Kind | undefined {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? undefined : 'other';
}

/** A link to nothing is neither. */
function kindOfLink(absolute: string): Kind {
  try {
    const target = statSync(absolute);
    if (target.isDirectory()) return 'folder';
    return target.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

function unreadableFolder(folder: string, error: Error): Problem {
  return {
    code: 'unreadable-folder',
    severity: 'error',
    file: folder,
    message: 'a folder could not be looked into',
    got: error.message,
    wanted: 'a folder this user may read',
    advice: 'Check its permissions.',
  };
}

/** Something that goes by the name of an event file and cannot be read as one. */
function noFile({ name, absolute }: Place): Problem {
  return {
    code: 'unreadable-file',
    severity: 'error',
    file: name,
    message: 'this is no regular file, and was left out',
    got: existsSync(absolute)
      ? 'a pipe, a socket or a device'
      : 'a link to nothing that can be read',
    wanted: 'an event file, or a link to one',
    advice: 'Give the link a target that this user may read, or remove it.',
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
