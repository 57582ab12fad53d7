import { assert } from '../base/assert.js';
import type { HistogramSummary } from '../model/log-event.js';
import type { PointRows, ReadEvents } from '../model/point-rows.js';
import { frameScanner, WasmFrameScanner } from '../tfrecord/frame-scanner.js';
import type { RecordReader } from '../tfrecord/record-reader.js';
import type { TensorMeaning } from './known-tags.js';
import { program } from './summary-scanner-program.js';

/** Takes points of one kind, many at a call. */
export interface RowsListener {
  onScalars(points: PointRows): void;
  onHistograms(points: PointRows): void;
  /** Told of the events before their points. */
  onEvents(events: ReadEvents): void;
}

const MEANINGS: Readonly<Record<TensorMeaning, number>> = { scalar: 1, histogram: 2 };
const utf8 = new TextEncoder();
const loneSurrogate = /\p{Surrogate}/u;
const SCALAR_COLUMNS = 3;
const HISTOGRAM_COLUMNS = 8;
const TAG_ROWS_COLUMNS = 3;
/** Of a histogram, all columns but its step and its wall time. */
const FIGURES = HISTOGRAM_COLUMNS - 2;
type Figures = [number, number, number, number, number, number];

/** A number that the program shows. */
interface Shown {
  readonly value: number;
}

interface Program {
  readonly memoryStart: Shown;
  readonly memoryEnd: Shown;
  readonly newTagAt: Shown;
  readonly tagBytesEnd: Shown;
  readonly tagsOfScalarsAt: Shown;
  readonly tagsOfHistogramsAt: Shown;
  readonly scalarTagsAt: Shown;
  readonly scalarOffsetsAt: Shown;
  readonly scalarsAt: Shown;
  readonly histogramTagsAt: Shown;
  readonly histogramOffsetsAt: Shown;
  readonly histogramsAt: Shown;
  /** What the last scan gave: rows of each, and tags that have any. */
  readonly scalars: Shown;
  readonly histograms: Shown;
  readonly tagsOfScalars: Shown;
  readonly tagsOfHistograms: Shown;
  /** Of the last event that it read; the others are of all. */
  readonly wallTime: Shown;
  readonly latestWallTime: Shown;
  readonly lowestStep: Shown;
  readonly highestStep: Shown;
  /** @returns how many records of the list were read. */
  scan(list: number, listEnd: number, shift: number): number;
  /** @returns whether it put min, max, count, sum, sum of squares and fingerprint to `figures`. */
  readRows(start: number, end: number, figures: number): number;
  forgetTags(): void;
  /** @returns the number of the tag that was put to `newTagAt`; negative when there is no room for it. */
  learnTag(bytes: number, meaning: number): number;
}

/**
 * The fast way through many records at a call, in WebAssembly (`wasm/summary-scanner.ts`): summaries
 * of scalars and histograms whose tags it was taught. It stops at a record that it does not know for
 * sure, before it has told anything of it.
 */
export class BulkScanner {
  readonly #frames: WasmFrameScanner;
  readonly #program: Program;
  readonly #buffer: ArrayBuffer;
  /** The file whose tags these are. */
  #file: object | undefined;
  #tags: string[] = [];
  #isFull = false;
  /** The meanings that were taught with them. */
  readonly #taught = new Map<string, TensorMeaning | undefined>();

