import type { FileHandle } from 'node:fs/promises';
import { MAX_TENSOR_BYTES } from '../protobuf/attribute-codec.js';
import { type FieldType, type FileMessage, messageType } from '../protobuf/message-type.js';
import { WireCursor } from '../protobuf/wire-cursor.js';

/** How much is read at once; a single call of the system reads no more than 2 GiB. */
const BLOCK_BYTES = 1024 * 1024;
const MOST_AT_ONCE = 2 ** 30;
/** Tag and length of a field. */
const HEAD_BYTES = 20;

/** The first bytes of a file, as many as there are. */
export async function readBytes(handle: FileHandle, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, await fill(handle, bytes, 0, length));
}

/**
 * A serialised message without its weights: the values of large tensors stay zeros, and what is not
 * read takes no memory. Nothing looks at them, and every other byte is at its place.
 */
export async function readWithoutWeights(
  handle: FileHandle,
  size: number,
  message: FileMessage,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const cursor = new WireCursor();
  cursor.bytes = bytes;
  /** What stands before it was read, or left out. */
  let settled = 0;
  let end = size;
  const need = async (until: number): Promise<void> => {
    if (until <= settled) return;
    const wanted = Math.min(end, Math.max(until, settled + BLOCK_BYTES));
    settled = await fill(handle, bytes, settled, wanted);
    // The file became shorter meanwhile.
    if (settled < wanted) end = settled;
  };
  const open = [{ end: size, type: messageType(message) }];
  while (cursor.at < end) {
    const inner = open.at(-1);
    if (!inner) break;
    if (cursor.at >= inner.end) {
      open.pop();
      continue;
    }
    await need(Math.min(end, cursor.at + HEAD_BYTES));
    const tag = cursor.varint();
    if ((tag & 7) !== LENGTH_DELIMITED) {
      cursor.skip(tag);
      continue;
    }
    const valueEnd = cursor.lengthEnd();
    if (valueEnd - cursor.at > MAX_TENSOR_BYTES && valueEnd <= end) {
      const field = fieldOf(inner.type.fields.values(), Math.floor(tag / 8));
      if (field && typeof field.value !== 'string') {
        open.push({ end: valueEnd, type: field.value });
        continue;
      }
      if (field && isWeights(field)) settled = Math.max(settled, valueEnd);
    }
    await need(Math.min(end, valueEnd));
    cursor.at = valueEnd;
  }
  // Behind what is no field: whoever reads the bytes tells what is wrong.
  await need(end);
  return bytes.subarray(0, end);
}

const LENGTH_DELIMITED = 2;

function fieldOf(fields: Iterable<FieldType>, number: number): FieldType | undefined {
  for (const field of fields) if (field.id === number) return field;
  return undefined;
}

/** Bytes, or packed numbers. */
function isWeights({ value }: FieldType): boolean {
  return value !== 'string';
}

/** Reads from `start` on, and says how far it came: to `end`, or to the end of the file. */
async function fill(
  handle: FileHandle,
  bytes: Uint8Array,
  start: number,
  end: number,
): Promise<number> {
  let at = start;
  while (at < end) {
    const { bytesRead } = await handle.read(bytes, at, Math.min(end - at, MOST_AT_ONCE), at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at;
}
