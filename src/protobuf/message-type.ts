import { assert } from '../base/assert.js';
import { type SchemaType, schema } from './generated/schema.js';

/** How a field's value is written on the wire. */
export type ScalarKind = 'string' | 'bytes' | 'integer' | 'bool' | 'float' | 'double';

export interface FieldType {
  readonly id: number;
  readonly isRepeated: boolean;
  /** A map's entries are messages with `key` and `value`. */
  readonly isMap: boolean;
  /** As declared: `uint32`, the name of an enum or of a message. */
  readonly declared: string;
  readonly value: ScalarKind | MessageType;
}

/** A message of TensorFlow, as far as our schema knows it: its fields by their names in .proto files. */
export interface MessageType {
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldType>;
}

export type FileMessage = 'GraphDef' | 'MetaGraphDef' | 'SavedModel';

const knownTypes = new Map<SchemaType, MessageType>();

/** The type of a message that has a text form. */
export function messageType(name: FileMessage | 'RunMetadata'): MessageType {
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
    const value = valueType(field.type, type);
    const { keyType } = field;
    fields.set(fieldName, {
      id: field.id,
      isMap: keyType !== undefined,
      isRepeated: keyType !== undefined || field.rule === 'repeated',
      declared: field.type,
      value: keyType === undefined ? value : entryType(keyType, field.type, value),
    });
  }
  return message;
}

function valueType(declared: string, around: SchemaType): FieldType['value'] {
  const scalar = scalarKinds[declared];
  if (scalar) return scalar;
  const type = declaredType(declared, around);
  return type.values ? 'integer' : typeOf(declared, type);
}

/** @param name `TensorProto`, or `ResourceHandleProto.DtypeAndShape`. */
function declaredType(name: string, around: SchemaType): SchemaType {
  const [outer = '', ...inner] = name.split('.');
  let type: SchemaType | undefined = around.nested?.[outer] ?? schema[outer];
  for (const part of inner) type = type?.nested?.[part];
  assert(type, `the schema has ${name}`);
  return type;
}

function entryType(key: string, declared: string, value: FieldType['value']): MessageType {
  const plain = { isRepeated: false, isMap: false } as const;
  return {
    name: 'map entry',
    fields: new Map<string, FieldType>([
      ['key', { ...plain, id: 1, declared: key, value: scalarKinds[key] ?? 'string' }],
      ['value', { ...plain, id: 2, declared, value }],
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

const enums = Object.entries(schema).flatMap(([name, { values }]) =>
  values ? [[name, values] as const] : [],
);

/**
 * The number that a name of an enum stands for in text and JSON; names differ over all enums. A type
 * that is newer than the schema is 0, as invalid.
 */
export function enumNumber(name: string): number {
  const plain = name.endsWith(REF_SUFFIX) ? name.slice(0, -REF_SUFFIX.length) : name;
  for (const [, values] of enums) {
    const number = values[plain];
    if (number !== undefined) return number + (plain === name ? 0 : REF_OFFSET);
  }
  return 0;
}

const enumNames: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(
  enums.map(([name, values]) => [
    name,
    new Map(Object.entries(values).map(([key, number]) => [number, key])),
  ]),
);

/**
 * The name that a number stands for in a field of a declared type.
 *
 * @returns undefined for a type that is no enum, and for a number that is newer than the schema.
 */
export function enumName(declared: string, number: number): string | undefined {
  const names = enumNames.get(declared);
  if (declared !== 'DataType' || number <= REF_OFFSET) return names?.get(number);
  const plain = names?.get(number - REF_OFFSET);
  return plain && `${plain}${REF_SUFFIX}`;
}
