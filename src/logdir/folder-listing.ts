import { type Dirent, readdirSync, statSync } from 'node:fs';
import { messageOf } from '../base/errors.js';

/** Clocks of file systems are coarse: what changed so lately may change again unnoticed. */
const SETTLED_MILLIS = 2000;

const kinds = ['folder', 'file', 'link', 'other'] as const;
export type EntryKind = (typeof kinds)[number];

/** A folder as it was listed. */
export interface Listing {
  readonly identity: string;
  /** What the folder was like then: it is another when an entry comes or goes. */
  readonly stamp: string;
  readonly entries: readonly { readonly name: string; readonly kind: EntryKind }[];
}

/** Listings by the paths of their folders. */
export type Listings = ReadonlyMap<string, Listing>;

/** Lists folders; one that has not changed since it is known is not listed again. */
export class FolderLister {
  readonly #known: Listings;
  readonly #visited = new Set<string>();
  readonly #settled = new Map<string, Listing>();

  constructor(known: Listings) {
    this.#known = known;
  }

  /** The listings that can be told by their stamps. */
  get settled(): Listings {
    return this.#settled;
  }

  /** A folder as it stands; `known` when it was already listed under another name. */
  list(folder: string): Listing | 'known' | Error {
    try {
      const stats = statSync(folder, { bigint: true });
      const inode = `${stats.dev} ${stats.ino}`;
      if (this.#visited.has(inode)) return 'known';
      this.#visited.add(inode);
      // An inode is soon another folder's once its own is gone.
      const identity = `${inode} ${stats.birthtimeNs}`;
      const stamp = `${identity} ${stats.mtimeNs} ${stats.ctimeNs}`;
      const before = this.#known.get(folder);
      const isSame = before?.stamp === stamp;
      const listing = isSame ? before : { identity, stamp, entries: entriesIn(folder) };
      // Where folders have no time of their own, nothing tells that they changed.
      const hasTime = stats.mtimeNs > 0n;
      const isSettled = hasTime && Number(stats.mtimeMs) < Date.now() - SETTLED_MILLIS;
      if (isSame || isSettled) this.#settled.set(folder, listing);
      return listing;
    } catch (error) {
      return error instanceof Error ? error : new Error(messageOf(error));
    }
  }
}

function entriesIn(folder: string): Listing['entries'] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** Listings in columns: there may be many, and all are looked at. */
export interface KeptListings {
  readonly folders: readonly string[];
  readonly identities: readonly string[];
  readonly stamps: readonly string[];
  /** Where the entries of each begin, and the end of the last. */
  readonly entryStarts: Uint32Array;
  readonly entryNames: readonly string[];
  /** Their kinds, by number. */
  readonly entryKinds: Uint8Array;
}

export function keptListings(listings: Listings): KeptListings {
  const all = [...listings.values()];
  const entries = all.flatMap((listing) => listing.entries);
  const entryStarts = new Uint32Array(all.length + 1);
  for (const [at, listing] of all.entries()) {
    entryStarts[at + 1] = (entryStarts[at] as number) + listing.entries.length;
  }
  return {
    folders: [...listings.keys()],
    identities: all.map(({ identity }) => identity),
    stamps: all.map(({ stamp }) => stamp),
    entryStarts,
    entryNames: entries.map(({ name }) => name),
    entryKinds: Uint8Array.from(entries, ({ kind }) => kinds.indexOf(kind)),
  };
}

export function listingsIn(kept: KeptListings): Listings {
  const { folders, identities, stamps, entryStarts, entryNames, entryKinds } = kept;
  const listings = new Map<string, Listing>();
  for (const [at, folder] of folders.entries()) {
    const entries: { name: string; kind: EntryKind }[] = [];
    const end = entryStarts[at + 1] as number;
    for (let entry = entryStarts[at] as number; entry < end; entry++) {
      const kind = kinds[entryKinds[entry] as number] as EntryKind;
      entries.push({ name: entryNames[entry] as string, kind });
    }
    const [identity, stamp] = [identities[at] as string, stamps[at] as string];
    listings.set(folder, { identity, stamp, entries });
  }
  return listings;
}
