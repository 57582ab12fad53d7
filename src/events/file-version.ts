import type { LogEvent } from '../model/log-event.js';
import type { Step } from '../model/names.js';
import { WireCursor } from '../protobuf/wire-cursor.js';
import {
  EVENT_FILE_VERSION,
  EVENT_SOURCE_METADATA,
  EVENT_WALL_TIME,
  SOURCE_WRITER,
} from './event-keys.js';
import { readText } from './utf8.js';

/**
 * Reads the first record of an event file, as every writer puts it: a wall time, a version, and
 * perhaps the writer's name.
 *
 * In most files it is the only record that would need the general decoder, which takes longer to get
 * going than to read the record.
 *
 * @returns undefined for any other record.
 */
export function readFileVersion(bytes: Uint8Array): LogEvent | undefined {
  const cursor = new WireCursor();
  cursor.bytes = bytes;
  if (bytes[cursor.at++] !== EVENT_WALL_TIME) return undefined;
  const wallTime = cursor.double();
  if (bytes[cursor.at++] !== EVENT_FILE_VERSION) return undefined;
  const version = readText(cursor, bytes.length);
  if (!version) return undefined;
  const writer = readWriter(cursor);
  if (cursor.at !== bytes.length) return undefined;
  const content = { kind: 'file-version', version, ...(writer ? { writer } : {}) } as const;
  return { wallTime, step: 0 as Step, content };
}

/** The writer's name, where it is all that is left; leaves the cursor nowhere where it is not. */
function readWriter(cursor: WireCursor): string | undefined {
  const { bytes } = cursor;
  const end = bytes.length;
  if (cursor.at === end) return undefined;
  const isNamed =
    bytes[cursor.at++] === EVENT_SOURCE_METADATA &&
    cursor.lengthEnd() === end &&
    bytes[cursor.at++] === SOURCE_WRITER;
  if (isNamed) return readText(cursor, end);
  cursor.at = Number.NaN;
  return undefined;
}
