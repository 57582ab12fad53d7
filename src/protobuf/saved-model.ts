import { FlatlineError, messageOf } from '../base/errors.js';
import { tensorflow } from './generated/messages.js';
import { type MetaGraph, readMetaGraph } from './graph-codec.js';
import type { OnCut } from './graph-def-reader.js';
import { concatBytes, lengthDelimited, rewriteMessage, visitMessages } from './wire.js';

/** Field numbers of the messages on the way to a node (tensorflow/core/protobuf/saved_model.proto and on). */
const SAVED_MODEL_META_GRAPH = 2;
const META_GRAPH_GRAPH_DEF = 2;
const GRAPH_DEF_NODE = 1;

export class SavedModelError extends FlatlineError {
  readonly code = 'saved-model';
}

/**
 * Reads the meta graphs of a serialised SavedModel.
 *
 * @param onCut when given, bytes that end too early are no error: this is told where.
 * @throws SavedModelError when the bytes are no SavedModel; `file` names it in the message.
 */
export function decodeSavedModel(bytes: Uint8Array, file: string, onCut?: OnCut): MetaGraph[] {
  try {
    const metaGraphs: MetaGraph[] = [];
    const whole = { start: 0, end: bytes.length };
    visitMessages(
      bytes,
      whole,
      (number, start, end) => {
        if (number !== SAVED_MODEL_META_GRAPH) return;
        metaGraphs.push(readMetaGraph(bytes, { start, end }, onCut));
      },
      onCut,
    );
    if (metaGraphs.length > 0) return metaGraphs;
  } catch (error) {
    throw new SavedModelError(
      `${file} is not a SavedModel: ${messageOf(error)}`,
      'Pass a folder that holds a saved_model.pb written by TensorFlow.',
      { cause: error },
    );
  }
  throw new SavedModelError(
    `${file} holds no graph`,
    'Export the model again, for instance with tf.compat.v1.saved_model.Builder.',
  );
}

/**
 * A copy of a serialised SavedModel with nodes added to one of its meta graphs; everything that was
 * there stays byte for byte.
 */
export function addNodes(
  bytes: Uint8Array,
  metaGraphIndex: number,
  nodes: readonly tensorflow.NodeDef.$Properties[],
): Uint8Array {
  const added = nodes.map((node) =>
    lengthDelimited(GRAPH_DEF_NODE, tensorflow.NodeDef.encode(node).finish()),
  );
  let index = 0;
  return rewriteMessage(bytes, (number, metaGraph) => {
    if (number !== SAVED_MODEL_META_GRAPH || index++ !== metaGraphIndex) return undefined;
    return rewriteMessage(metaGraph, (field, graphDef) =>
      field === META_GRAPH_GRAPH_DEF ? concatBytes([graphDef, ...added]) : undefined,
    );
  });
}
