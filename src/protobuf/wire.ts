import { assert } from '../base/assert.js';
import { FlatlineError } from '../base/errors.js';
import { WireCursor } from './wire-cursor.js';

/**
 * Protocol buffers at the level of the wire, to change a message without knowing all of it: what a
 * schema lacks comes through byte for byte, in its order.
 */

/** One field of a message: its number, wire type, and where it and its value lie. */
export interface WireField {
  readonly number: number;
  readonly wireType: number;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

/** Where a message lies in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export class WireFormatError extends FlatlineError {
  readonly code = 'wire-format';
}

const LENGTH_DELIMITED = 2;

/**
 * Walks the fields of one message without going into them.
 *
 * @param from where the message begins; it ends with the bytes.
 * @throws WireFormatError, which names the byte where the broken field begins.
 */
export function* wireFields(bytes: Uint8Array, from = 0): Generator<WireField> {
  let start = from;
  let at = from;
  const fail = (found: string): WireFormatError =>
    new WireFormatError(
      `not a protocol buffer: ${found} at byte ${start} of ${bytes.length}`,
      'Check that the file is whole and of the kind you meant to open.',
    );
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw fail('the end inside a number');
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw fail('a number of more than ten bytes');
  };
  while (at < bytes.length) {
    start = at;
    const tag = varint();
    const wireType = tag & 7;
    const number = Math.floor(tag / 8);
    if (number === 0) throw fail('field number 0');
    let valueStart = at;
    if (wireType === 0) varint();
    else if (wireType === 1) at += 8;
    else if (wireType === LENGTH_DELIMITED) {
      const length = varint();
      valueStart = at;
      at += length;
    } else if (wireType === 5) at += 4;
    else throw fail(`wire type ${wireType}`);
    if (at > bytes.length) throw fail(`field ${number}, which ends beyond the end,`);
    yield { number, wireType, start, end: at, valueStart };
  }
}

/**
 * Visits the length-delimited fields of the message that lies in a range of the bytes, and makes
 * nothing for a field that is passed over: for messages of a million fields.
 *
 * @param onCut when given, a field that goes on beyond the end is no error: this is told where it
 *   begins, and what there is of it is visited as `isCut`.
 * @throws WireFormatError as `wireFields`.
 */
export function visitMessages(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  visit: (number: number, start: number, end: number, isCut: boolean) => void,
  onCut?: (offset: number) => void,
): void {
  const cursor = new WireCursor();
  cursor.bytes = bytes;
  cursor.at = start;
  let fieldStart = start;
  while (cursor.at < end) {
    fieldStart = cursor.at;
    const tag = cursor.varint();
    if ((tag & 7) !== LENGTH_DELIMITED) {
      cursor.skip(tag);
      continue;
    }
    const valueEnd = cursor.lengthEnd();
    const isCut = valueEnd > end && onCut !== undefined;
    if (isCut) onCut(fieldStart);
    if ((valueEnd <= end || isCut) && tag >= 8) {
      visit(Math.floor(tag / 8), Math.min(cursor.at, end), Math.min(valueEnd, end), isCut);
    }
    if (isCut) return;
    cursor.at = valueEnd;
  }
  if (cursor.at === end) return;
  if (onCut) {
    onCut(fieldStart);
    return;
  }
  for (const field of wireFields(bytes.subarray(0, end), fieldStart)) {
    assert(field.end <= end, 'a field that does not fit is one that wireFields refuses');
  }
}

/** One length-delimited field: tag, length, value. */
export function lengthDelimited(number: number, value: Uint8Array): Uint8Array {
  const head = [...varintBytes(number * 8 + LENGTH_DELIMITED), ...varintBytes(value.length)];
  return concatBytes([Uint8Array.from(head), value]);
}

function varintBytes(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return bytes;
}

/**
 * Copies a message with some of its length-delimited fields changed.
 *
 * @param change gets a field's number and value; undefined keeps the field as it is, bytes replace
 *   its value, `'drop'` leaves it out.
 * @param append whole fields to put behind the others.
 */
export function rewriteMessage(
  bytes: Uint8Array,
  change: (number: number, value: Uint8Array) => Uint8Array | 'drop' | undefined,
  append: readonly Uint8Array[] = [],
): Uint8Array {
  const parts: Uint8Array[] = [];
  let keptFrom = 0;
  for (const field of wireFields(bytes)) {
    const changed =
      field.wireType === LENGTH_DELIMITED
        ? change(field.number, bytes.subarray(field.valueStart, field.end))
        : undefined;
    if (changed === undefined) continue;
    parts.push(bytes.subarray(keptFrom, field.start));
    if (changed !== 'drop') parts.push(lengthDelimited(field.number, changed));
    keptFrom = field.end;
  }
  return concatBytes([...parts, bytes.subarray(keptFrom), ...append]);
}

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
