import { messageOf } from '../base/errors.js';
import { readMetaGraph } from '../protobuf/graph-codec.js';
import { JsonFormatError, jsonToWire } from '../protobuf/json-format.js';
import { messageType } from '../protobuf/message-type.js';
import { GraphFileError, type TaggedGraph } from './graph-file.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * The graph of a TensorFlow.js model.json, with its signature.
 *
 * @throws GraphFileError when it holds none, as a layers model, or with the place of what is wrong.
 */
export function graphOfTfjsModel(text: string, file: string): TaggedGraph {
  const model = parse(text, file);
  const topology = isObject(model) ? model.modelTopology : undefined;
  if (!isObject(model) || !isObject(topology)) {
    throw noGraph(file, 'JSON, but no model.json of TensorFlow.js');
  }
  if (!('node' in topology)) {
    const isLayers = 'model_config' in topology || 'class_name' in topology;
    throw noGraph(
      file,
      isLayers
        ? 'a layers model of TensorFlow.js, which has layers and no graph'
        : 'a model.json whose modelTopology has no nodes',
    );
  }
  const details = isObject(model.userDefinedMetadata) ? model.userDefinedMetadata : {};
  const signature = model.signature ?? details.signature;
  const metaGraph = {
    graph_def: topology,
    ...(isObject(signature) ? { signature_def: { default: signature } } : {}),
  };
  const bytes = serialised(metaGraph, file);
  return readMetaGraph(bytes, { start: 0, end: bytes.length });
}

function serialised(metaGraph: Json, file: string): Uint8Array {
  try {
    return jsonToWire(metaGraph, messageType('MetaGraphDef'), 'model');
  } catch (error) {
    if (!(error instanceof JsonFormatError)) throw error;
    throw new GraphFileError(`${file} cannot be read: ${error.message}`, error.advice, {
      cause: error,
    });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GraphFileError(
      `${file} is not whole JSON: ${messageOf(error)}`,
      'Copy or write the file again.',
      { cause: error },
    );
  }
}

function noGraph(file: string, what: string): GraphFileError {
  return new GraphFileError(
    `${file} holds no graph: it is ${what}`,
    'Pass the model.json of a graph model, as tensorflowjs_converter writes it.',
  );
}

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
