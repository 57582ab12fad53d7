import { tensorflow } from '../protobuf/generated/messages.js';
import {
  METADATA_DATA_CLASS,
  METADATA_PLUGIN_DATA,
  PLUGIN_NAME,
  VALUE_METADATA,
} from './event-keys.js';
import { AUDIO_PLUGIN, IMAGES_PLUGIN, SCALARS_PLUGIN } from './plugin-names.js';
import { fieldBytes, putField, putFieldStart } from './wire-encoding.js';

const { DATA_CLASS_SCALAR, DATA_CLASS_TENSOR, DATA_CLASS_BLOB_SEQUENCE } = tensorflow.DataClass;

const fields = new Map<string, Uint8Array>();

/** The metadata field of a value that belongs to a plugin, made once for each. */
export function metadataField(pluginName: string): Uint8Array {
  const known = fields.get(pluginName);
  if (known) return known;
  const field = encodeMetadataField(pluginName);
  fields.set(pluginName, field);
  return field;
}

/** The classes that TensorBoard gives its plugins' data (tensorboard/dataclass_compat.py). */
function dataClassOf(pluginName: string): number {
  switch (pluginName) {
    case SCALARS_PLUGIN:
      return DATA_CLASS_SCALAR;
    case IMAGES_PLUGIN:
    case AUDIO_PLUGIN:
      return DATA_CLASS_BLOB_SEQUENCE;
    default:
      return DATA_CLASS_TENSOR;
  }
}

function encodeMetadataField(pluginName: string): Uint8Array {
  const name = new TextEncoder().encode(pluginName);
  const pluginBytes = fieldBytes(name.length);
  const metadataBytes = fieldBytes(pluginBytes) + 2;
  const field = new Uint8Array(fieldBytes(metadataBytes));
  let at = putFieldStart(field, 0, VALUE_METADATA, metadataBytes);
  at = putFieldStart(field, at, METADATA_PLUGIN_DATA, pluginBytes);
  at = putField(field, at, PLUGIN_NAME, name);
  field[at] = METADATA_DATA_CLASS;
  field[at + 1] = dataClassOf(pluginName);
  return field;
}
