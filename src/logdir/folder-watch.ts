import { type FSWatcher, watch } from 'node:fs';

/** Watches are few on some systems, and others need them too. */
const MOST_FOLDERS = 2000;

/** An open folder cannot be removed on Windows, and that is where a training may want to begin anew. */
const canWatch = process.platform !== 'win32';

/** Has the system tell when something in a set of folders changes, where it can. */
export class FolderWatch {
  readonly #onChange: () => void;
  /** By path; the identity tells a folder from another that took its place. */
  readonly #watched = new Map<string, { readonly identity: string; readonly watcher: FSWatcher }>();
  #isComplete = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether every folder is watched. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /**
   * Watches these folders, and no others.
   *
   * @param folders the identity of each, by its path.
   * @returns whether one is new: what happened in it before was not told.
   */
  set(folders: ReadonlyMap<string, string>): boolean {
    for (const [path, { identity, watcher }] of this.#watched) {
      if (folders.get(path) === identity) continue;
      watcher.close();
      this.#watched.delete(path);
    }
    const added = [...folders].filter(([path]) => !this.#watched.has(path));
    this.#isComplete =
      canWatch &&
      folders.size > 0 &&
      folders.size <= MOST_FOLDERS &&
      added.every(([path, identity]) => this.#add(path, identity));
    if (!this.#isComplete) this.close();
    return this.#isComplete && added.length > 0;
  }

  #add(path: string, identity: string): boolean {
    try {
      const watcher = watch(path, { persistent: false }, this.#onChange);
      watcher.on('error', this.#onChange);
      this.#watched.set(path, { identity, watcher });
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    for (const { watcher } of this.#watched.values()) watcher.close();
    this.#watched.clear();
    this.#isComplete = false;
  }
}
