/**
 * Reads the records that most logs are made of, one after another: summaries of scalars and
 * histograms. It does what `SummaryScanner` does, for many records at a call, and leaves to it what is
 * not written in the usual way. Written in AssemblyScript; `npm run assemble` compiles it to
 * `summary-scanner-program.ts`.
 */
import { readProto, readRows } from './histograms';
import {
  HISTOGRAM_BYTES,
  HISTOGRAM_OFFSETS_AT,
  HISTOGRAM_TAGS_AT,
  HISTOGRAMS_AT,
  MEMORY_END,
  MEMORY_START,
  MOST_HISTOGRAMS,
  MOST_SCALARS,
  SCALAR_BYTES,
  SCALAR_OFFSETS_AT,
  SCALAR_TAGS_AT,
  SCALARS_AT,
  TAGS_OF_HISTOGRAMS_AT,
  TAGS_OF_SCALARS_AT,
} from './memory';
import { addTagRow, forgetTagRows, OF_HISTOGRAMS, OF_SCALARS } from './tag-rows';
import { meaningOf, NO_TAG, tagAt } from './tags';
import { lengthAt, lengthBytes } from './varint';

export { readRows } from './histograms';
export { forgetTags, learnTag, newTagAt, tagBytesEnd } from './tags';

export const tagsOfScalarsAt: usize = TAGS_OF_SCALARS_AT;
export const tagsOfHistogramsAt: usize = TAGS_OF_HISTOGRAMS_AT;
export const scalarTagsAt: usize = SCALAR_TAGS_AT;
export const scalarOffsetsAt: usize = SCALAR_OFFSETS_AT;
export const scalarsAt: usize = SCALARS_AT;
export const histogramTagsAt: usize = HISTOGRAM_TAGS_AT;
export const histogramOffsetsAt: usize = HISTOGRAM_OFFSETS_AT;
export const histogramsAt: usize = HISTOGRAMS_AT;
export const memoryStart: usize = MEMORY_START;
export const memoryEnd: usize = MEMORY_END;

/** What the last scan gave. */
export let scalars: i32 = 0;
export let histograms: i32 = 0;
/** How many tags have any of them. */
export let tagsOfScalars: i32 = 0;
export let tagsOfHistograms: i32 = 0;
/** The wall time of the last event, and the latest. */
export let wallTime: f64 = 0;
export let latestWallTime: f64 = 0;
export let lowestStep: f64 = 0;
export let highestStep: f64 = 0;

/** What stands before a record's data. */
const HEADER_BYTES: u32 = 12;

const IS_SCALAR: u32 = 1;
const IS_HISTOGRAM: u32 = 2;

/** Keys of the fields, as in `event-keys.ts`. */
const EVENT_WALL_TIME: u8 = 0x09;
const EVENT_STEP: u8 = 0x10;
const EVENT_SUMMARY: u8 = 0x2a;
const SUMMARY_VALUE: u8 = 0x0a;
const VALUE_TAG: u8 = 0x0a;
const VALUE_SIMPLE: u8 = 0x15;
const VALUE_HISTOGRAM: u8 = 0x2a;
const VALUE_TENSOR: u8 = 0x42;
const VALUE_METADATA: u8 = 0x4a;
const TENSOR_DTYPE: u8 = 0x08;
const TENSOR_SHAPE: u8 = 0x12;
const TENSOR_CONTENT: u8 = 0x22;
const TENSOR_FLOATS: u8 = 0x2a;
const TENSOR_FLOAT: u8 = 0x2d;
const SHAPE_DIM: u8 = 0x12;
const DIM_SIZE: u8 = 0x08;
const DT_FLOAT: u8 = 1;
const DT_DOUBLE: u8 = 2;

/** Of the event at hand. */
let offset: f64 = 0;
let step: f64 = 0;
let time: f64 = 0;

/**
 * Reads the records whose data begin and end where the list [list, listEnd) says, until there is one
 * to be left to others, or no room for its values.
 *
 * @param shift what is added to a record's address to have its offset in the file.
 * @returns how many were read.
 */
export function scan(list: usize, listEnd: usize, shift: f64): i32 {
  begin();
  let at = list;
  for (; at < listEnd; at += 8) {
    const scalarsBefore = scalars;
    const histogramsBefore = histograms;
    offset = f64(load<u32>(at) - HEADER_BYTES) + shift;
    if (!readEvent(load<u32>(at), load<u32>(at, 4))) {
      scalars = scalarsBefore;
      histograms = histogramsBefore;
      break;
    }
    endEvent(scalarsBefore, histogramsBefore);
  }
  return i32((at - list) >> 3);
}

