import { WireCursor } from '../protobuf/wire-cursor.js';
import {
  EVENT_SUMMARY,
  METADATA_DATA_CLASS,
  METADATA_PLUGIN_DATA,
  PLUGIN_CONTENT,
  PLUGIN_NAME,
  SUMMARY_VALUE,
  VALUE_HISTOGRAM,
  VALUE_METADATA,
  VALUE_SIMPLE,
  VALUE_TAG,
  VALUE_TENSOR,
} from './event-keys.js';
import type { TagMetadata } from './summary-interpreter.js';
import { readText } from './utf8.js';

/** What a record says of the tag of its value. */
export interface NewTag {
  readonly tag: string;
  readonly metadata: TagMetadata | undefined;
}

/**
 * Reads of an event with one value what its tag is, and passes over all else.
 *
 * @returns undefined for any other event, and where anything about the tag is out of the ordinary,
 *   as are metadata with more than a plugin and a data class. What it passed over may be damaged.
 */
export function readNewTag(bytes: Uint8Array, start: number, end: number): NewTag | undefined {
  const cursor = new WireCursor();
  cursor.bytes = bytes;
  cursor.at = start;
  while (cursor.at < end) {
    const key = cursor.varint();
    if (key !== EVENT_SUMMARY) {
      cursor.skip(key);
      continue;
    }
    const summaryEnd = cursor.lengthEnd();
    const isOne = cursor.varint() === SUMMARY_VALUE && cursor.lengthEnd() === summaryEnd;
    return isOne && summaryEnd <= end ? readValue(cursor, summaryEnd) : undefined;
  }
  return undefined;
}

function readValue(cursor: WireCursor, end: number): NewTag | undefined {
  let tag: string | undefined;
  let metadata: TagMetadata | undefined;
  while (cursor.at < end) {
    const key = cursor.varint();
    switch (key) {
      case VALUE_TAG:
        if (tag !== undefined) return undefined;
        tag = readText(cursor, end);
        break;
      case VALUE_METADATA: {
        const metadataEnd = cursor.lengthEnd();
        if (metadata || !(metadataEnd <= end)) return undefined;
        metadata = readPlainMetadata(cursor, metadataEnd);
        if (!metadata) return undefined;
        break;
      }
      case VALUE_SIMPLE:
      case VALUE_HISTOGRAM:
      case VALUE_TENSOR:
        cursor.skip(key);
        break;
      default:
        return undefined;
    }
  }
  return cursor.at === end && tag ? { tag, metadata } : undefined;
}

/** Metadata of a plugin and perhaps a data class, in this order. */
function readPlainMetadata(cursor: WireCursor, end: number): TagMetadata | undefined {
  const { bytes } = cursor;
  if (bytes[cursor.at++] !== METADATA_PLUGIN_DATA) return undefined;
  const pluginEnd = cursor.lengthEnd();
  if (!(pluginEnd <= end) || bytes[cursor.at++] !== PLUGIN_NAME) return undefined;
  const plugin = readText(cursor, pluginEnd);
  if (cursor.at < pluginEnd) {
    if (bytes[cursor.at++] !== PLUGIN_CONTENT) return undefined;
    cursor.at = cursor.lengthEnd();
  }
  if (plugin === undefined || cursor.at !== pluginEnd) return undefined;
  if (cursor.at === end) return { plugin, dataClass: 0 };
  if (bytes[cursor.at++] !== METADATA_DATA_CLASS) return undefined;
  const dataClass = cursor.varint();
  return cursor.at === end && dataClass < 0x80 ? { plugin, dataClass } : undefined;
}
