import Long from 'long';
import { encodeRecordingEntry } from '../../src/events/recording-codec.js';
import type { OutgoingEvent, OutgoingValue } from '../../src/model/log-event.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';

const { DataType, DataClass } = tensorflow;

/** An event as protobufjs serialises it: what the hand-written encoding is held to. */
export function referenceEvent(event: OutgoingEvent, wallTime: number): Uint8Array {
  return tensorflow.Event.encode({ wallTime, ...contentOf(event) }).finish();
}

/** A value that is a tensor, in an event of its own. */
export function referenceTensorEvent(
  tag: string,
  tensor: tensorflow.TensorProto.$Properties,
  pluginName: string,
  dataClass: tensorflow.DataClass,
  step: number,
  wallTime: number,
): Uint8Array {
  const value = { tag, tensor, metadata: { pluginData: { pluginName }, dataClass } };
  const summary = { value: [value] };
  return tensorflow.Event.encode({ wallTime, step: Long.fromNumber(step), summary }).finish();
}

function contentOf(event: OutgoingEvent): tensorflow.Event.$Properties {
  if (event.kind === 'graph') return { graphDef: event.graphDef };
  if (event.kind === 'run-metadata') {
    const step = Long.fromNumber(event.step);
    return { step, taggedRunMetadata: { tag: event.tag, runMetadata: event.runMetadata } };
  }
  if (event.kind === 'meta-graph') return { metaGraphDef: event.metaGraphDef };
  return {
    step: Long.fromNumber(event.step),
    summary: { value: event.values.map(messageOfValue) },
  };
}

function messageOfValue(value: OutgoingValue): tensorflow.Summary.Value.$Properties {
  switch (value.kind) {
    case 'scalar':
      return {
        tag: value.tag,
        tensor: { dtype: DataType.DT_FLOAT, tensorShape: {}, floatVal: [value.value] },
        metadata: metadataOf('scalars', DataClass.DATA_CLASS_SCALAR),
      };
    case 'histogram': {
      const { edges, counts } = value.histogram;
      const rows = Array.from(counts, (count, row) => [
        edges[row] ?? 0,
        edges[row + 1] ?? 0,
        count,
      ]);
      return {
        tag: value.tag,
        tensor: {
          dtype: DataType.DT_DOUBLE,
          tensorShape: shapeOf(counts.length, 3),
          tensorContent: new Uint8Array(Float64Array.from(rows.flat()).buffer),
        },
        metadata: metadataOf('histograms', DataClass.DATA_CLASS_TENSOR),
      };
    }
    case 'recording':
      return {
        tag: 'flatline/recording',
        tensor: {
          dtype: DataType.DT_STRING,
          tensorShape: shapeOf(value.entries.length),
          stringVal: value.entries.map(encodeRecordingEntry),
        },
        metadata: metadataOf('flatline', DataClass.DATA_CLASS_TENSOR),
      };
  }
}

function metadataOf(pluginName: string, dataClass: tensorflow.DataClass) {
  return { pluginData: { pluginName }, dataClass };
}

export function shapeOf(...sizes: number[]): tensorflow.TensorShapeProto.$Properties {
  return { dim: sizes.map((size) => ({ size: Long.fromNumber(size) })) };
}
