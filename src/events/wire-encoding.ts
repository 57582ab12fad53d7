/**
 * Protocol buffers, written in place. Every `put` writes at an offset and gives the offset behind
 * it; lengths stand before what they measure, so each has a sibling that tells the size beforehand.
 */

/** Where a message is written: the same memory, as bytes and as a view. */
export interface WireTarget {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** @param value a safe integer, not negative. */
export function varintBytes(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) size++;
  return size;
}

/** @param value a safe integer, not negative. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let end = at;
  let rest = value;
  while (rest >= 0x80) {
    bytes[end++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  bytes[end++] = rest;
  return end;
}

const NEGATIVE_INT64_BYTES = 10;

export function int64Bytes(value: number): number {
  return value < 0 ? NEGATIVE_INT64_BYTES : varintBytes(value);
}

/** An int64 as a varint: a negative one as its two's complement, always ten bytes. */
export function putInt64(bytes: Uint8Array, at: number, value: number): number {
  if (value >= 0) return putVarint(bytes, at, value);
  let rest = BigInt.asUintN(64, BigInt(value));
  let end = at;
  while (rest >= 0x80n) {
    bytes[end++] = Number(rest & 0x7fn) | 0x80;
    rest >>= 7n;
  }
  bytes[end++] = Number(rest);
  return end;
}

/** Size of a length-delimited field whose key fits one byte, as all of ours do. */
export function fieldBytes(valueBytes: number): number {
  return 1 + varintBytes(valueBytes) + valueBytes;
}

/** Key and length of a field; its value, `valueBytes` long, goes behind them. */
export function putFieldStart(
  bytes: Uint8Array,
  at: number,
  key: number,
  valueBytes: number,
): number {
  bytes[at] = key;
  return putVarint(bytes, at + 1, valueBytes);
}

export function putField(bytes: Uint8Array, at: number, key: number, value: Uint8Array): number {
  const start = putFieldStart(bytes, at, key, value.length);
  bytes.set(value, start);
  return start + value.length;
}
