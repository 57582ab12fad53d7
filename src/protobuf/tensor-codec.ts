import { tensorflow } from './generated/messages.js';
import { toSafeNumber } from './int64.js';

const { DataType } = tensorflow;

/** The dtype's name as TensorFlow prints it (`float32`), or `dtype 42`. Reference types lose their `_ref`. */
export function dtypeName(dtype: number): string {
  const plain = dtype > 100 ? dtype - 100 : dtype;
  return dtypeNames.get(plain) ?? `dtype ${dtype}`;
}

const dtypeNames: ReadonlyMap<number, string> = new Map([
  [DataType.DT_FLOAT, 'float32'],
  [DataType.DT_DOUBLE, 'float64'],
  [DataType.DT_INT32, 'int32'],
  [DataType.DT_UINT8, 'uint8'],
  [DataType.DT_INT16, 'int16'],
  [DataType.DT_INT8, 'int8'],
  [DataType.DT_STRING, 'string'],
  [DataType.DT_COMPLEX64, 'complex64'],
  [DataType.DT_INT64, 'int64'],
  [DataType.DT_BOOL, 'bool'],
  [DataType.DT_BFLOAT16, 'bfloat16'],
  [DataType.DT_UINT16, 'uint16'],
  [DataType.DT_COMPLEX128, 'complex128'],
  [DataType.DT_HALF, 'float16'],
  [DataType.DT_RESOURCE, 'resource'],
  [DataType.DT_VARIANT, 'variant'],
  [DataType.DT_UINT32, 'uint32'],
  [DataType.DT_UINT64, 'uint64'],
]);

/** Sizes of the dimensions; -1 for one that is unknown, undefined when even the rank is. */
export function shapeOf(shape: tensorflow.TensorShapeProto.$Properties): number[] | undefined {
  if (shape.unknownRank) return undefined;
  return (shape.dim ?? []).map((dim) => (dim.size ? (toSafeNumber(dim.size) ?? -1) : 0));
}

/**
 * The elements of a numeric tensor in float64, row by row.
 *
 * Follows TensorFlow's rules (tensorflow/core/framework/tensor.cc): `tensor_content` is the raw
 * little-endian memory; a shorter value list repeats its last value; half and bfloat16 travel as
 * 16-bit patterns in `half_val`.
 *
 * @returns undefined for a tensor that is not numeric, or whose data does not fit its shape.
 */
export function numericElements(
  tensor: tensorflow.TensorProto.$Properties,
): Float64Array | undefined {
  const shape = shapeOf(tensor.tensorShape ?? {});
  if (!shape || shape.some((size) => size < 0)) return undefined;
  const count = shape.reduce((product, size) => product * size, 1);
  const content = tensor.tensorContent;
  if (content && content.length > 0) return elementsOfContent(tensor.dtype ?? 0, content, count);
  const listed = listedElements(tensor);
  if (!listed || listed.length > count) return undefined;
  if (listed.length === 0 && count > 0) {
    // An empty list stands for zeros, but a claimed shape alone must not make us allocate.
    return count <= MAX_IMPLIED_ZEROS ? new Float64Array(count) : undefined;
  }
  if (count > MAX_IMPLIED_ZEROS && listed.length < count) return undefined;
  const elements = new Float64Array(count).fill(listed[listed.length - 1] ?? 0);
  elements.set(listed);
  return elements;
}

const MAX_IMPLIED_ZEROS = 2 ** 20;

function listedElements(tensor: tensorflow.TensorProto.$Properties): ArrayLike<number> | undefined {
  switch (tensor.dtype) {
    case DataType.DT_FLOAT:
      return tensor.floatVal ?? [];
    case DataType.DT_DOUBLE:
      return tensor.doubleVal ?? [];
    case DataType.DT_INT32:
    case DataType.DT_INT16:
    case DataType.DT_INT8:
    case DataType.DT_UINT8:
    case DataType.DT_UINT16:
      return tensor.intVal ?? [];
    case DataType.DT_INT64:
      return (tensor.int64Val ?? []).map((value) => value.toNumber());
    case DataType.DT_UINT32:
      return tensor.uint32Val ?? [];
    case DataType.DT_UINT64:
      return (tensor.uint64Val ?? []).map((value) => value.toNumber());
    case DataType.DT_BOOL:
      return (tensor.boolVal ?? []).map(Number);
    case DataType.DT_HALF:
      return (tensor.halfVal ?? []).map(halfToNumber);
    case DataType.DT_BFLOAT16:
      return (tensor.halfVal ?? []).map(bfloat16ToNumber);
    default:
      return undefined;
  }
}

type ElementReader = readonly [bytes: number, read: (view: DataView, at: number) => number];

const contentReaders: ReadonlyMap<number, ElementReader> = new Map<number, ElementReader>([
  [DataType.DT_FLOAT, [4, (view, at) => view.getFloat32(at, true)]],
  [DataType.DT_DOUBLE, [8, (view, at) => view.getFloat64(at, true)]],
  [DataType.DT_INT32, [4, (view, at) => view.getInt32(at, true)]],
  [DataType.DT_UINT32, [4, (view, at) => view.getUint32(at, true)]],
  [DataType.DT_INT16, [2, (view, at) => view.getInt16(at, true)]],
  [DataType.DT_UINT16, [2, (view, at) => view.getUint16(at, true)]],
  [DataType.DT_INT8, [1, (view, at) => view.getInt8(at)]],
  [DataType.DT_UINT8, [1, (view, at) => view.getUint8(at)]],
  [DataType.DT_BOOL, [1, (view, at) => view.getUint8(at)]],
  [DataType.DT_INT64, [8, (view, at) => Number(view.getBigInt64(at, true))]],
  [DataType.DT_UINT64, [8, (view, at) => Number(view.getBigUint64(at, true))]],
  [DataType.DT_HALF, [2, (view, at) => halfToNumber(view.getUint16(at, true))]],
  [DataType.DT_BFLOAT16, [2, (view, at) => bfloat16ToNumber(view.getUint16(at, true))]],
]);

/** Whether tensors of a dtype have elements that `numericElements` reads. */
export function isNumeric(dtype: number): boolean {
  return contentReaders.has(dtype);
}

function elementsOfContent(
  dtype: number,
  content: Uint8Array,
  count: number,
): Float64Array | undefined {
  const reader = contentReaders.get(dtype);
  if (!reader) return undefined;
  const [bytes, read] = reader;
  if (content.length !== bytes * count) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const elements = new Float64Array(count);
  for (let index = 0; index < count; index++) elements[index] = read(view, index * bytes);
  return elements;
}

/** IEEE 754 binary16. */
function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const scratch = new DataView(new ArrayBuffer(4));

/** bfloat16 is the upper half of a float32. */
function bfloat16ToNumber(bits: number): number {
  scratch.setUint16(0, bits);
  scratch.setUint16(2, 0);
  return scratch.getFloat32(0);
}
