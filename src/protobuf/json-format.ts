import { FlatlineError } from '../base/errors.js';
import { enumNumber, type FieldType, type MessageType } from './message-type.js';
import { MessageWriter } from './message-writer.js';

/** JSON that is not the message it should be. `path` leads to the place: `node[3].attr.T`. */
export class JsonFormatError extends FlatlineError {
  readonly code = 'json-format';
  readonly path: string;

  constructor(path: string, got: unknown, wanted: string) {
    const shown = JSON.stringify(got)?.slice(0, 60) ?? 'nothing';
    super(`${path} is ${shown} where ${wanted} should be`, 'Check that the file is whole.');
    this.path = path;
  }
}

const MAX_DEPTH = 100;

/**
 * Turns a message in protocol buffers' JSON form into the serialised message. Fields may have their
 * names of .proto files or in camel case; those that our schema does not know are passed over.
 *
 * @throws JsonFormatError, which names the place.
 */
export function jsonToWire(json: unknown, type: MessageType, path: string): Uint8Array {
  const writer = new MessageWriter();
  putMessage(writer, json, type, path, 0);
  return writer.finish();
}

function putMessage(
  writer: MessageWriter,
  json: unknown,
  type: MessageType,
  path: string,
  depth: number,
): void {
  if (!isObject(json)) throw new JsonFormatError(path, json, 'an object');
  if (depth > MAX_DEPTH) throw new JsonFormatError(path, json, `no more than ${MAX_DEPTH} deep`);
  for (const [key, value] of Object.entries(json)) {
    const field = type.fields.get(key) ?? type.fields.get(snakeCase(key));
    if (!field || value === null) continue;
    putField(writer, value, field, `${path}.${key}`, depth);
  }
}

function putField(
  writer: MessageWriter,
  json: unknown,
  field: FieldType,
  path: string,
  depth: number,
): void {
  if (field.isMap) {
    if (!isObject(json)) throw new JsonFormatError(path, json, 'an object');
    for (const [key, value] of Object.entries(json)) {
      putValue(writer, { key, value }, { ...field, isMap: false }, `${path}.${key}`, depth);
    }
  } else if (field.isRepeated) {
    if (!Array.isArray(json)) throw new JsonFormatError(path, json, 'an array');
    for (const [place, value] of json.entries()) {
      putValue(writer, value, field, `${path}[${place}]`, depth);
    }
  } else putValue(writer, json, field, path, depth);
}

function putValue(
  writer: MessageWriter,
  json: unknown,
  { id, value: kind }: FieldType,
  path: string,
  depth: number,
): void {
  if (typeof kind !== 'string') {
    const mark = writer.begin(id);
    putMessage(writer, json, kind, path, depth + 1);
    writer.end(mark);
    return;
  }
  switch (kind) {
    case 'string':
      if (typeof json !== 'string') throw new JsonFormatError(path, json, 'a string');
      writer.text(id, json);
      return;
    case 'bytes':
      writer.bytes(id, bytesOf(json, path));
      return;
    case 'bool':
      if (typeof json !== 'boolean') throw new JsonFormatError(path, json, 'true or false');
      writer.integer(id, json ? 1n : 0n);
      return;
    case 'integer':
      writer.integer(id, integerOf(json, path));
      return;
    case 'float':
    case 'double': {
      const number = typeof json === 'string' ? Number(json) : json;
      const isNumber = typeof number === 'number' && (!Number.isNaN(number) || json === 'NaN');
      if (!isNumber) throw new JsonFormatError(path, json, 'a number');
      writer[kind](id, number);
    }
  }
}

/** Bytes stand as base64; TensorFlow.js also writes them as an array of numbers. */
function bytesOf(json: unknown, path: string): Uint8Array {
  if (typeof json === 'string') return Buffer.from(json, 'base64');
  if (Array.isArray(json) && json.every((byte) => Number.isInteger(byte))) {
    return Uint8Array.from(json as number[]);
  }
  throw new JsonFormatError(path, json, 'base64');
}

/** 64-bit integers stand as strings, enums as names. */
function integerOf(json: unknown, path: string): bigint {
  if (typeof json === 'number' && Number.isInteger(json)) return BigInt(json);
  if (typeof json === 'string') {
    if (/^-?\d+$/.test(json)) return BigInt(json);
    if (/^[A-Z_]\w*$/.test(json)) return BigInt(enumNumber(json));
  }
  throw new JsonFormatError(path, json, 'a whole number');
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
