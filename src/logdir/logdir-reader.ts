import { messageOf } from '../base/errors.js';
import { EventReader } from '../events/event-reader.js';
import { SummaryInterpreter } from '../events/summary-interpreter.js';
import type { RunName } from '../model/names.js';
import type { Problem } from '../model/problem.js';
import type { RunView } from '../model/run-view.js';
import { RunStore, type TagResolver } from '../store/run-store.js';
import { type EventFile, findEventFiles } from './find-event-files.js';
import { TailedFile } from './tailed-file.js';

/** How far the reading of a log directory has come. */
export interface ReadingProgress {
  readonly filesRead: number;
  readonly filesFound: number;
}

interface OpenFile {
  readonly tail: TailedFile;
  readonly reader: EventReader;
  failure: Problem | undefined;
}

interface OpenRun {
  readonly store: RunStore;
  readonly interpreter: SummaryInterpreter;
  readonly files: Map<string, OpenFile>;
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
   * @param onProgress is told after each file.
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
    this.#otherFiles = otherFiles;
    const changed = this.#dropVanished(eventFiles);
    for (const [index, file] of eventFiles.entries()) {
      const outcome = await this.#readFile(file);
      if (outcome === 'replaced') await this.#rereadRun(file.run, eventFiles);
      if (outcome !== 'unchanged') this.#markChanged(file.run, changed);
      onProgress?.({ filesRead: index + 1, filesFound: eventFiles.length });
    }
    return changed;
  }

  #markChanged(name: RunName, changed: Set<RunName>): void {
    changed.add(name);
    const run = this.#runs.get(name);
    if (run) run.view = undefined;
  }

  async #readFile(file: EventFile): Promise<'unchanged' | 'grown' | 'replaced'> {
    const isNewFile = !this.#runs.get(file.run)?.files.has(file.name);
    const opened = this.#open(file);
    try {
      const outcome = await opened.tail.readOn();
      const recovered = opened.failure !== undefined;
      opened.failure = undefined;
      return (isNewFile || recovered) && outcome === 'unchanged' ? 'grown' : outcome;
    } catch (error) {
      const got = messageOf(error);
      const isNew = opened.failure?.got !== got;
      opened.failure = {
        code: 'unreadable-file',
        severity: 'error',
        file: file.name,
        message: 'the file cannot be read',
        got,
        wanted: 'a file this user may read',
        advice: 'Check its permissions; it is tried again.',
      };
      return isNew ? 'grown' : 'unchanged';
    }
  }

  #open(file: EventFile): OpenFile {
    let run = this.#runs.get(file.run);
    if (!run) {
      run = {
        store: new RunStore(file.run, this.#resolveTags),
        interpreter: new SummaryInterpreter(),
        files: new Map(),
        view: undefined,
      };
      this.#runs.set(file.run, run);
    }
    let opened = run.files.get(file.name);
    if (!opened) {
      const { store } = run;
      const reader = new EventReader(file.name, run.interpreter, {
        onEvent: (event, offset) => store.addEvent(file.name, event, offset),
        onScalar: (tag, step, wallTime, value) => store.addScalar(tag, step, wallTime, value),
        onHistogram: (tag, step, wallTime, histogram) =>
          store.addHistogram(tag, step, wallTime, histogram),
        onProblem: (problem) => store.addProblem(problem),
      });
      opened = { tail: new TailedFile(file.path, reader), reader, failure: undefined };
      run.files.set(file.name, opened);
    }
    return opened;
  }

  /** One replaced file makes the run's earlier points doubtful: the run is read anew. */
  async #rereadRun(name: RunName, eventFiles: readonly EventFile[]): Promise<void> {
    this.#runs.delete(name);
    for (const file of eventFiles) {
      if (file.run === name) await this.#readFile(file);
    }
  }

  /** A run whose last file is gone is gone; one that lost a file keeps what was read from it. */
  #dropVanished(eventFiles: readonly EventFile[]): Set<RunName> {
    const present = new Set(eventFiles.map((file) => file.run));
    const dropped = [...this.#runs.keys()].filter((name) => !present.has(name));
    for (const name of dropped) this.#runs.delete(name);
    return new Set(dropped);
  }
}

function viewOf(run: OpenRun): RunView {
  run.view ??= freshViewOf(run);
  return run.view;
}

function freshViewOf({ store, files }: OpenRun): RunView {
  const unread = [...files.values()].flatMap(({ reader, failure }) => {
    const problem = failure ?? reader.unread;
    return problem ? [problem] : [];
  });
  return store.view(files.size, unread);
}
