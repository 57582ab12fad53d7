import type { HistogramSummary } from '../model/log-event.js';
import type { WireCursor } from '../protobuf/wire-cursor.js';
import {
  DIM_SIZE,
  HISTOGRAM_COUNTS,
  HISTOGRAM_FIGURE_KEYS,
  HISTOGRAM_LIMITS,
  SHAPE_DIM,
  TENSOR_CONTENT,
  TENSOR_DTYPE,
  TENSOR_SHAPE,
} from './event-keys.js';
import {
  HISTOGRAM_FIGURES,
  HISTOGRAM_ROW_BYTES,
  histogramOfFigures,
  histogramOfRowBytes,
} from './histogram-codec.js';
import { HistogramNumbers } from './histogram-numbers.js';

const DT_DOUBLE = 2;

/**
 * Reads histograms in place, from where a cursor stands. What is out of the ordinary gives undefined,
 * and leaves the cursor anywhere.
 */
export class HistogramScanner {
  readonly #cursor: WireCursor;
  readonly #numbers = new HistogramNumbers();

  constructor(cursor: WireCursor) {
    this.#cursor = cursor;
  }

  /** The histogram of a float64 tensor that holds its rows of (left, right, count) as raw content. */
  readTensor(end: number): HistogramSummary | undefined {
    const cursor = this.#cursor;
    let dtype = 0;
    let elements = -1;
    let rowsStart = -1;
    let rowsEnd = -1;
    while (cursor.at < end) {
      switch (cursor.bytes[cursor.at++]) {
        case TENSOR_DTYPE:
          dtype = cursor.varint();
          break;
        case TENSOR_SHAPE: {
          const shapeEnd = cursor.lengthEnd();
          if (elements !== -1 || !(shapeEnd <= end)) return undefined;
          elements = this.#readElementCount(shapeEnd);
          break;
        }
        case TENSOR_CONTENT:
          if (rowsStart !== -1) return undefined;
          rowsEnd = cursor.lengthEnd();
          rowsStart = cursor.at;
          cursor.at = rowsEnd;
          break;
        default:
          return undefined;
      }
    }
    const bytes = rowsEnd - rowsStart;
    const isWhole = cursor.at === end && end <= cursor.bytes.length && dtype === DT_DOUBLE;
    return isWhole && bytes > 0 && bytes % HISTOGRAM_ROW_BYTES === 0 && bytes === 8 * elements
      ? histogramOfRowBytes(cursor.view, rowsStart, rowsEnd)
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
  readProto(end: number): HistogramSummary | undefined {
    const cursor = this.#cursor;
    const numbers = this.#numbers;
    for (let index = 0; index < HISTOGRAM_FIGURES; index++) {
      const isThere = cursor.at < end && cursor.bytes[cursor.at] === HISTOGRAM_FIGURE_KEYS[index];
      if (isThere) cursor.at++;
      numbers.set(index, isThere ? cursor.double() : 0);
    }
    const limitsEnd = this.#packedDoubles(HISTOGRAM_LIMITS, end, HISTOGRAM_FIGURES);
    const countsEnd = limitsEnd < 0 ? -1 : this.#packedDoubles(HISTOGRAM_COUNTS, end, limitsEnd);
    if (cursor.at !== end || countsEnd < 0) return undefined;
    return histogramOfFigures(numbers.first(countsEnd), limitsEnd);
  }

  /**
   * Reads the field's doubles, none when another field stands here, behind the first `start` numbers.
   *
   * @returns how many numbers there are then; negative when they do not fit.
   */
  #packedDoubles(key: number, end: number, start: number): number {
    const cursor = this.#cursor;
    if (cursor.at >= end || cursor.bytes[cursor.at] !== key) return start;
    cursor.at++;
    const valuesEnd = cursor.lengthEnd();
    return valuesEnd <= end ? this.#numbers.fill(cursor, valuesEnd, start) : -1;
  }
}
