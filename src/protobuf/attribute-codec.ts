import { remember } from '../base/remember.js';
import type { AttributeValue, ConstantTensor } from '../model/graph.js';
import { tensorflow } from './generated/messages.js';
import { toSafeNumber } from './int64.js';
import { numericElements, shapeOf } from './tensor-codec.js';
import { WireCursor } from './wire-cursor.js';

/** Tags: field number times 8, plus the wire type. */
const NODE_ATTR = 0x2a;
const ENTRY_KEY = 0x0a;
const ENTRY_VALUE = 0x12;
const EMPTY = new Uint8Array(0);

export const utf8Of = remember((name) => new TextEncoder().encode(name));

/** Tensors with more bytes than this keep dtype and shape only: they are weights, not settings. */
export const MAX_TENSOR_BYTES = 64 * 1024;

/** A graph has thousands of settings with this many bytes at most, and few that differ. */
const SHORT_BYTES = 64;

const shortValue = remember((latin1) => decoded(Buffer.from(latin1, 'latin1')));

/** Reads one attribute of a serialised NodeDef; undefined when it is not there or not readable. */
export function attributeOf(node: Uint8Array, name: string): AttributeValue | undefined {
  const value = valueBytes(node, utf8Of(name));
  if (value === undefined || value.length > SHORT_BYTES) return value && decoded(value);
  return shortValue(Buffer.from(value.buffer, value.byteOffset, value.length).toString('latin1'));
}

function decoded(value: Uint8Array): AttributeValue | undefined {
  try {
    return attributeValue(tensorflow.AttrValue.decode(value), value.length > MAX_TENSOR_BYTES);
  } catch {
    // A damaged attribute is one that cannot be told: nothing is concluded from it.
    return undefined;
  }
}

/** Where the value of an attribute lies, found without making anything of the others. */
function valueBytes(node: Uint8Array, name: Uint8Array): Uint8Array | undefined {
  const cursor = new WireCursor();
  cursor.bytes = node;
  while (cursor.at < node.length) {
    const tag = cursor.varint();
    if (tag !== NODE_ATTR) {
      cursor.skip(tag);
      continue;
    }
    const entryEnd = cursor.lengthEnd();
    let isWanted = name.length === 0;
    let value: Uint8Array = EMPTY;
    while (cursor.at < entryEnd) {
      const field = cursor.varint();
      if (field !== ENTRY_KEY && field !== ENTRY_VALUE) {
        cursor.skip(field);
        continue;
      }
      const end = cursor.lengthEnd();
      if (field === ENTRY_VALUE) value = node.subarray(cursor.at, end);
      else isWanted = end - cursor.at === name.length && startsWith(node, cursor.at, name);
      cursor.at = end;
    }
    if (isWanted && cursor.at === entryEnd) return value;
    cursor.at = entryEnd;
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + index] !== name[index]) return false;
  }
  return true;
}

function attributeValue(
  attribute: tensorflow.AttrValue.$Properties,
  isLarge: boolean,
): AttributeValue | undefined {
  if (attribute.list) return { kind: 'list', values: listOf(attribute.list, isLarge) };
  if (attribute.func) return { kind: 'function', name: attribute.func.name ?? '' };
  if (attribute.tensor)
    return { kind: 'tensor', tensor: constantTensor(attribute.tensor, isLarge) };
  if (attribute.shape) return { kind: 'shape', shape: shapeOf(attribute.shape) };
  if (attribute.s) return text(attribute.s);
  if (attribute.i) return { kind: 'number', number: toSafeNumber(attribute.i) ?? Number.NaN };
  if (typeof attribute.f === 'number') return { kind: 'number', number: attribute.f };
  if (typeof attribute.b === 'boolean') return { kind: 'bool', bool: attribute.b };
  if (typeof attribute.type === 'number') return { kind: 'dtype', dtype: attribute.type };
  return undefined;
}

function listOf(
  list: tensorflow.AttrValue.ListValue.$Properties,
  isLarge: boolean,
): AttributeValue[] {
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
      (tensor): AttributeValue => ({ kind: 'tensor', tensor: constantTensor(tensor, isLarge) }),
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

function constantTensor(
  tensor: tensorflow.TensorProto.$Properties,
  isLarge: boolean,
): ConstantTensor {
  const [only, ...more] = tensor.stringVal ?? [];
  return {
    dtype: tensor.dtype ?? 0,
    shape: shapeOf(tensor.tensorShape ?? {}),
    elements: isLarge ? undefined : numericElements(tensor),
    text: only && more.length === 0 && !isLarge ? new TextDecoder().decode(only) : undefined,
  };
}
