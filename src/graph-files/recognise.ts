import type { FileMessage } from '../protobuf/message-type.js';
import { WireCursor } from '../protobuf/wire-cursor.js';
import { maskedCrc32c } from '../tfrecord/crc32c.js';
import { HEADER_BYTES } from '../tfrecord/framing.js';

/** What the first bytes of a file show it to be; `other` says what it is instead of a graph. */
export type Recognised =
  | { readonly kind: 'binary'; readonly message: FileMessage }
  | { readonly kind: 'text' }
  | { readonly kind: 'json' }
  | { readonly kind: 'event-file' }
  | { readonly kind: 'other'; readonly what: string };

/** How many bytes `recogniseFile` wants to see, where the file has them. */
export const RECOGNITION_BYTES = 64 * 1024;

/** Formats that people hand in for a graph, by the bytes they begin with. */
const otherFormats: readonly (readonly [bytes: string, at: number, what: string])[] = [
  ['\x89HDF\r\n', 0, 'an HDF5 file, as Keras saves weights: it holds layers and no graph'],
  ['PK\x03\x04', 0, 'a zip archive, as .keras files are: it holds layers and no graph'],
  ['\x1f\x8b', 0, 'compressed with gzip: unpack it first'],
  ['TFL3', 4, 'a TensorFlow Lite model, whose ops write no variables by name'],
  ['\x80\x02', 0, 'a Python pickle'],
  ['\x80\x04', 0, 'a Python pickle'],
];

/**
 * Tells what a file is by its content. What looks like a protocol buffer is told by the shape of
 * its first fields, since GraphDef, MetaGraphDef and SavedModel say nowhere which they are.
 *
 * @param head the file's first bytes, all of them or `RECOGNITION_BYTES`.
 */
export function recogniseFile(head: Uint8Array): Recognised {
  if (head.length === 0) return { kind: 'other', what: 'empty' };
  if (isEventFile(head)) return { kind: 'event-file' };
  for (const [bytes, at, what] of otherFormats) {
    const found = Buffer.from(head.subarray(at, at + bytes.length)).toString('latin1');
    if (found === bytes) return { kind: 'other', what };
  }
  if (isText(head)) {
    const text = Buffer.from(head).toString('utf8');
    if (/^\uFEFF?\s*[{[]/.test(text)) return { kind: 'json' };
    const isFields = /^\uFEFF?(?:\s|#[^\n]*\n)*[A-Za-z_]\w*\s*[:{<]/.test(text);
    return isFields ? { kind: 'text' } : { kind: 'other', what: 'text, but no text protobuf' };
  }
  const message = messageOf(head, { start: 0, end: head.length });
  if (message) return { kind: 'binary', message };
  return { kind: 'other', what: 'of a kind that Flatline does not know' };
}

function isEventFile(head: Uint8Array): boolean {
  if (head.length < HEADER_BYTES) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return view.getUint32(8, true) === maskedCrc32c(head.subarray(0, 8));
}

/** Control characters other than white space do not stand in text. */
function isText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

interface Peeked {
  readonly number: number;
  readonly wireType: number;
  readonly start: number;
  /** Cut off where the bytes end. */
  readonly end: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The fields of what may be a message, as far as they are sound; undefined behind what is not. */
function* peek(bytes: Uint8Array, { start, end }: Range): Generator<Peeked | undefined> {
  const cursor = new WireCursor();
  cursor.bytes = bytes;
  cursor.at = start;
  while (cursor.at < end) {
    const tag = cursor.varint();
    const wireType = tag & 7;
    const valueStart = wireType === 2 ? -1 : cursor.at;
    const valueEnd = wireType === 2 ? cursor.lengthEnd() : -1;
    const from = valueStart < 0 ? cursor.at : valueStart;
    if (wireType === 2) cursor.at = valueEnd;
    else cursor.skip(tag);
    if (tag < 8 || Number.isNaN(cursor.at)) {
      yield undefined;
      return;
    }
    yield {
      number: Math.floor(tag / 8),
      wireType,
      start: from,
      end: Math.min(end, cursor.at),
    };
  }
}

function messageOf(bytes: Uint8Array, range: Range): FileMessage | undefined {
  const fields = peek(bytes, range);
  const first = fields.next().value;
  if (!first) return undefined;
  if (first.number === 1 && first.wireType === 0) {
    const second = fields.next().value;
    const isModel = second?.number === 2 && second.wireType === 2;
    return isModel && messageOf(bytes, second) === 'MetaGraphDef' ? 'SavedModel' : undefined;
  }
  if (first.wireType !== 2) return undefined;
  switch (first.number) {
    case 1:
      if (isNode(bytes, first)) return 'GraphDef';
      return isMetaInfo(bytes, first) ? 'MetaGraphDef' : undefined;
    case 2:
      if (messageOf(bytes, first) === 'GraphDef') return 'MetaGraphDef';
      if (isLibrary(bytes, first)) return 'GraphDef';
      return messageOf(bytes, first) === 'MetaGraphDef' ? 'SavedModel' : undefined;
    case 4:
      // No node at all: `versions` alone.
      return [...peek(bytes, first)].every((field) => field?.wireType === 0)
        ? 'GraphDef'
        : undefined;
    default:
      return undefined;
  }
}

/** NodeDef has fields 1 to 7, all length-delimited, and its op is a name. */
function isNode(bytes: Uint8Array, range: Range): boolean {
  let op: string | undefined;
  for (const field of peek(bytes, range)) {
    if (field?.wireType !== 2 || field.number > 7) return false;
    if (field.number === 2) op = Buffer.from(bytes.subarray(field.start, field.end)).toString();
  }
  return op !== undefined && /^[\w>.\-/]+$/.test(op);
}

/** MetaInfoDef has fields 1 to 8, all length-delimited but the flag 7. */
function isMetaInfo(bytes: Uint8Array, range: Range): boolean {
  for (const field of peek(bytes, range)) {
    if (!field || field.number > 8) return false;
    if (field.wireType !== (field.number === 7 ? 0 : 2)) return false;
  }
  return true;
}

/** FunctionDefLibrary: functions, each of which begins with its signature. */
function isLibrary(bytes: Uint8Array, range: Range): boolean {
  const [first] = peek(bytes, range);
  if (first?.number !== 1 || first.wireType !== 2) return false;
  const [signature] = peek(bytes, first);
  return signature?.number === 1 && signature.wireType === 2;
}