function begin(): void {
  forgetTagRows(TAGS_OF_SCALARS_AT, OF_SCALARS, tagsOfScalars);
  forgetTagRows(TAGS_OF_HISTOGRAMS_AT, OF_HISTOGRAMS, tagsOfHistograms);
  scalars = 0;
  histograms = 0;
  tagsOfScalars = 0;
  tagsOfHistograms = 0;
  latestWallTime = -Infinity;
  lowestStep = Infinity;
  highestStep = -Infinity;
}

/** The event has been read, and its rows begin with these. */
function endEvent(scalar: i32, histogram: i32): void {
  wallTime = time;
  latestWallTime = max<f64>(latestWallTime, time);
  lowestStep = min<f64>(lowestStep, step);
  highestStep = max<f64>(highestStep, step);
  for (; scalar < scalars; scalar++) {
    const tag = load<i32>(SCALAR_TAGS_AT + 4 * usize(scalar));
    tagsOfScalars = addTagRow(TAGS_OF_SCALARS_AT, OF_SCALARS, tagsOfScalars, tag, scalar);
  }
  for (; histogram < histograms; histogram++) {
    const tag = load<i32>(HISTOGRAM_TAGS_AT + 4 * usize(histogram));
    const list = TAGS_OF_HISTOGRAMS_AT;
    tagsOfHistograms = addTagRow(list, OF_HISTOGRAMS, tagsOfHistograms, tag, histogram);
  }
}

function readEvent(start: usize, end: usize): bool {
  let summaryStart: usize = 0;
  let summaryEnd: usize = 0;
  step = 0;
  time = 0;
  let at = start;
  while (at < end) {
    const key = load<u8>(at++);
    if (key === EVENT_WALL_TIME) {
      time = load<f64>(at);
      at += 8;
    } else if (key === EVENT_STEP) {
      const bytes = stepBytes(at);
      if (bytes === 0) return false;
      at += bytes;
    } else if (key === EVENT_SUMMARY && summaryStart === 0) {
      summaryStart = at + lengthBytes(at);
      summaryEnd = summaryStart + lengthAt(at);
      at = summaryEnd;
    } else return false;
  }
  return (
    at === end &&
    summaryEnd > summaryStart &&
    isFinite(time) &&
    readValues(summaryStart, summaryEnd)
  );
}

/** Reads a step that fits six bytes, 2 ** 42; gives how many it takes, 0 for a longer one. */
function stepBytes(at: usize): usize {
  let value: u64 = 0;
  for (let bytes: usize = 0; bytes < 6; bytes++) {
    const byte = load<u8>(at + bytes);
    value |= u64(byte & 0x7f) << (7 * bytes);
    if (byte < 0x80) {
      step = <f64>value;
      return bytes + 1;
    }
  }
  return 0;
}

function readValues(start: usize, end: usize): bool {
  let at = start;
  while (at < end) {
    if (load<u8>(at++) !== SUMMARY_VALUE) return false;
    const valueStart = at + lengthBytes(at);
    at = valueStart + lengthAt(at);
    if (at > end || !readValue(valueStart, at)) return false;
  }
  return true;
}

/** One value, whose tag must stand before its content, as every writer puts it. */
function readValue(start: usize, end: usize): bool {
  let tag = NO_TAG;
  let isRead = false;
  let at = start;
  while (at < end) {
    const key = load<u8>(at++);
    if (key === VALUE_SIMPLE && tag !== NO_TAG && !isRead) {
      if (!putScalar(tag, load<f32>(at))) return false;
      at += 4;
      isRead = true;
      continue;
    }
    const fieldStart = at + lengthBytes(at);
    at = fieldStart + lengthAt(at);
    if (at > end) return false;
    if (key === VALUE_METADATA) continue;
    if (key === VALUE_TAG && tag === NO_TAG) {
      tag = tagAt(fieldStart, at);
      if (tag === NO_TAG) return false;
      continue;
    }
    if (tag === NO_TAG || isRead) return false;
    if (key === VALUE_TENSOR) isRead = readTensor(tag, fieldStart, at);
    else if (key === VALUE_HISTOGRAM) isRead = putHistogram(tag, fieldStart, at, false);
    if (!isRead) return false;
  }
  return at === end && isRead;
}

