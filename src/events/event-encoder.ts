import { assertUnreachable } from '../base/assert.js';
import type { OutgoingEvent, OutgoingValue } from '../model/log-event.js';
import type { Histogram } from '../model/statistics.js';
import type { RecordBuffer } from '../tfrecord/record-writer.js';
import {
  EVENT_FILE_VERSION,
  EVENT_GRAPH_DEF,
  EVENT_META_GRAPH_DEF,
  EVENT_STEP,
  EVENT_SUMMARY,
  EVENT_TAGGED_RUN_METADATA,
  EVENT_WALL_TIME,
  TAGGED_RUN_METADATA,
  TAGGED_TAG,
} from './event-keys.js';
import { type OutgoingTensor, payloadOf, stringPayload } from './outgoing-tensor.js';
import { FLATLINE_PLUGIN, RECORDING_TAG } from './plugin-names.js';
import { encodeRecordingEntry } from './recording-codec.js';
import {
  type EncodedValue,
  encodeHistogram,
  encodeTagField,
  encodeTensor,
  ScalarTemplate,
} from './value-encoding.js';
import { fieldBytes, int64Bytes, putField, putFieldStart, putInt64 } from './wire-encoding.js';

const WALL_TIME_BYTES = 9;

/** Programs that make up tags as they go must not make the caches grow without end. */
const MAX_CACHED_TAGS = 2 ** 16;

/**
 * Writes events straight into framed records, in the byte order that protobufjs would give them.
 *
 * What a tag contributes is encoded once. Wall times are in seconds since 1970. A method that
 * throws leaves no record behind.
 *
 * @example
 * const records = new RecordBuffer(65536);
 * new EventEncoder().scalar(records, 'loss', 0.5, 1, Date.now() / 1000);
 */
export class EventEncoder {
  readonly #scalars = new Map<string, ScalarTemplate>();
  readonly #tags = new Map<string, Uint8Array>();

  /** The first record of every event file. */
  fileVersion(records: RecordBuffer, wallTime: number): void {
    putWholeField(records, wallTime, EVENT_FILE_VERSION, new TextEncoder().encode('brain.Event:2'));
  }

  scalar(records: RecordBuffer, tag: string, value: number, step: number, wallTime: number): void {
    const template = this.#scalarOf(tag);
    const at = beginEvent(records, step, wallTime, EVENT_SUMMARY, template.field.length);
    template.put(records, at, value);
    records.endRecord();
  }

  histogram(
    records: RecordBuffer,
    tag: string,
    histogram: Histogram,
    step: number,
    wallTime: number,
  ): void {
    putSummary(records, [encodeHistogram(this.#tagOf(tag), histogram)], step, wallTime);
  }

  /** @throws TypeError when the tensor is none. */
  tensor(
    records: RecordBuffer,
    tag: string,
    tensor: OutgoingTensor,
    pluginName: string,
    step: number,
    wallTime: number,
  ): void {
    const value = encodeTensor(this.#tagOf(tag), pluginName, tensor.shape, payloadOf(tensor));
    putSummary(records, [value], step, wallTime);
  }

  event(records: RecordBuffer, event: OutgoingEvent, wallTime: number): void {
    switch (event.kind) {
      case 'summary':
        putSummary(
          records,
          event.values.map((value) => this.#encode(value)),
          event.step,
          wallTime,
        );
        break;
      case 'graph':
        putWholeField(records, wallTime, EVENT_GRAPH_DEF, event.graphDef);
        break;
      case 'meta-graph':
        putWholeField(records, wallTime, EVENT_META_GRAPH_DEF, event.metaGraphDef);
        break;
      case 'run-metadata':
        putRunMetadata(records, event.tag, event.runMetadata, event.step, wallTime);
        break;
      default:
        assertUnreachable(event);
    }
  }

  #encode(value: OutgoingValue): EncodedValue {
    switch (value.kind) {
      case 'scalar': {
        const template = this.#scalarOf(value.tag);
        return {
          bytes: template.field.length,
          put: (target, at) => template.put(target, at, value.value),
        };
      }
      case 'histogram':
        return encodeHistogram(this.#tagOf(value.tag), value.histogram);
      case 'recording': {
        const entries = stringPayload(value.entries.map(encodeRecordingEntry));
        const tagField = this.#tagOf(RECORDING_TAG);
        return encodeTensor(tagField, FLATLINE_PLUGIN, [value.entries.length], entries);
      }
      default:
        return assertUnreachable(value);
    }
  }

  #scalarOf(tag: string): ScalarTemplate {
    const known = this.#scalars.get(tag);
    if (known) return known;
    const template = new ScalarTemplate(encodeTagField(tag));
    if (this.#scalars.size >= MAX_CACHED_TAGS) this.#scalars.clear();
    this.#scalars.set(tag, template);
    return template;
  }

  #tagOf(tag: string): Uint8Array {
    const known = this.#tags.get(tag);
    if (known) return known;
    const field = encodeTagField(tag);
    if (this.#tags.size >= MAX_CACHED_TAGS) this.#tags.clear();
    this.#tags.set(tag, field);
    return field;
  }
}

function putSummary(
  records: RecordBuffer,
  values: readonly EncodedValue[],
  step: number,
  wallTime: number,
): void {
  const bytes = values.reduce((sum, value) => sum + value.bytes, 0);
  let at = beginEvent(records, step, wallTime, EVENT_SUMMARY, bytes);
  for (const value of values) at = value.put(records, at);
  records.endRecord();
}

function putRunMetadata(
  records: RecordBuffer,
  tag: string,
  runMetadata: Uint8Array,
  step: number,
  wallTime: number,
): void {
  const tagBytes = new TextEncoder().encode(tag);
  const bytes = fieldBytes(tagBytes.length) + fieldBytes(runMetadata.length);
  const start = beginEvent(records, step, wallTime, EVENT_TAGGED_RUN_METADATA, bytes);
  const end = putField(records.bytes, start, TAGGED_TAG, tagBytes);
  putField(records.bytes, end, TAGGED_RUN_METADATA, runMetadata);
  records.endRecord();
}

/** Begins a record with all of an event that stands before the value of its one further field. */
function beginEvent(
  records: RecordBuffer,
  step: number,
  wallTime: number,
  key: number,
  valueBytes: number,
): number {
  // Zero is the default, which no field stands for.
  const stepBytes = step === 0 ? 0 : 1 + int64Bytes(step);
  const dataBytes = WALL_TIME_BYTES + stepBytes + fieldBytes(valueBytes);
  let at = putWallTime(records, records.beginRecord(dataBytes), wallTime);
  const { bytes } = records;
  if (stepBytes > 0) {
    bytes[at] = EVENT_STEP;
    at = putInt64(bytes, at + 1, step);
  }
  return putFieldStart(bytes, at, key, valueBytes);
}

function putWholeField(
  records: RecordBuffer,
  wallTime: number,
  key: number,
  value: Uint8Array,
): void {
  if (!(value instanceof Uint8Array)) {
    throw new TypeError(`the bytes of a message were wanted, not ${typeof value}`);
  }
  const start = records.beginRecord(WALL_TIME_BYTES + fieldBytes(value.length));
  putField(records.bytes, putWallTime(records, start, wallTime), key, value);
  records.endRecord();
}

function putWallTime({ bytes, view }: RecordBuffer, at: number, wallTime: number): number {
  bytes[at] = EVENT_WALL_TIME;
  view.setFloat64(at + 1, wallTime, true);
  return at + WALL_TIME_BYTES;
}
