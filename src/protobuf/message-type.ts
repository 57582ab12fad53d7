import { assert } from '../base/assert.js';
import { type SchemaType, schema } from './generated/schema.js';

/** How a field's value is written on the wire. */
export type ScalarKind = 'string' | 'bytes' | 'integer' | 'bool' | 'float' | 'double';

export interface FieldType {
  readonly id: number;
  readonly isRepeated: boolean;
  /** A map's entries are messages with `key` and `value`. */
  readonly isMap: boolean;
  readonly value: ScalarKind | MessageType;
}

/** A message of TensorFlow, as far as our schema knows it: its fields by their names in .proto files. */
export interface MessageType {
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldType>;
}

export type FileMessage = 'GraphDef' | 'MetaGraphDef' | 'SavedModel';

const knownTypes = new Map<SchemaType, MessageType>();

/** The type of a message that files hold in text form. */
export function messageType(name: FileMessage): MessageType {
  const type = schema[name];
  assert(type, `the schema has ${name}`);
  return typeOf(name, type);
}

function typeOf(name: string, type: SchemaType): MessageType {
  const known = knownTypes.get(type);
  if (known) return known;
  const fields = new Map<string, FieldType>();
  const message = { name, fields };
  knownTypes.set(type, message);
  for (const [fieldName, field] of Object.entries(type.fields ?? {})) {
    const value = scalarKinds[field.type] ?? nestedType(field.type, type);
    const isMap = field.keyType !== undefined;
    fields.set(fieldName, {
      id: field.id,
      isMap,
      isRepeated: isMap || field.rule === 'repeated',
      value: isMap ? entryType(value) : value,
    });
  }
  return message;
}

function nestedType(name: string, around: SchemaType): MessageType {
  const type = around.nested?.[name] ?? schema[name];
  assert(type, `the schema has ${name}`);
  return typeOf(name, type);
}

function entryType(value: FieldType['value']): MessageType {
  const plain = { isRepeated: false, isMap: false } as const;
  return {
    name: 'map entry',
    fields: new Map<string, FieldType>([
      ['key', { ...plain, id: 1, value: 'string' }],
      ['value', { ...plain, id: 2, value }],
    ]),
  };
}

const scalarKinds: Readonly<Record<string, ScalarKind>> = {
  string: 'string',
  bytes: 'bytes',
  bool: 'bool',
  float: 'float',
  double: 'double',
  int32: 'integer',
  int64: 'integer',
  uint32: 'integer',
  uint64: 'integer',
};

const REF_SUFFIX = '_REF';
const REF_OFFSET = 100;

/**
 * The number that a name stands for in text and JSON: DataType is the one enum of our schema's
 * messages, whose fields hold it as a number. A type that is newer than the schema is 0, as invalid.
 */
export function enumNumber(name: string): number {
  const plain = name.endsWith(REF_SUFFIX) ? name.slice(0, -REF_SUFFIX.length) : name;
  const number = Object.entries(schema.DataType?.values ?? {}).find(([key]) => key === plain)?.[1];
  return number === undefined ? 0 : number + (plain === name ? 0 : REF_OFFSET);
}