function readTensor(tag: i32, start: usize, end: usize): bool {
  const meaning = meaningOf(tag);
  if (meaning === IS_SCALAR) return readScalarTensor(tag, start, end);
  return meaning === IS_HISTOGRAM && readHistogramTensor(tag, start, end);
}

/** The number of a float32 tensor of rank 0. */
function readScalarTensor(tag: i32, start: usize, end: usize): bool {
  let dtype: u8 = 0;
  let value: f32 = 0;
  let isRead = false;
  let at = start;
  while (at < end) {
    const key = load<u8>(at++);
    if (key === TENSOR_DTYPE) dtype = load<u8>(at++);
    else if (key === TENSOR_SHAPE) {
      if (load<u8>(at++) !== 0) return false;
    } else {
      if (isRead) return false;
      if (key === TENSOR_CONTENT || key === TENSOR_FLOATS) {
        if (load<u8>(at++) !== 4) return false;
      } else if (key !== TENSOR_FLOAT) return false;
      value = load<f32>(at);
      at += 4;
      isRead = true;
    }
  }
  return at === end && dtype === DT_FLOAT && isRead && putScalar(tag, value);
}

/** The histogram of a float64 tensor that holds its rows of (left, right, count) as raw content. */
function readHistogramTensor(tag: i32, start: usize, end: usize): bool {
  let dtype: u8 = 0;
  let elements: i64 = NOT_READ;
  let rowsStart: usize = 0;
  let rowsEnd: usize = 0;
  let at = start;
  while (at < end) {
    const key = load<u8>(at++);
    if (key === TENSOR_DTYPE) {
      dtype = load<u8>(at++);
      continue;
    }
    const fieldStart = at + lengthBytes(at);
    at = fieldStart + lengthAt(at);
    if (at > end) return false;
    if (key === TENSOR_SHAPE && elements === NOT_READ) elements = elementsOf(fieldStart, at);
    else if (key === TENSOR_CONTENT && rowsStart === 0) {
      rowsStart = fieldStart;
      rowsEnd = at;
    } else return false;
  }
  const bytes = rowsEnd - rowsStart;
  const isWhole = at === end && dtype === DT_DOUBLE && bytes > 0;
  return (
    isWhole &&
    bytes % 24 === 0 &&
    i64(bytes) === 8 * elements &&
    putHistogram(tag, rowsStart, rowsEnd, true)
  );
}

const NOT_READ: i64 = -1;
const UNUSUAL: i64 = -2;
const MOST_ELEMENTS: i64 = 1 << 24;

/** The product of a shape's sizes; UNUSUAL for a shape that has more to it than sizes. */
function elementsOf(start: usize, end: usize): i64 {
  let elements: i64 = 1;
  let at = start;
  while (at < end) {
    if (load<u8>(at) !== SHAPE_DIM || load<u8>(at, 2) !== DIM_SIZE) return UNUSUAL;
    const bytes = lengthBytes(at + 3);
    if (load<u8>(at, 1) !== 1 + bytes) return UNUSUAL;
    elements *= i64(lengthAt(at + 3));
    if (elements > MOST_ELEMENTS) return UNUSUAL;
    at += 3 + bytes;
  }
  return at === end ? elements : UNUSUAL;
}

/** False when there is no room. */
function putScalar(tag: i32, value: f32): bool {
  if (scalars === MOST_SCALARS) return false;
  store<i32>(SCALAR_TAGS_AT + 4 * usize(scalars), tag);
  store<f64>(SCALAR_OFFSETS_AT + 8 * usize(scalars), offset);
  const row = SCALARS_AT + SCALAR_BYTES * usize(scalars);
  store<f64>(row, step);
  store<f64>(row, time, 8);
  store<f64>(row, value, 16);
  scalars++;
  return true;
}

function putHistogram(tag: i32, start: usize, end: usize, isRows: bool): bool {
  if (histograms === MOST_HISTOGRAMS) return false;
  const row = HISTOGRAMS_AT + HISTOGRAM_BYTES * usize(histograms);
  if (!(isRows ? readRows(start, end, row + 16) : readProto(start, end, row + 16))) return false;
  store<i32>(HISTOGRAM_TAGS_AT + 4 * usize(histograms), tag);
  store<f64>(HISTOGRAM_OFFSETS_AT + 8 * usize(histograms), offset);
  store<f64>(row, step);
  store<f64>(row, time, 8);
  histograms++;
  return true;
}
