import type { HistogramSummary } from '../model/log-event.js';
import { WireCursor } from '../protobuf/wire-cursor.js';
import {
  EVENT_STEP,
  EVENT_SUMMARY,
  EVENT_WALL_TIME,
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
import { HistogramScanner } from './histogram-scanner.js';
import { type KnownTag, KnownTags, type TensorMeaning } from './known-tags.js';

/** Takes the values of summaries; `wallTime` in seconds since 1970, `offset` of the record in the file. */
export interface SummaryListener {
  onScalar(tag: string, step: number, wallTime: number, value: number, offset: number): void;
  onHistogram(
    tag: string,
    step: number,
    wallTime: number,
    histogram: HistogramSummary,
    offset: number,
  ): void;
}

const DT_FLOAT = 1;

const noTag: KnownTag = {
  ...{ tag: '', bytes: new Uint8Array(0), meaning: undefined, following: undefined },
};

/** A value that was read and not told yet; these objects are used again and again. */
interface ReadValue {
  known: KnownTag;
  scalar: number;
  histogram: HistogramSummary | undefined;
}

/**
 * The fast way through the events that most logs are made of: summaries of scalars and histograms.
 *
 * Reads the wire format in place. Whatever it does not know for sure it leaves to the general
 * decoder, before it has told the listener anything: a tag it has not met, an unusual dtype, a field
 * out of the ordinary, bytes that break off. Metadata is passed over: what counts is a tag's first.
 */
export class SummaryScanner {
  readonly #meaningOf: (tag: string) => TensorMeaning | undefined;
  readonly #listener: SummaryListener;
  readonly #known = new KnownTags();
  /** The values of the event at hand, `#count` of them. */
  readonly #values: ReadValue[] = [];
  #count = 0;
  readonly #cursor = new WireCursor();
  readonly #histograms = new HistogramScanner(this.#cursor);
  #wallTime = 0;

  /** @param meaningOf what the metadata of a tag says, if it is known by now. */
  constructor(meaningOf: (tag: string) => TensorMeaning | undefined, listener: SummaryListener) {
    this.#meaningOf = meaningOf;
    this.#listener = listener;
  }

  /** The wall time of the last event that went the fast way. */
  get wallTime(): number {
    return this.#wallTime;
  }

  /**
   * Whether the event in `bytes[start, end)` was one for the fast way; if so, the listener knows its
   * values.
   *
   * @param offset of the event's record in the file.
   */
  scan(bytes: Uint8Array, offset: number, start = 0, end = bytes.length): boolean {
    const cursor = this.#cursor;
    if (cursor.bytes !== bytes) cursor.bytes = bytes;
    cursor.at = start;
    let wallTime = 0;
    let step = 0;
    let summaryStart = -1;
    let summaryEnd = -1;
    while (cursor.at < end) {
      switch (bytes[cursor.at++]) {
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
    const isWhole = cursor.at === end && summaryStart >= 0;
    if (!isWhole || !Number.isFinite(wallTime) || !Number.isSafeInteger(step)) return false;
    if (!this.#readValues(summaryStart, summaryEnd)) return false;
    this.#wallTime = wallTime;
    for (let index = 0; index < this.#count; index++) {
      const value = this.#values[index] as ReadValue;
      const { known, histogram } = value;
      if (histogram) this.#listener.onHistogram(known.tag, step, wallTime, histogram, offset);
      else this.#listener.onScalar(known.tag, step, wallTime, value.scalar, offset);
    }
    return true;
  }

  /** The tags of the last event that went the fast way. */
  *tags(): Generator<KnownTag, void, undefined> {
    for (let index = 0; index < this.#count; index++)
      yield (this.#values[index] as ReadValue).known;
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
    const { bytes } = cursor;
    let value = this.#values[this.#count];
    if (!value) {
      // A number that is no small integer, so that the field is made for doubles.
      value = { known: noTag, scalar: 0.5, histogram: undefined };
      this.#values[this.#count] = value;
    }
    let known: KnownTag | undefined;
    let isRead = false;
    while (cursor.at < end) {
      const key = bytes[cursor.at++];
      if (key === VALUE_TAG) {
        const tagEnd = cursor.lengthEnd();
        if (known || !(tagEnd > cursor.at && tagEnd <= end)) return false;
        known = this.#known.at(bytes, cursor.at, tagEnd);
        cursor.at = tagEnd;
      } else if (key === VALUE_METADATA) cursor.at = cursor.lengthEnd();
      else if (!known || isRead || !this.#readContent(key, known, end, value)) return false;
      else isRead = true;
    }
    if (cursor.at !== end || !known || !isRead) return false;
    value.known = known;
    this.#count++;
    return true;
  }

  /** Reads a value's content into `value`; false where it is not for the fast way. */
  #readContent(key: number | undefined, known: KnownTag, end: number, value: ReadValue): boolean {
    const cursor = this.#cursor;
    if (key === VALUE_SIMPLE) {
      value.scalar = cursor.float();
      value.histogram = undefined;
      return true;
    }
    if (key !== VALUE_TENSOR && key !== VALUE_HISTOGRAM) return false;
    const contentEnd = cursor.lengthEnd();
    if (!(contentEnd <= end)) return false;
    if (key === VALUE_HISTOGRAM) {
      value.histogram = this.#histograms.readProto(contentEnd);
      return value.histogram !== undefined;
    }
    known.meaning ??= this.#meaningOf(known.tag);
    if (known.meaning === 'scalar') {
      value.histogram = undefined;
      return this.#readScalarTensor(contentEnd, value);
    }
    if (known.meaning !== 'histogram') return false;
    value.histogram = this.#histograms.readTensor(contentEnd);
    return value.histogram !== undefined;
  }

  /** The number of a float32 tensor of rank 0. */
  #readScalarTensor(end: number, value: ReadValue): boolean {
    const cursor = this.#cursor;
    const { bytes } = cursor;
    let dtype = 0;
    let isRead = false;
    while (cursor.at < end) {
      switch (bytes[cursor.at++]) {
        case TENSOR_DTYPE:
          dtype = cursor.varint();
          break;
        case TENSOR_SHAPE:
          if (bytes[cursor.at++] !== 0) return false;
          break;
        case TENSOR_CONTENT:
        case TENSOR_FLOATS:
          if (isRead || bytes[cursor.at++] !== 4) return false;
          value.scalar = cursor.float();
          isRead = true;
          break;
        case TENSOR_FLOAT:
          if (isRead) return false;
          value.scalar = cursor.float();
          isRead = true;
          break;
        default:
          return false;
      }
    }
    return cursor.at === end && dtype === DT_FLOAT && isRead;
  }
}
