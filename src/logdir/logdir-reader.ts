import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RunName } from '../model/names.js';
import type { Problem } from '../model/problem.js';
import type { RunView } from '../model/run-view.js';
import { RunStore, type TagResolver } from '../store/run-store.js';
import { type EventFile, findEventFiles } from './find-event-files.js';
import { type RunNews, type RunState, readRun } from './read-run.js';

/** How far the reading of a log directory has come. */
export interface ReadingProgress {
  readonly filesRead: number;
  readonly filesFound: number;
}

interface OpenRun {
  readonly store: RunStore;
  state: RunState | undefined;
  /** Why a file could not be read the last time, by its name. */
  readonly failures: Map<string, Problem>;
  /** The view of the run as it stands; undefined once something was read since. */
  view: RunView | undefined;
}

/**
 * Keeps what a log directory's event files say in memory and up to date.
 *
 * @example
 * const reader = new LogdirReader('logs', variablesOfSummaryTags);
 * await reader.refresh();
 * for (const run of reader.views()) console.log(run.name);
 */
export class LogdirReader {
  readonly logdir: string;
  readonly #resolveTags: TagResolver;
  readonly #runs = new Map<RunName, OpenRun>();
  #problems: readonly Problem[] = [];
  #eventFiles: readonly EventFile[] = [];
  #otherFiles: readonly string[] = [];
  #lastRefresh: Promise<unknown> = Promise.resolve();

  constructor(logdir: string, resolveTags: TagResolver) {
    this.logdir = logdir;
    this.#resolveTags = resolveTags;
  }

  /** What could not be looked into, outside any run. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The event files that were found last, sorted by run and then by name. */
  get eventFiles(): readonly EventFile[] {
    return this.#eventFiles;
  }

  /** A few names of files that are no event files, to say what is there instead. */
  get otherFiles(): readonly string[] {
    return this.#otherFiles;
  }

  /** Every run as it stands, ordered by name; a run that has not changed is the same object as before. */
  views(): RunView[] {
    return [...this.#runs.values()]
      .map(viewOf)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /**
   * Finds new files and reads what was appended to all. Calls that overlap run one after another.
   *
   * @param onProgress is told after each run.
   * @returns the runs that are new, changed or gone.
   * @throws LogdirError when the log directory itself is not there.
   */
  refresh(onProgress?: (progress: ReadingProgress) => void): Promise<ReadonlySet<RunName>> {
    const refreshed = this.#lastRefresh.then(() => this.#refreshNow(onProgress));
    this.#lastRefresh = refreshed.catch(() => undefined);
    return refreshed;
  }

  async #refreshNow(
    onProgress: ((progress: ReadingProgress) => void) | undefined,
  ): Promise<ReadonlySet<RunName>> {
    const { eventFiles, otherFiles, problems } = await findEventFiles(this.logdir);
    this.#problems = problems;
    this.#eventFiles = eventFiles;
    this.#otherFiles = otherFiles;
    const filesOfRuns = byRun(eventFiles);
    const changed = this.#dropVanished(filesOfRuns);
    let filesRead = 0;
    for (const [name, files] of filesOfRuns) {
      if (await this.#readRun(name, files)) changed.add(name);
      filesRead += files.length;
      onProgress?.({ filesRead, filesFound: eventFiles.length });
    }
    return changed;
  }

  /** @returns whether anything is new. */
  async #readRun(name: RunName, files: readonly EventFile[]): Promise<boolean> {
    const run = this.#runs.get(name) ?? this.#openRun(name);
    let isChanged = false;
    for (const news of readRun(files, run.state)) {
      if (news === undefined) await nextTurn();
      else if (news.kind === 'replaced') {
        // One replaced file makes the run's earlier points doubtful: the run is read anew.
        this.#runs.delete(name);
        await this.#readRun(name, files);
        return true;
      } else if (take(run, news)) isChanged = true;
    }
    if (isChanged) run.view = undefined;
    return isChanged;
  }

  #openRun(name: RunName): OpenRun {
    const store = new RunStore(name, this.#resolveTags);
    const run = { store, state: undefined, failures: new Map(), view: undefined };
    this.#runs.set(name, run);
    return run;
  }

  /** A run whose last file is gone is gone; one that lost a file keeps what was read from it. */
  #dropVanished(present: ReadonlyMap<RunName, unknown>): Set<RunName> {
    const dropped = [...this.#runs.keys()].filter((name) => !present.has(name));
    for (const name of dropped) this.#runs.delete(name);
    return new Set(dropped);
  }
}

/** Takes news of a run; gives whether they change what is known of it. */
function take(run: OpenRun, news: Exclude<RunNews, { kind: 'replaced' }>): boolean {
  switch (news.kind) {
    case 'piece':
      run.store.file(news.file).add(news.content);
      run.failures.delete(news.file);
      return true;
    case 'unchanged':
      return run.failures.delete(news.file);
    case 'unreadable': {
      const isNew = run.failures.get(news.file)?.got !== news.problem.got;
      run.store.file(news.file);
      run.failures.set(news.file, news.problem);
      return isNew;
    }
    case 'done':
      run.state = news.state;
      return false;
  }
}

function byRun(eventFiles: readonly EventFile[]): Map<RunName, EventFile[]> {
  const runs = new Map<RunName, EventFile[]>();
  for (const file of eventFiles) {
    const files = runs.get(file.run);
    if (files) files.push(file);
    else runs.set(file.run, [file]);
  }
  return runs;
}

function viewOf(run: OpenRun): RunView {
  run.view ??= freshViewOf(run);
  return run.view;
}

function freshViewOf({ store, state, failures }: OpenRun): RunView {
  const names = new Set([...(state?.files.keys() ?? []), ...failures.keys()]);
  const unread = [...names].sort().flatMap((name) => {
    return failures.get(name) ?? state?.files.get(name)?.unread ?? [];
  });
  return store.view(unread);
}
