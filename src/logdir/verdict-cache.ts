import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { IndexCache } from '../cache/index-cache.js';
import type { Pack } from '../cache/pack.js';
import type { PackFile } from '../cache/pack-format.js';
import type { Expectations } from '../model/expected-flat.js';
import type { RunVerdict } from '../model/finding.js';
import type { RunName } from '../model/names.js';
import type { RunJudge } from '../model/run-judge.js';
import type { RunView } from '../model/run-view.js';

/** So many verdicts are read at once: each is short. */
const ENTRY_VERDICTS = 64;

/** Who read the runs that are judged. */
export interface RunSource {
  readonly logdir: string;
  /** The runs there are, by their names. */
  views(): readonly { readonly name: RunName }[];
  /** What is another when a run's files are; undefined where they may change unnoticed. */
  stampOf(run: RunView): string | undefined;
}

/** What a verdict rests on, beside the rules. */
interface Grounds {
  readonly stamp: string;
  readonly expected: string;
}

/** A verdict whose baseline entries are numbers: they are objects that others hold too. */
type KeptVerdict = Omit<RunVerdict, 'expected'> & { readonly expected: readonly number[] };

/** The index of a pack; its entries are the verdicts, `ENTRY_VERDICTS` in each. */
interface KeptVerdicts {
  readonly runs: readonly RunName[];
  readonly grounds: readonly Grounds[];
}

interface Known extends Grounds {
  /** @returns undefined where the cache is damaged. */
  verdict(): KeptVerdict | undefined;
}

/**
 * Remembers how the runs of a log directory were judged, from one process to the next: a run is judged
 * again when its files, the rules or what is expected of it have changed.
 */
export class VerdictCache {
  #cache: IndexCache | undefined;
  readonly #source: RunSource;
  readonly #judge: RunJudge;
  readonly #known = new Map<RunName, Known>();
  readonly #expectedTexts = new WeakMap<Expectations, string>();
  /** The log directory by its path; undefined before the cache was opened. */
  #key: string | undefined;
  /** What the next pack takes the place of. */
  #packs: readonly PackFile[] = [];
  #hasNews = false;
  #lastKept: Promise<unknown> = Promise.resolve();

  /** @param cache of the version of the rules; undefined where nothing is kept. */
  constructor(cache: IndexCache | undefined, source: RunSource, judge: RunJudge) {
    this.#cache = cache;
    this.#source = source;
    this.#judge = judge;
  }

  /** The verdict on a run: from the cache where it holds, else as it is judged now. */
  readonly judge: RunJudge = (run, expectations) => {
    const stamp = this.#cache && this.#source.stampOf(run);
    if (stamp === undefined) return this.#judge(run, expectations);
    this.#open();
    const expected = this.#textOf(expectations);
    const known = this.#known.get(run.name);
    const isSame = known?.stamp === stamp && known.expected === expected;
    const kept = isSame ? known.verdict() : undefined;
    if (kept) return { ...kept, expected: entriesAt(kept.expected, expectations) };
    const verdict = this.#judge(run, expectations);
    const own = { ...verdict, expected: numbersOf(verdict, expectations) };
    this.#known.set(run.name, { stamp, expected, verdict: () => own });
    this.#hasNews = true;
    return verdict;
  };

  /** Puts what is new into the cache. Resolves when it is there, or could not be put there. */
  async keep(): Promise<void> {
    if (this.#hasNews) {
      this.#hasNews = false;
      this.#lastKept = this.#lastKept.then(() => this.#write());
    }
    await this.#lastKept;
  }

  #open(): void {
    if (!this.#cache || this.#key !== undefined) return;
    try {
      this.#key = `verdicts ${realpathSync(this.#source.logdir)}`;
    } catch {
      this.#cache = undefined;
      return;
    }
    const opened = this.#cache.open(this.#key);
    this.#packs = opened.map(({ pack }) => pack);
    for (const { pack, content } of opened) {
      const { runs, grounds } = content as KeptVerdicts;
      const verdictAt = verdictsIn(pack);
      for (const [at, run] of runs.entries()) {
        this.#known.set(run, { ...(grounds[at] as Grounds), verdict: () => verdictAt(at) });
      }
    }
  }

  async #write(): Promise<void> {
    const cache = this.#cache;
    if (!cache || this.#key === undefined) return;
    const kept = this.#source.views().flatMap(({ name }) => {
      const known = this.#known.get(name);
      const verdict = known?.verdict();
      return known && verdict ? [{ name, known, verdict }] : [];
    });
    const writer = cache.begin(this.#key);
    const verdicts = kept.map(({ verdict }) => verdict);
    const content: KeptVerdicts = {
      runs: kept.map(({ name }) => name),
      grounds: kept.map(({ known: { stamp, expected } }) => ({ stamp, expected })),
    };
    try {
      const written = await writer.finish(inEntries(verdicts), content);
      for (const { file } of this.#packs) cache.drop(file);
      this.#packs = [written];
    } catch {
      // A cache that cannot be written costs time at the next start, and nothing else.
      this.#cache = undefined;
      writer.abandon();
    }
  }

  /** What of the expectations verdicts rest on, as a text. */
  #textOf(expectations: Expectations): string {
    const known = this.#expectedTexts.get(expectations);
    if (known !== undefined) return known;
    const { file, inForce } = expectations;
    const entries = inForce.map(({ pattern, reason, run }) => [`${pattern}`, reason, `${run}`]);
    const hash = createHash('sha256').update(JSON.stringify([file, entries]));
    const text = inForce.length > 0 ? hash.digest('base64url') : '';
    this.#expectedTexts.set(expectations, text);
    return text;
  }
}

function* inEntries(verdicts: readonly KeptVerdict[]): Generator<readonly KeptVerdict[]> {
  for (let at = 0; at < verdicts.length; at += ENTRY_VERDICTS) {
    yield verdicts.slice(at, at + ENTRY_VERDICTS);
  }
}

/** Reads verdicts by their numbers; an entry that was read last is not read again. */
function verdictsIn(pack: Pack): (at: number) => KeptVerdict | undefined {
  let last: { readonly entry: number; readonly verdicts: readonly KeptVerdict[] } | undefined;
  return (at) => {
    const entry = Math.floor(at / ENTRY_VERDICTS);
    if (last?.entry !== entry) {
      last = { entry, verdicts: (pack.entry(entry) as KeptVerdict[] | undefined) ?? [] };
    }
    return last.verdicts[at % ENTRY_VERDICTS];
  };
}

function numbersOf({ expected }: RunVerdict, { inForce }: Expectations): number[] {
  return expected.map((entry) => inForce.indexOf(entry));
}

function entriesAt(numbers: readonly number[], { inForce }: Expectations): RunVerdict['expected'] {
  return numbers.flatMap((number) => inForce[number] ?? []);
}
