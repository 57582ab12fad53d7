import type { AttributeValue, ConstantTensor } from '../model/graph.js';
import { tensorflow } from './generated/messages.js';
import { toSafeNumber } from './int64.js';
import { numericElements, shapeOf } from './tensor-codec.js';
import { wireFields } from './wire.js';

const NODE_ATTR = 5;
const ENTRY_KEY = 1;
const ENTRY_VALUE = 2;

/** Tensors with more bytes than this keep dtype and shape only: they are weights, not settings. */
const MAX_TENSOR_BYTES = 64 * 1024;

/** Reads one attribute of a serialised NodeDef; undefined when it is not there or not readable. */
export function attributeOf(node: Uint8Array, name: string): AttributeValue | undefined {
  try {
    for (const field of wireFields(node)) {
      if (field.number !== NODE_ATTR || field.wireType !== 2) continue;
      const entry = node.subarray(field.valueStart, field.end);
      const { key, value } = entryOf(entry);
      if (key === name) return attributeValue(tensorflow.AttrValue.decode(value));
    }
  } catch {
    // A damaged attribute is one that cannot be told: nothing is concluded from it.
  }
  return undefined;
}

function entryOf(entry: Uint8Array): { readonly key: string; readonly value: Uint8Array } {
  let [key, value] = ['', new Uint8Array(0)];
  for (const { number, valueStart, end } of wireFields(entry)) {
    if (number === ENTRY_KEY) key = new TextDecoder().decode(entry.subarray(valueStart, end));
    else if (number === ENTRY_VALUE) value = entry.subarray(valueStart, end) as typeof value;
  }
  return { key, value };
}

function attributeValue(attribute: tensorflow.AttrValue.$Properties): AttributeValue | undefined {
  if (attribute.list) return { kind: 'list', values: listOf(attribute.list) };
  if (attribute.func) return { kind: 'function', name: attribute.func.name ?? '' };
  if (attribute.tensor) return { kind: 'tensor', tensor: constantTensor(attribute.tensor) };
  if (attribute.shape) return { kind: 'shape', shape: shapeOf(attribute.shape) };
  if (attribute.s) return text(attribute.s);
  if (attribute.i) return { kind: 'number', number: toSafeNumber(attribute.i) ?? Number.NaN };
  if (typeof attribute.f === 'number') return { kind: 'number', number: attribute.f };
  if (typeof attribute.b === 'boolean') return { kind: 'bool', bool: attribute.b };
  if (typeof attribute.type === 'number') return { kind: 'dtype', dtype: attribute.type };
  return undefined;
}

function listOf(list: tensorflow.AttrValue.ListValue.$Properties): AttributeValue[] {
  return [
    ...(list.s ?? []).map(text),
    ...(list.i ?? []).map((i) => number(toSafeNumber(i) ?? Number.NaN)),
    ...(list.f ?? []).map(number),
    ...(list.b ?? []).map((bool): AttributeValue => ({ kind: 'bool', bool })),
    ...(list.type ?? []).map((dtype): AttributeValue => ({ kind: 'dtype', dtype })),
    ...(list.shape ?? []).map(
      (shape): AttributeValue => ({ kind: 'shape', shape: shapeOf(shape) }),
    ),
    ...(list.tensor ?? []).map(
      (tensor): AttributeValue => ({ kind: 'tensor', tensor: constantTensor(tensor) }),
    ),
    ...(list.func ?? []).map(
      (called): AttributeValue => ({ kind: 'function', name: called.name ?? '' }),
    ),
  ];
}

function text(bytes: Uint8Array): AttributeValue {
  return { kind: 'text', text: new TextDecoder().decode(bytes) };
}

function number(value: number): AttributeValue {
  return { kind: 'number', number: value };
}

function constantTensor(tensor: tensorflow.TensorProto.$Properties): ConstantTensor {
  const isLarge = (tensor.tensorContent?.length ?? 0) > MAX_TENSOR_BYTES;
  const [only, ...more] = tensor.stringVal ?? [];
  return {
    dtype: tensor.dtype ?? 0,
    shape: shapeOf(tensor.tensorShape ?? {}),
    elements: isLarge ? undefined : numericElements(tensor),
    text: only && more.length === 0 ? new TextDecoder().decode(only) : undefined,
  };
}
