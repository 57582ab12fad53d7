import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RunName } from '../model/names.js';
import type { Problem } from '../model/problem.js';
import type { RunView } from '../model/run-view.js';
import type { TagResolver } from '../store/run-store.js';
import { type EventFile, EventFileFinder } from './find-event-files.js';
import { type NewRun, type ReadingThreads, readFirst } from './first-reading.js';
import { DEFAULT_BUDGET_BYTES, MemoryBudget } from './memory-budget.js';
import { OpenRun } from './open-run.js';
import { readRun } from './read-run.js';
import { defaultThreads } from './reading-pool.js';
import type { CachedRun, RunCache } from './run-cache.js';
import { RunKeeper } from './run-keeper.js';
import { SpillFile } from './spill-file.js';
import { Turns } from './turns.js';

/** What may come, or wait, before it is looked after: this share of the memory budget. */
const SHARE = 1 / 8;

/** How far the reading of a log directory has come. */
export interface ReadingProgress {
  readonly filesRead: number;
  readonly filesFound: number;
}

/** By default, as many threads read what is new as there are cores. */
export interface LogdirReaderOptions extends Partial<ReadingThreads> {
  /** Where what was read is kept for the next time; nothing is kept if it is not given. */
  readonly cache?: RunCache;
  /** What points may take of memory, 512 MiB by default; what is beyond lies on the disk. */
  readonly budgetBytes?: number;
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
  readonly #finder: EventFileFinder;
  readonly #threads: ReadingThreads;
  readonly #keeper: RunKeeper;
  readonly #budgetBytes: number;
  readonly #budget: MemoryBudget;
  /** Bytes of points that came since the budget was kept last. */
  #newBytes = 0;
  readonly #runs = new Map<RunName, OpenRun>();
  #problems: readonly Problem[] = [];
  /** What went wrong with the threads that read. */
  readonly #threadProblems: Problem[] = [];
  #eventFiles: readonly EventFile[] = [];
  #otherFiles: readonly string[] = [];
  #folders: ReadonlyMap<string, string> = new Map();
  #lastRefresh: Promise<unknown> = Promise.resolve();
  #isLoaded = false;

  constructor(logdir: string, resolveTags: TagResolver, options: LogdirReaderOptions = {}) {
    this.logdir = logdir;
    this.#resolveTags = resolveTags;
    this.#finder = new EventFileFinder(logdir);
    const { cache, budgetBytes = DEFAULT_BUDGET_BYTES, ...threads } = options;
    this.#threads = { threads: defaultThreads(), ...threads };
    this.#keeper = new RunKeeper(cache, logdir, budgetBytes * SHARE);
    this.#budgetBytes = budgetBytes;
    this.#budget = new MemoryBudget(budgetBytes, new SpillFile());
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

  /** The folders that were looked into last, by their paths, with what identifies each. */
  get folders(): ReadonlyMap<string, string> {
    return this.#folders;
  }

  /** Every run that was read as it stands, ordered by name; a run that has not changed is the same object as before. */
  views(): RunView[] {
    return [...this.#runs.values()]
      .filter((run) => run.isRead)
      .map((run) => run.view)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /**
   * What is another when the files of a run are, for whoever keeps what was worked out of a view of it.
   * Undefined for a view that is no more the run's, or files that may change unnoticed; always without
   * a cache.
   */
  stampOf(view: RunView): string | undefined {
    const stamps = this.#runs.get(view.name)?.stampsOf(view);
    return stamps && this.#keeper.stampOf(stamps);
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
    this.#folders = new Map();
    const { eventFiles, otherFiles, problems, folders } = await this.#finder.find();
    this.#eventFiles = eventFiles;
    this.#otherFiles = otherFiles;
    this.#folders = folders;
    if (!this.#isLoaded) this.#keeper.beginLoading();
    const filesOfRuns = byRun(eventFiles);
    const changed = this.#dropVanished(filesOfRuns);
    let filesRead = 0;
    const tellRead = (files: readonly EventFile[]): void => {
      filesRead += files.length;
      onProgress?.({ filesRead, filesFound: eventFiles.length });
    };
    const newRuns: NewRun[] = [];
    const turns = new Turns();
    for (const [name, files] of filesOfRuns) {
      const known = this.#runs.get(name);
      const cached = known || this.#isLoaded ? undefined : this.#keeper.load(name, files);
      const run = known ?? (cached && this.#restored(name, cached, files));
      const outcome = !run ? 'replaced' : cached?.isWhole ? 'unchanged' : await readOn(run, files);
      if (turns.isOver) await turns.give();
      if (!run || outcome === 'replaced') {
        newRuns.push(
          this.#newRun(name, files, () => {
            changed.add(name);
            tellRead(files);
          }),
        );
        continue;
      }
      if (!known || outcome === 'changed') changed.add(name);
      tellRead(files);
    }
    this.#threadProblems.push(...(await readFirst(newRuns, this.#threads)));
    this.#keep(filesOfRuns);
    const budgetProblem = this.#budget.problem;
    this.#problems = [
      ...problems,
      ...this.#threadProblems,
      ...(budgetProblem ? [budgetProblem] : []),
    ];
    return changed;
  }

  /** Resolves when what was read so far is in the cache, or could not be put there. */
  async cached(): Promise<void> {
    await this.#lastRefresh;
    await this.#keeper.settled();
  }

  #keep(filesOfRuns: ReadonlyMap<RunName, readonly EventFile[]>): void {
    if (!this.#isLoaded) this.#keeper.endLoading();
    this.#isLoaded = true;
    const runs = [...filesOfRuns].flatMap(([name, files]) => {
      const run = this.#runs.get(name);
      const state = run?.isKept ? undefined : run?.state;
      return state ? { name, files, state } : [];
    });
    this.#keeper.keep(runs);
  }

  #restored(name: RunName, cached: CachedRun, files: readonly EventFile[]): OpenRun {
    const run = this.#openRun(name);
    this.#runs.set(name, run);
    run.restore(cached, files);
    return run;
  }

  #openRun(name: RunName): OpenRun {
    return new OpenRun(name, this.#resolveTags, this.#onPoints);
  }

  #newRun(name: RunName, files: readonly EventFile[], onRead: () => void): NewRun {
    const keeper = this.#keeper;
    return {
      files,
      open: () => {
        const run = this.#openRun(name);
        this.#runs.set(name, run);
        keeper.discard(name);
        return run;
      },
      ...(keeper.isKeeping ? { onPiece: (piece) => keeper.take(name, piece) } : {}),
      onRead: (state) => {
        onRead();
        keeper.done(name, state);
      },
    };
  }

  readonly #onPoints = (bytes: number): void => {
    this.#newBytes += bytes;
    if (this.#newBytes > this.#budgetBytes * SHARE) this.#keepBudget();
  };

  #keepBudget(): void {
    this.#newBytes = 0;
    const runs = [...this.#runs.values()];
    this.#budget.keep(
      runs.flatMap(({ blocks }) => blocks),
      runs.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
    );
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
  if (run.isReadToEnd(files)) return 'unchanged';
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
