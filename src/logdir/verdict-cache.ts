import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { serialize } from 'node:v8';
import type { IndexCache } from '../cache/index-cache.js';
import type { Pack } from '../cache/pack.js';
import type { PackFile } from '../cache/pack-format.js';
import type { Expectations } from '../model/expected-flat.js';
import type { RunVerdict } from '../model/finding.js';
import type { RunName } from '../model/names.js';
import type { RunJudge } from '../model/run-judge.js';
import type { RunView } from '../model/run-view.js';

/** So many verdicts are read at once: each is short, and they have much in common. */
const ENTRY_VERDICTS = 256;

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

/** The index of a pack, in columns; its entries are the verdicts, `ENTRY_VERDICTS` in each. */
interface KeptVerdicts {
  readonly runs: readonly RunName[];
  readonly stamps: readonly string[];
  readonly expected: readonly string[];
  readonly met: readonly (readonly number[])[];
}

interface Known extends Grounds {
  /** The verdict's baseline entries, by their numbers: they are objects that others hold too. */
  readonly met: readonly number[];
  /** The verdict without them; undefined where the cache is damaged. */
  verdict(): RunVerdict | undefined;
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
    if (known?.stamp === stamp && known.expected === expected) {
      const kept = known.verdict();
      if (kept) return withEntries(kept, known.met, expectations);
    }
    const verdict = this.#judge(run, expectations);
    const met = numbersOf(verdict, expectations);
    const own = met.length === 0 ? verdict : { ...verdict, expected: [] };
    this.#known.set(run.name, { stamp, expected, met, verdict: () => own });
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
      const { runs, stamps, expected, met } = content as KeptVerdicts;
      const verdictAt = verdictsIn(pack);
      for (const [at, run] of runs.entries()) {
        this.#known.set(run, {
          stamp: stamps[at] as string,
          expected: expected[at] as string,
          met: met[at] as readonly number[],
          verdict: () => verdictAt(at),
        });
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
    const share = sharing();
    const verdicts = kept.map(({ verdict }) => withShared(verdict, share));
    const content: KeptVerdicts = {
      runs: kept.map(({ name }) => name),
      stamps: kept.map(({ known }) => known.stamp),
      expected: kept.map(({ known }) => known.expected),
      met: kept.map(({ known }) => share(known.met)),
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

/** Gives one object for parts that are alike: a pack then holds it once, and it is read once. */
function sharing(): <Part>(part: Part) => Part {
  const shared = new Map<string, unknown>();
  return <Part>(part: Part): Part => {
    const bytes = serialize(part).toString('latin1');
    const known = shared.get(bytes) as Part | undefined;
    if (known === undefined) shared.set(bytes, part);
    return known ?? part;
  };
}

/** Runs without a variable all have the same findings. */
function withShared(verdict: RunVerdict, share: ReturnType<typeof sharing>): RunVerdict {
  const { findings, framework } = verdict;
  return { ...verdict, findings: share(findings), framework: share(framework) };
}

function* inEntries(verdicts: readonly RunVerdict[]): Generator<readonly RunVerdict[]> {
  for (let at = 0; at < verdicts.length; at += ENTRY_VERDICTS) {
    yield verdicts.slice(at, at + ENTRY_VERDICTS);
  }
}

/** Reads verdicts by their numbers; an entry that was read last is not read again. */
function verdictsIn(pack: Pack): (at: number) => RunVerdict | undefined {
  let last: { readonly entry: number; readonly verdicts: readonly RunVerdict[] } | undefined;
  return (at) => {
    const entry = Math.floor(at / ENTRY_VERDICTS);
    if (last?.entry !== entry) {
      last = { entry, verdicts: (pack.entry(entry) as RunVerdict[] | undefined) ?? [] };
    }
    return last.verdicts[at % ENTRY_VERDICTS];
  };
}

function numbersOf({ expected }: RunVerdict, { inForce }: Expectations): number[] {
  return expected.map((entry) => inForce.indexOf(entry));
}

function withEntries(
  verdict: RunVerdict,
  met: readonly number[],
  { inForce }: Expectations,
): RunVerdict {
  if (met.length === 0) return verdict;
  return { ...verdict, expected: met.flatMap((number) => inForce[number] ?? []) };
}
