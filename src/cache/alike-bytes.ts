import { deserialize } from 'node:v8';
import { shareAlike } from '../base/share-alike.js';

/**
 * A function that reads plain data from what `v8.serialize` gave. Bytes that are alike are read once,
 * as long as they are among those it met last: they give one object, which nobody may change.
 */
export function alikeReader<Value>(): (bytes: Uint8Array) => Value {
  const share = shareAlike<ReadBytes>(({ bytes }, other) => isSame(bytes, other.bytes));
  return (bytes) => {
    const read = share({ bytes });
    read.value ??= deserialize(read.bytes);
    return read.value as Value;
  };
}

interface ReadBytes {
  readonly bytes: Uint8Array;
  value?: unknown;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}
