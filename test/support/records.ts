import { EventEncoder } from '../../src/events/event-encoder.js';
import type { OutgoingEvent } from '../../src/model/log-event.js';
import { FOOTER_BYTES, HEADER_BYTES } from '../../src/tfrecord/framing.js';
import { RecordBuffer } from '../../src/tfrecord/record-writer.js';

/** One record with its framing, alone. */
export function frameRecord(data: Uint8Array): Uint8Array {
  const records = new RecordBuffer(HEADER_BYTES + data.length + FOOTER_BYTES);
  const at = records.beginRecord(data.length);
  records.bytes.set(data, at);
  records.endRecord();
  return records.bytes;
}

/** One event as the writer serialises it, without framing; `wallTime` in seconds since 1970. */
export function encodeEvent(event: OutgoingEvent, wallTime: number): Uint8Array {
  return dataOf((records) => new EventEncoder().event(records, event, wallTime));
}

/** The data of the first record of every event file. */
export function encodeFileVersion(wallTime: number): Uint8Array {
  return dataOf((records) => new EventEncoder().fileVersion(records, wallTime));
}

function dataOf(encode: (records: RecordBuffer) => void): Uint8Array {
  const records = new RecordBuffer(256);
  encode(records);
  return records.bytes.slice(HEADER_BYTES, records.length - FOOTER_BYTES);
}
