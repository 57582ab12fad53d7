import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from '../base/errors.js';
import { bucketsIn } from '../events/histogram-buckets.js';
import { HistogramLocator, type HistogramPlace } from '../events/histogram-locator.js';
import { readRecord } from '../events/read-record.js';
import { assertRegularFile, OPEN_TO_READ } from '../events/regular-file.js';
import { SummaryInterpreter } from '../events/summary-interpreter.js';
import type { HistogramPoint } from '../model/histogram-point.js';
import type { RunName } from '../model/names.js';
import { isEventFileName } from './find-event-files.js';

const CHUNK_BYTES = 1024 * 1024;
/** Places of histograms are kept for this many runs; others are looked for again. */
const RUNS_KEPT = 64;

interface PlaceInRun extends HistogramPlace {
  readonly path: string;
}

interface KnownFile {
  readonly path: string;
  readonly inode: number;
  readonly locator: HistogramLocator;
  /** Bytes that were read. */
  size: number;
}

/** What is known of a run's files so far. */
class RunHistograms {
  readonly files = new Map<string, KnownFile>();
  /** By tag, in the order of the log. */
  readonly places = new Map<string, PlaceInRun[]>();
  readonly #interpreter = new SummaryInterpreter();

  open(path: string, inode: number): KnownFile {
    const locator = new HistogramLocator(this.#interpreter, (tag, place) => {
      const places = this.places.get(tag);
      if (places) places.push({ path, ...place });
      else this.places.set(tag, [{ path, ...place }]);
    });
    const file = { path, inode, locator, size: 0 };
    this.files.set(path, file);
    return file;
  }
}

/** Which points of a tag are wanted, given the steps that there are: positions, ascending. */
export type PointChoice = (steps: readonly number[]) => readonly number[];

/**
 * Reads the buckets of histograms, which are too many to be kept in memory: where each lies is found
 * once, when a run is first asked for, and then only the wanted ones are read.
 */
export class HistogramFiles {
  readonly #logdir: string;
  readonly #runs = new Map<RunName, RunHistograms>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(logdir: string) {
    this.#logdir = logdir;
  }

  /**
   * @returns the chosen points in the order of the log; undefined when the run has no such tag.
   * @throws what the file system throws when a file cannot be read.
   */
  read(
    run: RunName,
    tag: string,
    choose: PointChoice,
  ): Promise<readonly HistogramPoint[] | undefined> {
    const read = this.#last.then(() => this.#readNow(run, tag, choose));
    this.#last = read.catch(() => undefined);
    return read;
  }

  async #readNow(
    run: RunName,
    tag: string,
    choose: PointChoice,
  ): Promise<readonly HistogramPoint[] | undefined> {
    const places = (await this.#refresh(run)).places.get(tag);
    if (!places) return undefined;
    const points: HistogramPoint[] = [];
    for (const at of choose(places.map(({ step }) => step))) {
      const place = places[at];
      const record = place && (await readRecord(place.path, place.offset));
      const buckets = record && bucketsIn(record, tag, place.ordinal);
      // A file that was replaced meanwhile is noticed with the next question.
      if (buckets) points.push({ step: place.step, wallTime: place.wallTime, buckets });
    }
    return points;
  }

  /** Reads on where the run's files grew; from their beginning where one was replaced. */
  async #refresh(run: RunName): Promise<RunHistograms> {
    let known = this.#runs.get(run) ?? new RunHistograms();
    this.#runs.delete(run);
    const paths = await eventFilesOf(this.#logdir, run);
    const files = [...known.files.values()];
    const areSame = (await Promise.all(files.map(isSameFile))).every(Boolean);
    if (!areSame) known = new RunHistograms();
    for (const file of paths) await readOn(known, file);
    this.#runs.set(run, known);
    const [oldest] = this.#runs.keys();
    if (oldest !== undefined && this.#runs.size > RUNS_KEPT) this.#runs.delete(oldest);
    return known;
  }
}

async function eventFilesOf(logdir: string, run: RunName): Promise<string[]> {
  const folder = path.join(logdir, run);
  try {
    const names = (await readdir(folder)).filter(isEventFileName).sort();
    return names.map((name) => path.join(folder, name));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOTDIR') return [logdir];
    throw error;
  }
}

async function isSameFile({ path: file, inode, size }: KnownFile): Promise<boolean> {
  const now = await stat(file).catch(() => undefined);
  return now !== undefined && now.ino === inode && now.size >= size;
}

async function readOn(run: RunHistograms, path: string): Promise<void> {
  const handle = await open(path, OPEN_TO_READ);
  try {
    const stats = await handle.stat();
    assertRegularFile(stats);
    const file = run.files.get(path) ?? run.open(path, stats.ino);
    const chunk = new Uint8Array(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, file.size);
      if (bytesRead === 0) return;
      file.size += bytesRead;
      file.locator.push(chunk.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
