import { enumName, type FieldType, type MessageType } from './message-type.js';
import { quotedBytes, quotedText } from './text-escapes.js';
import { type WireField, wireFields } from './wire.js';
import { WireCursor } from './wire-cursor.js';

const VARINT = 0;
const EIGHT_BYTES = 1;
const LENGTH_DELIMITED = 2;
const FOUR_BYTES = 5;

/** A message of more bytes is printed field by field, so that nobody waits for all of it. */
const PIECE_BYTES = 64 * 1024;

/** The fields of a message's type by their number. */
type Fields = ReadonlyMap<number, readonly [name: string, field: FieldType]>;

const knownFields = new WeakMap<MessageType, Fields>();

/**
 * Prints a serialised message as text protobuf, piece by piece, each of whole lines: as Python's
 * `str(message)` does, with fields and map entries in the order of the bytes. What our schema does
 * not know is left out.
 *
 * @throws WireFormatError when the bytes are no message.
 * @example [...wireToText(bytes, messageType('GraphDef'))].join('')
 */
export function* wireToText(
  bytes: Uint8Array,
  type: MessageType,
  indent = '',
): Generator<string, void, undefined> {
  const fields = fieldsOf(type);
  for (const field of wireFields(bytes)) {
    const [name, known] = fields.get(field.number) ?? [];
    if (name === undefined || !known) continue;
    if (typeof known.value === 'string') {
      for (const text of scalarTexts(bytes, field, known)) yield `${indent}${name}: ${text}\n`;
      continue;
    }
    if (field.wireType !== LENGTH_DELIMITED) continue;
    const value = bytes.subarray(field.valueStart, field.end);
    const inner = known.isMap
      ? entryText(value, known.value, `${indent}  `)
      : wireToText(value, known.value, `${indent}  `);
    if (value.length > PIECE_BYTES) {
      yield `${indent}${name} {\n`;
      yield* inner;
      yield `${indent}}\n`;
    } else yield `${indent}${name} {\n${[...inner].join('')}${indent}}\n`;
  }
}

/** A map's entry always shows its key and its value, those that are left out on the wire too. */
function* entryText(entry: Uint8Array, type: MessageType, indent: string): Generator<string> {
  for (const [name, field] of type.fields) {
    const last = [...wireFields(entry)].findLast(({ number }) => number === field.id);
    if (last) yield* wireToText(entry.subarray(last.start, last.end), type, indent);
    else yield `${indent}${defaultText(name, field, indent)}\n`;
  }
}

function defaultText(name: string, { value, declared }: FieldType, indent: string): string {
  if (typeof value !== 'string') return `${name} {\n${indent}}`;
  if (value === 'string' || value === 'bytes') return `${name}: ""`;
  if (value === 'bool') return `${name}: false`;
  return `${name}: ${enumName(declared, 0) ?? '0'}`;
}

function fieldsOf(type: MessageType): Fields {
  const known = knownFields.get(type);
  if (known) return known;
  const fields = new Map(
    Array.from(type.fields, ([name, field]) => [field.id, [name, field] as const]),
  );
  knownFields.set(type, fields);
  return fields;
}

/** The text of one scalar, or of each of a packed list. */
function* scalarTexts(
  bytes: Uint8Array,
  { wireType, valueStart, end }: WireField,
  { value: kind, isRepeated, declared }: FieldType,
): Generator<string> {
  const value = bytes.subarray(valueStart, end);
  if (kind === 'string' || kind === 'bytes') {
    if (wireType === LENGTH_DELIMITED) yield (kind === 'bytes' ? quotedBytes : quotedText)(value);
    return;
  }
  const isPacked = isRepeated && wireType === LENGTH_DELIMITED;
  const single = kind === 'double' ? EIGHT_BYTES : kind === 'float' ? FOUR_BYTES : VARINT;
  if (!isPacked && wireType !== single) return;
  const cursor = new WireCursor();
  cursor.bytes = value;
  while (cursor.at < value.length) {
    if (kind === 'float') yield roundTripText(cursor.float(), 6, 9, Math.fround);
    else if (kind === 'double') yield roundTripText(cursor.double(), 15, 17, Number);
    else if (kind === 'bool') yield cursor.bigVarint() === 0n ? 'false' : 'true';
    else yield integerText(cursor.bigVarint(), declared);
  }
}

function integerText(value: bigint, declared: string): string {
  switch (declared) {
    case 'uint64':
      return String(value);
    case 'int64':
      return String(BigInt.asIntN(64, value));
    case 'uint32':
      return String(BigInt.asUintN(32, value));
    default: {
      const number = Number(BigInt.asIntN(32, value));
      return enumName(declared, number) ?? String(number);
    }
  }
}

/** As C prints it with `%g`, with as few digits as read back the same, of two choices. */
function roundTripText(
  value: number,
  few: number,
  many: number,
  rounded: (value: number) => number,
): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const digits = rounded(Number(value.toPrecision(few))) === value ? few : many;
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power >= -4 && power < digits) {
    return withoutTrailingZeros(value.toFixed(Math.max(0, digits - 1 - power)));
  }
  const size = String(Math.abs(power)).padStart(2, '0');
  return `${withoutTrailingZeros(mantissa)}e${power < 0 ? '-' : '+'}${size}`;
}

function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
