import type { HistogramSummary } from '../model/log-event.js';
import { WireCursor } from '../protobuf/wire-cursor.js';
import {
  DIM_SIZE,
  EVENT_STEP,
  EVENT_SUMMARY,
  EVENT_WALL_TIME,
  HISTOGRAM_COUNTS,
  HISTOGRAM_FIGURE_KEYS,
  HISTOGRAM_LIMITS,
  SHAPE_DIM,
  SUMMARY_VALUE,
  TENSOR_CONTENT,
  TENSOR_DTYPE,
  TENSOR_FLOAT,
  TENSOR_FLOATS,
  TENSOR_SHAPE,
  VALUE_HISTOGRAM,
  VALUE_METADATA,
  VALUE_SIMPLE,
  VALUE_TAG,
  VALUE_TENSOR,
} from './event-keys.js';
import { HISTOGRAM_FIGURES, histogramOfFigures, histogramOfRows } from './histogram-codec.js';

/** Takes the values of summaries; `wallTime` in seconds since 1970. */
export interface SummaryListener {
  onScalar(tag: string, step: number, wallTime: number, value: number): void;
  onHistogram(tag: string, step: number, wallTime: number, histogram: HistogramSummary): void;
}

/** What a tag's metadata says its tensors are. */
export type TensorMeaning = 'scalar' | 'histogram';

const DT_FLOAT = 1;
const DT_DOUBLE = 2;
const DOUBLE_BYTES = 8;

type Value = number | HistogramSummary;

interface KnownTag {
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** Undefined until the tag's metadata is known; simple values and HistogramProtos need none. */
  meaning: TensorMeaning | undefined;
}

/**
 * The fast way through the events that most logs are made of: summaries of scalars and histograms.
 *
 * Reads the wire format in place. Whatever it does not know for sure it leaves to the general
 * decoder, before it has told the listener anything: a tag it has not met, an unusual dtype, a field
 * out of the ordinary, bytes that break off. Metadata is passed over: what counts is a tag's first,
 * which the general decoder has read.
 */
export class SummaryScanner {
  readonly #meaningOf: (tag: string) => TensorMeaning | undefined;
  readonly #listener: SummaryListener;
  readonly #known = new Map<number, KnownTag>();
  /** The values of the event at hand, `#count` of them; the arrays are used again and again. */
  readonly #tags: string[] = [];
  readonly #values: Value[] = [];
  #count = 0;
  readonly #cursor = new WireCursor();

  /** @param meaningOf what the metadata of a tag says, if it is known by now. */
  constructor(meaningOf: (tag: string) => TensorMeaning | undefined, listener: SummaryListener) {
    this.#meaningOf = meaningOf;
    this.#listener = listener;
  }

  /** Whether this event was one for the fast way; if so, the listener knows its values. */
  scan(event: Uint8Array): boolean {
    const cursor = this.#cursor;
    cursor.bytes = event;
    cursor.at = 0;
    let wallTime = 0;
    let step = 0;
    let summaryStart = -1;
    let summaryEnd = -1;
    while (cursor.at < event.length) {
      switch (event[cursor.at++]) {
        case EVENT_WALL_TIME:
          wallTime = cursor.double();
          break;
        case EVENT_STEP:
          step = cursor.varint();
          break;
        case EVENT_SUMMARY:
          if (summaryStart >= 0) return false;
          summaryEnd = cursor.lengthEnd();
          summaryStart = cursor.at;
          cursor.at = summaryEnd;
          break;
        default:
          return false;
      }
    }
    const isWhole = cursor.at === event.length && summaryStart >= 0;
    if (!isWhole || !Number.isFinite(wallTime) || !Number.isSafeInteger(step)) return false;
    if (!this.#readValues(summaryStart, summaryEnd)) return false;
    for (let index = 0; index < this.#count; index++) {
      const tag = this.#tags[index] as string;
      const value = this.#values[index] as Value;
      if (typeof value === 'number') this.#listener.onScalar(tag, step, wallTime, value);
      else this.#listener.onHistogram(tag, step, wallTime, value);
    }
    return true;
  }

  #readValues(start: number, end: number): boolean {
    const cursor = this.#cursor;
    this.#count = 0;
    cursor.at = start;
    while (cursor.at < end) {
      if (cursor.bytes[cursor.at++] !== SUMMARY_VALUE) return false;
      const valueEnd = cursor.lengthEnd();
      if (!(valueEnd <= end) || !this.#readValue(valueEnd)) return false;
    }
    return cursor.at === end && this.#count > 0;
  }

  /** One value, whose tag must stand before its content, as every writer puts it. */
  #readValue(end: number): boolean {
    const cursor = this.#cursor;
    let known: KnownTag | undefined;
    let value: Value | undefined;
    while (cursor.at < end) {
      const key = cursor.bytes[cursor.at++];
      if (key === VALUE_TAG) {
        const tagEnd = cursor.lengthEnd();
        if (known || !(tagEnd > cursor.at && tagEnd <= end)) return false;
        known = this.#tagAt(cursor.at, tagEnd);
        cursor.at = tagEnd;
      } else if (key === VALUE_METADATA) cursor.at = cursor.lengthEnd();
      else if (!known || value !== undefined) return false;
      else {
        value = this.#readContent(key, known, end);
        if (value === undefined) return false;
      }
    }
    if (cursor.at !== end || !known || value === undefined) return false;
    this.#tags[this.#count] = known.tag;
    this.#values[this.#count++] = value;
    return true;
  }

