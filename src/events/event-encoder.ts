import Long from 'long';
import { assertUnreachable } from '../base/assert.js';
import type { OutgoingEvent, OutgoingValue } from '../model/log-event.js';
import { tensorflow } from '../protobuf/generated/messages.js';
import { rowsOfHistogram } from './histogram-codec.js';
import {
  FLATLINE_PLUGIN,
  HISTOGRAMS_PLUGIN,
  RECORDING_TAG,
  SCALARS_PLUGIN,
} from './plugin-names.js';
import { encodeRecordingEntry } from './recording-codec.js';

const { DataType, DataClass } = tensorflow;
type ValueMessage = tensorflow.Summary.Value.$Properties;

/** The first record of every event file. */
export function encodeFileVersion(wallTime: number): Uint8Array {
  return tensorflow.Event.encode({ wallTime, fileVersion: 'brain.Event:2' }).finish();
}

/** One event as TensorFlow serialises it; `wallTime` in seconds since 1970. */
export function encodeEvent(event: OutgoingEvent, wallTime: number): Uint8Array {
  return tensorflow.Event.encode({ wallTime, ...contentOf(event) }).finish();
}

function contentOf(event: OutgoingEvent): tensorflow.Event.$Properties {
  switch (event.kind) {
    case 'summary':
      return {
        step: Long.fromNumber(event.step),
        summary: { value: event.values.map(messageOfValue) },
      };
    case 'graph':
      return { graphDef: event.graphDef };
    case 'meta-graph':
      return { metaGraphDef: event.metaGraphDef };
    default:
      return assertUnreachable(event);
  }
}

function messageOfValue(value: OutgoingValue): ValueMessage {
  switch (value.kind) {
    case 'scalar':
      return {
        tag: value.tag,
        tensor: { dtype: DataType.DT_FLOAT, tensorShape: {}, floatVal: [value.value] },
        metadata: metadataOf(SCALARS_PLUGIN, DataClass.DATA_CLASS_SCALAR),
      };
    case 'histogram': {
      const rows = rowsOfHistogram(value.histogram);
      return {
        tag: value.tag,
        tensor: {
          dtype: DataType.DT_DOUBLE,
          tensorShape: shapeOf(value.histogram.counts.length, 3),
          tensorContent: littleEndianBytes(rows),
        },
        metadata: metadataOf(HISTOGRAMS_PLUGIN, DataClass.DATA_CLASS_TENSOR),
      };
    }
    case 'recording':
      return {
        tag: RECORDING_TAG,
        tensor: {
          dtype: DataType.DT_STRING,
          tensorShape: shapeOf(value.entries.length),
          stringVal: value.entries.map(encodeRecordingEntry),
        },
        metadata: metadataOf(FLATLINE_PLUGIN, DataClass.DATA_CLASS_TENSOR),
      };
    default:
      return assertUnreachable(value);
  }
}

function metadataOf(
  pluginName: string,
  dataClass: tensorflow.DataClass,
): tensorflow.SummaryMetadata.$Properties {
  return { pluginData: { pluginName }, dataClass };
}

function shapeOf(...sizes: number[]): tensorflow.TensorShapeProto.$Properties {
  return { dim: sizes.map((size) => ({ size: Long.fromNumber(size) })) };
}

const hostIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function littleEndianBytes(numbers: Float64Array): Uint8Array {
  if (hostIsLittleEndian) {
    return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  }
  const view = new DataView(new ArrayBuffer(numbers.byteLength));
  numbers.forEach((number, index) => {
    view.setFloat64(index * 8, number, true);
  });
  return new Uint8Array(view.buffer);
}
