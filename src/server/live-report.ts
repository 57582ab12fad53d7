import { randomUUID } from 'node:crypto';
import { diagnose } from '../diagnosis/diagnose.js';
import { expiredNotes, unusedNotes } from '../diagnosis/expected-flat.js';
import { reportOf } from '../diagnosis/judge.js';
import { type Baseline, type Expectations, expectationsAt } from '../model/expected-flat.js';
import type { Report, RunVerdict } from '../model/finding.js';
import type { RunName } from '../model/names.js';
import type { Problem } from '../model/problem.js';
import type { RunJudge } from '../model/run-judge.js';
import type { RunView } from '../model/run-view.js';

/** What has changed, and since when. */
export interface Change {
  /** Grows by one with every change. */
  readonly revision: number;
  readonly runs: readonly RunName[];
}

/** How far the first reading has come. */
export interface LoadingProgress {
  readonly filesRead: number;
  readonly filesFound: number;
}

/** What happened to runs since a client looked. */
export interface RunChanges {
  readonly changed: ReadonlySet<RunName>;
  readonly gone: readonly RunName[];
}

type Listener = (change: Change) => void;

/**
 * The judged state of a log directory that the server shows; whoever reads the log directory puts
 * it in. Only runs that changed are judged again.
 */
export class LiveReport {
  readonly logdir: string;
  readonly baseline: Baseline;
  #expectations: Expectations;
  readonly #listeners = new Set<Listener>();
  #runs: ReadonlyMap<RunName, RunView> = new Map();
  #verdicts = new Map<RunName, RunVerdict>();
  #report: Report;
  #problems: readonly Problem[] = [];
  #revision = 0;
  /** The revision with which each run last changed or went. */
  readonly #changedAt = new Map<RunName, number>();
  /** Tells this server's revisions from those of another that was there before it. */
  readonly #epoch = randomUUID();
  #progress: LoadingProgress | undefined = { filesRead: 0, filesFound: 0 };
  readonly #judge: RunJudge;

  /** @param judge where verdicts are remembered, what remembers them. */
  constructor(
    logdir: string,
    baseline: Baseline = { file: '', entries: [] },
    judge: RunJudge = diagnose,
  ) {
    this.logdir = logdir;
    this.baseline = baseline;
    this.#judge = judge;
    this.#expectations = expectationsNow(baseline);
    this.#report = { ...reportOf(logdir, [], []), sentence: `Reading ${logdir} ...` };
  }

  get report(): Report {
    return this.#report;
  }

  get revision(): number {
    return this.#revision;
  }

  /** What a client gives back to learn what changed since. */
  get cursor(): string {
    return `${this.#epoch}.${this.#revision}`;
  }

  /** @returns undefined for a cursor that this server did not give. */
  changesSince(cursor: string): RunChanges | undefined {
    const dot = cursor.lastIndexOf('.');
    const since = Number(cursor.slice(dot + 1));
    if (cursor.slice(0, Math.max(0, dot)) !== this.#epoch || !(since <= this.#revision)) {
      return undefined;
    }
    const touched = [...this.#changedAt].flatMap(([run, at]) => (at > since ? [run] : []));
    return {
      changed: new Set(touched.filter((run) => this.#runs.has(run))),
      gone: touched.filter((run) => !this.#runs.has(run)),
    };
  }

  /** What was wrong with what was read. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Undefined once everything that was there has been read. */
  get progress(): LoadingProgress | undefined {
    return this.#progress;
  }

  get runs(): ReadonlyMap<RunName, RunView> {
    return this.#runs;
  }

  /** Tells how far the first reading has come; later readings are too short to tell of. */
  setProgress(progress: LoadingProgress): void {
    if (!this.#progress) return;
    this.#progress = progress;
    this.#announce([]);
  }

  /**
   * Takes the runs as they stand now; `changed` names those that are new, grown or gone.
   *
   * @param progress how far the first reading has come, while there is more to come.
   */
  update(
    runs: readonly RunView[],
    changed: ReadonlySet<RunName>,
    problems: readonly Problem[],
    progress?: LoadingProgress,
  ): void {
    this.#progress = progress;
    this.#problems = problems;
    const expectations = expectationsNow(this.baseline);
    const isNewDay = expectations.expired.length !== this.#expectations.expired.length;
    this.#expectations = expectations;
    this.#runs = new Map(runs.map((run) => [run.name, run]));
    const verdicts = new Map<RunName, RunVerdict>();
    for (const run of runs) {
      const known = isNewDay || changed.has(run.name) ? undefined : this.#verdicts.get(run.name);
      verdicts.set(run.name, known ?? this.#judge(run, expectations));
    }
    this.#verdicts = verdicts;
    const judged = [...verdicts.values()];
    // What is still being read may match yet.
    const unused = progress ? [] : unusedNotes(expectations, judged);
    const notes = [...expiredNotes(expectations), ...unused];
    this.#report = reportOf(this.logdir, judged, [...problems, ...notes]);
    this.#announce(isNewDay ? [...verdicts.keys()] : [...changed]);
  }

  #announce(runs: readonly RunName[]): void {
    this.#revision++;
    for (const run of runs) this.#changedAt.set(run, this.#revision);
    for (const listener of this.#listeners) listener({ revision: this.#revision, runs });
  }

  /** @returns what stops the telling. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function expectationsNow(baseline: Baseline): Expectations {
  return expectationsAt(baseline, Date.now() / 1000);
}