  /** @throws where there is no WebAssembly. */
  constructor(frames: WasmFrameScanner) {
    this.#frames = frames;
    this.#program = frames.memory.run(program) as Program;
    this.#buffer = frames.memory.buffer;
    const { memoryStart, memoryEnd } = this.#program;
    assert(
      memoryStart.value === frames.spareStart,
      'programs have each their own part of a memory',
    );
    assert(memoryEnd.value <= this.#buffer.byteLength, 'a memory has room for both programs');
  }

  /** The wall time of the last event that was read. */
  get wallTime(): number {
    return this.#program.wallTime.value;
  }

  /** From here on records are those of this file: tags mean something else in another one. */
  begin(file: object): void {
    if (this.#file === file) return;
    this.#file = file;
    this.#tags = [];
    this.#isFull = false;
    this.#taught.clear();
    this.#program.forgetTags();
  }

  /** Whether it has room for another tag. */
  get canLearn(): boolean {
    return !this.#isFull;
  }

  /**
   * @param meaning what tensors of this tag are.
   * @returns whether that is new to it, and will be known.
   */
  learn(tag: string, meaning: TensorMeaning | undefined): boolean {
    if (this.#taught.has(tag) && this.#taught.get(tag) === meaning) return false;
    this.#taught.set(tag, meaning);
    // Other bytes than these may stand for a tag that has no bytes of its own.
    if (loneSurrogate.test(tag)) return false;
    const { newTagAt, tagBytesEnd } = this.#program;
    const room = this.#frames.bytes.subarray(newTagAt.value, tagBytesEnd.value);
    const { read, written } = utf8.encodeInto(tag, room);
    if (read < tag.length) return false;
    const number = this.#program.learnTag(written, meaning ? MEANINGS[meaning] : 0);
    this.#isFull ||= number < 0;
    if (number >= 0) this.#tags[number] = tag;
    return number >= 0;
  }

  /**
   * Reads what it can of the sound records that come next.
   *
   * @returns whether there were any.
   */
  scan(records: RecordReader, listener: RowsListener): boolean {
    if (this.#tags.length === 0 || records.find() !== this.#frames) return false;
    const { found } = this.#frames;
    const at = (place: number): number => found.byteOffset + place * found.BYTES_PER_ELEMENT;
    const { foundStart, foundEnd, foundShift } = records;
    const passed = this.#program.scan(at(foundStart), at(foundEnd), foundShift);
    if (passed === 0) return false;
    records.pass(passed);
    const { scalars, histograms, lowestStep, highestStep, latestWallTime } = this.#program;
    listener.onEvents({
      lowestStep: lowestStep.value,
      highestStep: highestStep.value,
      latestWallTime: latestWallTime.value,
    });
    if (scalars.value > 0) listener.onScalars(this.#scalarRows(scalars.value));
    if (histograms.value > 0) listener.onHistograms(this.#histogramRows(histograms.value));
    return true;
  }

  /**
   * What `histogramOfRows` gives, without its warming up: few histograms come one by one.
   *
   * @returns undefined where that has to be asked.
   */
  histogramOfRows(rows: Float64Array): HistogramSummary | undefined {
    // What the last scan gave has been told.
    const { scalarsAt, histogramTagsAt, histogramsAt } = this.#program;
    const start = scalarsAt.value;
    const end = start + rows.byteLength;
    if (rows.length === 0 || end > histogramTagsAt.value) return undefined;
    new Float64Array(this.#buffer, start).set(rows);
    if (!this.#program.readRows(start, end, histogramsAt.value)) return undefined;
    const figures = new Float64Array(this.#buffer, histogramsAt.value, FIGURES);
    const [min, max, count, sum, sumSquares, fingerprint] = figures as unknown as Figures;
    return { min, max, count, sum, sumSquares, fingerprint };
  }

  #scalarRows(count: number): PointRows {
    const { scalarTagsAt, scalarOffsetsAt, scalarsAt } = this.#program;
    const { tagsOfScalarsAt, tagsOfScalars } = this.#program;
    return {
      tags: this.#tags,
      tagRows: this.#tagRows(tagsOfScalarsAt, tagsOfScalars),
      owners: new Int32Array(this.#buffer, scalarTagsAt.value, count),
      offsets: new Float64Array(this.#buffer, scalarOffsetsAt.value, count),
      rows: new Float64Array(this.#buffer, scalarsAt.value, count * SCALAR_COLUMNS),
    };
  }

  #histogramRows(count: number): PointRows {
    const { histogramTagsAt, histogramOffsetsAt, histogramsAt } = this.#program;
    const { tagsOfHistogramsAt, tagsOfHistograms } = this.#program;
    return {
      tags: this.#tags,
      tagRows: this.#tagRows(tagsOfHistogramsAt, tagsOfHistograms),
      owners: new Int32Array(this.#buffer, histogramTagsAt.value, count),
      offsets: new Float64Array(this.#buffer, histogramOffsetsAt.value, count),
      rows: new Float64Array(this.#buffer, histogramsAt.value, count * HISTOGRAM_COLUMNS),
    };
  }

  #tagRows(at: Shown, count: Shown): Int32Array {
    return new Int32Array(this.#buffer, at.value, count.value * TAG_ROWS_COLUMNS);
  }
}

let shared: BulkScanner | undefined;

/** The scanner of this thread; undefined where there is no WebAssembly. */
export function bulkScanner(): BulkScanner | undefined {
  const frames = frameScanner();
  if (frames instanceof WasmFrameScanner) shared ??= new BulkScanner(frames);
  return shared;
}
