import type { EncodedMedia, HyperparameterValue, Payload } from '../model/payload.js';
import { tensorboard, tensorflow } from '../protobuf/generated/messages.js';
import { decodeRunMetadata } from '../protobuf/run-metadata.js';
import { numericElements, shapeOf } from '../protobuf/tensor-codec.js';
import { mediaTypeOf } from './media-type.js';
import {
  AUDIO_PLUGIN,
  HPARAMS_PLUGIN,
  IMAGES_PLUGIN,
  RUN_METADATA_GRAPH_PLUGIN,
  RUN_METADATA_PLUGIN,
  TEXT_PLUGIN,
} from './plugin-names.js';

type Value = tensorflow.Summary.Value.$Properties;
type Tensor = tensorflow.TensorProto.$Properties;

const hparamsStatuses = ['unknown', 'success', 'failure', 'running'] as const;

/**
 * Reads value `index` of a serialised event that a payload's place leads to.
 *
 * @param plugin what metadata of the tag says, which later values may leave out.
 * @returns undefined when the event has no such value, or the value is not what its plugin means.
 *   Throws what protobufjs throws for bytes that are no message.
 */
export function decodePayload(
  event: Uint8Array,
  index: number,
  plugin: string,
): Payload | undefined {
  const { summary, taggedRunMetadata } = tensorflow.Event.decode(event);
  if (taggedRunMetadata) {
    return runMetadataOf(taggedRunMetadata.runMetadata ?? new Uint8Array(0));
  }
  const value = summary?.value?.[index];
  return value && payloadOf(value, plugin);
}

function payloadOf(value: Value, plugin: string): Payload | undefined {
  const { image, audio, tensor, metadata } = value;
  if (image) {
    return {
      kind: 'images',
      width: image.width ?? 0,
      height: image.height ?? 0,
      images: [mediaOf(image.encodedImageString ?? new Uint8Array(0), '')],
    };
  }
  if (audio) {
    const bytes = audio.encodedAudioString ?? new Uint8Array(0);
    return { kind: 'audio', clips: [mediaOf(bytes, audio.contentType ?? '')] };
  }
  if (plugin === HPARAMS_PLUGIN) return hparamsOf(metadata?.pluginData?.content);
  if (!tensor) return undefined;
  switch (plugin) {
    case TEXT_PLUGIN:
      return textOf(tensor);
    case IMAGES_PLUGIN:
      return imagesOf(tensor);
    case AUDIO_PLUGIN:
      return audioOf(tensor);
    case RUN_METADATA_PLUGIN:
    case RUN_METADATA_GRAPH_PLUGIN:
      return runMetadataOf(tensor.stringVal?.[0] ?? new Uint8Array(0));
    default:
      return tensorOf(tensor);
  }
}

function mediaOf(bytes: Uint8Array, claimed: string): EncodedMedia {
  return { bytes, contentType: mediaTypeOf(bytes) ?? (claimed || 'application/octet-stream') };
}

function textOf(tensor: Tensor): Payload | undefined {
  const shape = shapeOf(tensor.tensorShape ?? {});
  const texts = (tensor.stringVal ?? []).map((text) => new TextDecoder().decode(text));
  return shape && { kind: 'text', shape, texts };
}

/** Width and height in decimal, then each image (tensorboard/plugins/image/summary_v2.py). */
function imagesOf({ stringVal }: Tensor): Payload | undefined {
  const [width, height, ...images] = stringVal ?? [];
  if (!width || !height) return undefined;
  const size = (digits: Uint8Array): number => Number(new TextDecoder().decode(digits));
  return {
    kind: 'images',
    width: size(width),
    height: size(height),
    images: images.map((image) => mediaOf(image, '')),
  };
}

/** Rows of a clip and its label, or clips alone (tensorboard/plugins/audio/summary_v2.py). */
function audioOf({ stringVal, tensorShape }: Tensor): Payload {
  const strings = stringVal ?? [];
  const columns = shapeOf(tensorShape ?? {})?.[1] ?? 1;
  const clips = strings.filter((_, at) => at % Math.max(1, columns) === 0);
  return { kind: 'audio', clips: clips.map((clip) => mediaOf(clip, '')) };
}

function hparamsOf(content: Uint8Array | null | undefined): Payload | undefined {
  const { sessionStartInfo, sessionEndInfo, experiment } = tensorboard.HParamsPluginData.decode(
    content ?? new Uint8Array(0),
  );
  if (sessionStartInfo) {
    const entries = Object.entries(sessionStartInfo.hparams ?? {});
    return {
      kind: 'hparams',
      group: sessionStartInfo.groupName ?? '',
      values: new Map(entries.map(([name, value]) => [name, hyperparameter(value)])),
    };
  }
  if (sessionEndInfo) {
    return {
      kind: 'hparams-end',
      status: hparamsStatuses[sessionEndInfo.status ?? 0] ?? 'unknown',
    };
  }
  if (!experiment) return undefined;
  return {
    kind: 'hparams-experiment',
    hyperparameters: (experiment.hparamInfos ?? []).map(({ name }) => name ?? ''),
    metrics: (experiment.metricInfos ?? []).map(({ name }) => ({
      tag: name?.tag ?? '',
      group: name?.group ?? '',
    })),
  };
}

function hyperparameter({
  numberValue,
  stringValue,
  boolValue,
}: tensorboard.HParamValue.$Properties): HyperparameterValue {
  return numberValue ?? stringValue ?? boolValue ?? undefined;
}

function runMetadataOf(bytes: Uint8Array): Payload {
  return { kind: 'run-metadata', executed: decodeRunMetadata(bytes).executed, message: bytes };
}

function tensorOf(tensor: Tensor): Payload | undefined {
  const shape = shapeOf(tensor.tensorShape ?? {});
  if (!shape) return undefined;
  if (tensor.dtype === tensorflow.DataType.DT_STRING) {
    return { kind: 'strings', shape, values: tensor.stringVal ?? [] };
  }
  const values = numericElements(tensor);
  return values && { kind: 'numbers', shape, values };
}
