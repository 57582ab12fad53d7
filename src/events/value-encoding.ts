import type { Histogram } from '../model/statistics.js';
import { tensorflow } from '../protobuf/generated/messages.js';
import {
  DIM_SIZE,
  SHAPE_DIM,
  SUMMARY_VALUE,
  TENSOR_CONTENT,
  TENSOR_DTYPE,
  TENSOR_FLOATS,
  TENSOR_SHAPE,
  TENSOR_STRING,
  VALUE_TAG,
  VALUE_TENSOR,
} from './event-keys.js';
import { HISTOGRAM_ROW_BYTES, putHistogramRows } from './histogram-codec.js';
import type { TensorPayload } from './outgoing-tensor.js';
import { HISTOGRAMS_PLUGIN, SCALARS_PLUGIN } from './plugin-names.js';
import { metadataField } from './summary-metadata.js';
import {
  fieldBytes,
  putField,
  putFieldStart,
  putVarint,
  varintBytes,
  type WireTarget,
} from './wire-encoding.js';

const { DT_DOUBLE, DT_FLOAT } = tensorflow.DataType;

/** One `value` field of a summary: what it takes, and how it is put. */
export interface EncodedValue {
  readonly bytes: number;
  /** Gives the offset behind it. */
  put(target: WireTarget, at: number): number;
}

/** The `tag` field of a value. */
export function encodeTagField(tag: string): Uint8Array {
  const name = new TextEncoder().encode(tag);
  const field = new Uint8Array(fieldBytes(name.length));
  putField(field, 0, VALUE_TAG, name);
  return field;
}

/** A scalar's `value` field, of which only the number changes from one step to the next. */
export class ScalarTemplate {
  readonly field: Uint8Array;
  /** Where in the field the number stands, a little-endian float32. */
  readonly numberAt: number;

  constructor(tagField: Uint8Array) {
    const numberBytes = 4;
    const tensorBytes = 2 + fieldBytes(0) + fieldBytes(numberBytes);
    const metadata = metadataField(SCALARS_PLUGIN);
    const valueBytes = tagField.length + fieldBytes(tensorBytes) + metadata.length;
    const field = new Uint8Array(fieldBytes(valueBytes));
    let at = putFieldStart(field, 0, SUMMARY_VALUE, valueBytes);
    field.set(tagField, at);
    at = putFieldStart(field, at + tagField.length, VALUE_TENSOR, tensorBytes);
    field[at++] = TENSOR_DTYPE;
    field[at++] = DT_FLOAT;
    at = putFieldStart(field, at, TENSOR_SHAPE, 0);
    this.numberAt = putFieldStart(field, at, TENSOR_FLOATS, numberBytes);
    field.set(metadata, this.numberAt + numberBytes);
    this.field = field;
  }

  put({ bytes, view }: WireTarget, at: number, value: number): number {
    const { field } = this;
    // Short arrays are copied faster by hand than by TypedArray.set.
    for (let index = 0; index < field.length; index++) bytes[at + index] = field[index] as number;
    view.setFloat32(at + this.numberAt, value, true);
    return at + field.length;
  }
}

/** A histogram as TensorFlow 2 writes it: a [k, 3] tensor of doubles. */
export function encodeHistogram(tagField: Uint8Array, histogram: Histogram): EncodedValue {
  const buckets = histogram.counts.length;
  const payload: TensorPayload = {
    kind: 'content',
    dataType: DT_DOUBLE,
    bytes: buckets * HISTOGRAM_ROW_BYTES,
    put: ({ view }, at) => putHistogramRows(view, at, histogram),
  };
  return encodeTensor(tagField, HISTOGRAMS_PLUGIN, [buckets, 3], payload);
}

/** A value that is a tensor, with the metadata of the plugin that shows it. */
export function encodeTensor(
  tagField: Uint8Array,
  pluginName: string,
  shape: readonly number[],
  payload: TensorPayload,
): EncodedValue {
  const metadata = metadataField(pluginName);
  const shapeBytes = sizeOfShape(shape);
  const tensorBytes =
    1 + varintBytes(payload.dataType) + fieldBytes(shapeBytes) + sizeOfPayload(payload);
  const valueBytes = tagField.length + fieldBytes(tensorBytes) + metadata.length;
  return {
    bytes: fieldBytes(valueBytes),
    put(target, start) {
      const { bytes } = target;
      let at = putFieldStart(bytes, start, SUMMARY_VALUE, valueBytes);
      bytes.set(tagField, at);
      at = putFieldStart(bytes, at + tagField.length, VALUE_TENSOR, tensorBytes);
      bytes[at] = TENSOR_DTYPE;
      at = putVarint(bytes, at + 1, payload.dataType);
      at = putFieldStart(bytes, at, TENSOR_SHAPE, shapeBytes);
      at = putPayload(target, putShape(bytes, at, shape), payload);
      bytes.set(metadata, at);
      return at + metadata.length;
    },
  };
}

function sizeOfShape(shape: readonly number[]): number {
  return shape.reduce((sum, size) => sum + fieldBytes(sizeOfDim(size)), 0);
}

/** Zero is the default, which no field stands for. */
function sizeOfDim(size: number): number {
  return size === 0 ? 0 : 1 + varintBytes(size);
}

function putShape(bytes: Uint8Array, start: number, shape: readonly number[]): number {
  let at = start;
  for (const size of shape) {
    at = putFieldStart(bytes, at, SHAPE_DIM, sizeOfDim(size));
    if (size === 0) continue;
    bytes[at] = DIM_SIZE;
    at = putVarint(bytes, at + 1, size);
  }
  return at;
}

function sizeOfPayload(payload: TensorPayload): number {
  return payload.kind === 'content'
    ? fieldBytes(payload.bytes)
    : payload.strings.reduce((sum, { length }) => sum + fieldBytes(length), 0);
}

function putPayload(target: WireTarget, start: number, payload: TensorPayload): number {
  let at = start;
  if (payload.kind === 'content') {
    at = putFieldStart(target.bytes, at, TENSOR_CONTENT, payload.bytes);
    payload.put(target, at);
    return at + payload.bytes;
  }
  for (const bytes of payload.strings) at = putField(target.bytes, at, TENSOR_STRING, bytes);
  return at;
}