  #readContent(key: number | undefined, known: KnownTag, end: number): Value | undefined {
    const cursor = this.#cursor;
    if (key === VALUE_SIMPLE) return cursor.float();
    if (key !== VALUE_TENSOR && key !== VALUE_HISTOGRAM) return undefined;
    const contentEnd = cursor.lengthEnd();
    if (!(contentEnd <= end)) return undefined;
    if (key === VALUE_HISTOGRAM) return this.#readHistogramProto(contentEnd);
    known.meaning ??= this.#meaningOf(known.tag);
    if (known.meaning === 'scalar') return this.#readScalarTensor(contentEnd);
    return known.meaning === 'histogram' ? this.#readHistogramTensor(contentEnd) : undefined;
  }

  /** The number of a float32 tensor of rank 0. */
  #readScalarTensor(end: number): number | undefined {
    const cursor = this.#cursor;
    let dtype = 0;
    let value: number | undefined;
    while (cursor.at < end) {
      switch (cursor.bytes[cursor.at++]) {
        case TENSOR_DTYPE:
          dtype = cursor.varint();
          break;
        case TENSOR_SHAPE:
          if (cursor.bytes[cursor.at++] !== 0) return undefined;
          break;
        case TENSOR_CONTENT:
        case TENSOR_FLOATS:
          if (value !== undefined || cursor.bytes[cursor.at++] !== 4) return undefined;
          value = cursor.float();
          break;
        case TENSOR_FLOAT:
          if (value !== undefined) return undefined;
          value = cursor.float();
          break;
        default:
          return undefined;
      }
    }
    return cursor.at === end && dtype === DT_FLOAT ? value : undefined;
  }

  /** The histogram of a float64 tensor that holds its rows of (left, right, count) as raw content. */
  #readHistogramTensor(end: number): HistogramSummary | undefined {
    const cursor = this.#cursor;
    let dtype = 0;
    let elements: number | undefined;
    let rows: Float64Array | undefined;
    while (cursor.at < end) {
      switch (cursor.bytes[cursor.at++]) {
        case TENSOR_DTYPE:
          dtype = cursor.varint();
          break;
        case TENSOR_SHAPE: {
          const shapeEnd = cursor.lengthEnd();
          if (elements !== undefined || !(shapeEnd <= end)) return undefined;
          elements = this.#readElementCount(shapeEnd);
          break;
        }
        case TENSOR_CONTENT: {
          const contentEnd = cursor.lengthEnd();
          const isDoubles = (contentEnd - cursor.at) % DOUBLE_BYTES === 0;
          if (rows || !(contentEnd <= end) || !isDoubles) return undefined;
          rows = cursor.doublesUntil(contentEnd);
          break;
        }
        default:
          return undefined;
      }
    }
    const isWhole = cursor.at === end && dtype === DT_DOUBLE && rows?.length === elements;
    return isWhole && rows && rows.length > 0 && rows.length % 3 === 0
      ? histogramOfRows(rows)
      : undefined;
  }

  /** The product of a shape's sizes; NaN for a shape that has more to it than sizes. */
  #readElementCount(end: number): number {
    const cursor = this.#cursor;
    let elements = 1;
    while (cursor.at < end) {
      if (cursor.bytes[cursor.at++] !== SHAPE_DIM) return Number.NaN;
      const dimEnd = cursor.lengthEnd();
      if (cursor.bytes[cursor.at++] !== DIM_SIZE) return Number.NaN;
      elements *= cursor.varint();
      if (cursor.at !== dimEnd) return Number.NaN;
    }
    return cursor.at === end ? elements : Number.NaN;
  }

  /** A HistogramProto whose numbers stand in the order of its fields, as every writer puts them. */
  #readHistogramProto(end: number): HistogramSummary | undefined {
    const cursor = this.#cursor;
    const figures = new Float64Array(HISTOGRAM_FIGURES);
    for (const [index, key] of HISTOGRAM_FIGURE_KEYS.entries()) {
      if (cursor.at >= end || cursor.bytes[cursor.at] !== key) continue;
      cursor.at++;
      figures[index] = cursor.double();
    }
    const limits = this.#packedDoubles(HISTOGRAM_LIMITS, end);
    const counts = this.#packedDoubles(HISTOGRAM_COUNTS, end);
    if (cursor.at !== end || !limits || !counts) return undefined;
    const numbers = new Float64Array(figures.length + limits.length + counts.length);
    numbers.set(figures);
    numbers.set(limits, figures.length);
    numbers.set(counts, figures.length + limits.length);
    return histogramOfFigures(numbers);
  }

  /** The field's doubles, none when another field stands here; undefined when they do not fit. */
  #packedDoubles(key: number, end: number): Float64Array | undefined {
    const cursor = this.#cursor;
    if (cursor.at >= end || cursor.bytes[cursor.at] !== key) return new Float64Array(0);
    cursor.at++;
    const valuesEnd = cursor.lengthEnd();
    const isDoubles = valuesEnd <= end && (valuesEnd - cursor.at) % DOUBLE_BYTES === 0;
    return isDoubles ? cursor.doublesUntil(valuesEnd) : undefined;
  }

  #tagAt(start: number, end: number): KnownTag | undefined {
    const { bytes } = this.#cursor;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    const known = this.#known.get(hash);
    if (known) return isSame(known.bytes, bytes, start, end) ? known : undefined;
    const tag = utf8(bytes.subarray(start, end));
    if (tag === undefined) return undefined;
    const met = { tag, bytes: Uint8Array.from(bytes.subarray(start, end)), meaning: undefined };
    this.#known.set(hash, met);
    return met;
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let index = 0; index < known.length; index++) {
    if (known[index] !== bytes[start + index]) return false;
  }
  return true;
}
