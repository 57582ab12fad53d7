import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RunName } from '../model/names.js';
import type { Problem } from '../model/problem.js';
import type { RunView } from '../model/run-view.js';
import type { TagResolver } from '../store/run-store.js';
import { type EventFile, findEventFiles } from './find-event-files.js';
import { type NewRun, type ReadingThreads, readFirst } from './first-reading.js';
import { OpenRun } from './open-run.js';
import { readRun } from './read-run.js';
import { defaultThreads } from './reading-pool.js';

/** How far the reading of a log directory has come. */
export interface ReadingProgress {
  readonly filesRead: number;
  readonly filesFound: number;
}

/** By default, as many threads read what is new as there are cores. */
export type LogdirReaderOptions = Partial<ReadingThreads>;

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
  readonly #threads: ReadingThreads;
  readonly #runs = new Map<RunName, OpenRun>();
  #problems: readonly Problem[] = [];
  /** What went wrong with the threads that read. */
  readonly #threadProblems: Problem[] = [];
  #eventFiles: readonly EventFile[] = [];
  #otherFiles: readonly string[] = [];
  #lastRefresh: Promise<unknown> = Promise.resolve();

  constructor(logdir: string, resolveTags: TagResolver, options: LogdirReaderOptions = {}) {
    this.logdir = logdir;
    this.#resolveTags = resolveTags;
    this.#threads = { threads: defaultThreads(), ...options };
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

  /** Every run that was read as it stands, ordered by name; a run that has not changed is the same object as before. */
  views(): RunView[] {
    return [...this.#runs.values()]
      .filter((run) => run.state)
      .map((run) => run.view)
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
    this.#eventFiles = eventFiles;
    this.#otherFiles = otherFiles;
    const filesOfRuns = byRun(eventFiles);
    const changed = this.#dropVanished(filesOfRuns);
    let filesRead = 0;
    const tellRead = (files: readonly EventFile[]): void => {
      filesRead += files.length;
      onProgress?.({ filesRead, filesFound: eventFiles.length });
    };
    const newRuns: NewRun[] = [];
    for (const [name, files] of filesOfRuns) {
      const run = this.#runs.get(name);
      const outcome = run ? await readOn(run, files) : 'new';
      if (outcome === 'changed') changed.add(name);
      if (outcome === 'changed' || outcome === 'unchanged') tellRead(files);
      else {
        newRuns.push({
          files,
          open: () => this.#openRun(name),
          onRead: () => {
            changed.add(name);
            tellRead(files);
          },
        });
      }
    }
    this.#threadProblems.push(...(await readFirst(newRuns, this.#threads)));
    this.#problems = [...problems, ...this.#threadProblems];
    return changed;
  }

  #openRun(name: RunName): OpenRun {
    const run = new OpenRun(name, this.#resolveTags);
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

/** One replaced file makes a run's earlier points doubtful: the run is then to be read anew. */
async function readOn(
  run: OpenRun,
  files: readonly EventFile[],
): Promise<'changed' | 'unchanged' | 'replaced'> {
  let isChanged = false;
  for (const news of readRun(files, run.state)) {
    if (news === undefined) await nextTurn();
    else if (news.kind === 'replaced') return 'replaced';
    else if (run.take(news)) isChanged = true;
  }
  return isChanged ? 'changed' : 'unchanged';
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
