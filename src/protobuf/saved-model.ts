import { FlatlineError, messageOf } from '../base/errors.js';
import { tensorflow } from './generated/messages.js';
import { type MetaGraph, readMetaGraph } from './graph-codec.js';
import type { OnCut } from './graph-def-reader.js';
import { concatBytes, lengthDelimited, rewriteMessage, visitMessages, wireFields } from './wire.js';

/** Field numbers of the messages on the way to a node (tensorflow/core/protobuf/saved_model.proto and on). */
const SAVED_MODEL_META_GRAPH = 2;
const META_GRAPH_GRAPH_DEF = 2;
const GRAPH_DEF_NODE = 1;
const GRAPH_DEF_LIBRARY = 2;
const LIBRARY_FUNCTION = 1;
const FUNCTION_SIGNATURE = 1;
const FUNCTION_NODE = 3;
const MESSAGE_NAME = 1;
const NODE_INPUT = 3;

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
 * What TensorFlow runs by itself when it loads a SavedModel: the saver's restore op and the init op,
 * as tensorflow/cc/saved_model/{loader,loader_util}.cc choose them.
 */
export function opsRunOnLoad({ metaGraphDefWithoutGraph }: MetaGraph): string[] {
  const metaGraph = tensorflow.MetaGraphDef.decode(metaGraphDefWithoutGraph);
  const initCollections = ['saved_model_main_op', 'legacy_init_op', 'saved_model_init_op'];
  const initSignature = metaGraph.signatureDef.__saved_model_init_op;
  const names = [
    metaGraph.saverDef?.restoreOpName ?? '',
    ...initCollections.flatMap((name) => metaGraph.collectionDef[name]?.nodeList?.value ?? []),
    ...Object.values(initSignature?.outputs ?? {}).map(({ name }) => name ?? ''),
  ];
  return [...new Set(names.filter((name) => name !== ''))];
}

/** What is added to the ops of a graph, or of a function's body. */
export interface OpsChange {
  readonly nodes: readonly tensorflow.NodeDef.$Properties[];
  /** By the name of an op: inputs to put behind those it has. */
  readonly inputs: ReadonlyMap<string, readonly string[]>;
}

/** What is added to a graph and to the bodies of its functions, by their names. */
export interface GraphChange extends OpsChange {
  readonly bodies: ReadonlyMap<string, OpsChange>;
}

/**
 * A copy of a serialised SavedModel with one of its meta graphs changed. Whatever the change does
 * not name stays byte for byte, what no schema knows included.
 */
export function changeGraph(
  bytes: Uint8Array,
  metaGraphIndex: number,
  change: GraphChange,
): Uint8Array {
  let index = 0;
  return rewriteMessage(bytes, (number, metaGraph) => {
    if (number !== SAVED_MODEL_META_GRAPH || index++ !== metaGraphIndex) return undefined;
    return changeMetaGraph(metaGraph, change);
  });
}

/** As `changeGraph`, for a serialised MetaGraphDef. */
export function changeMetaGraph(metaGraph: Uint8Array, change: GraphChange): Uint8Array {
  return rewriteMessage(metaGraph, (field, graphDef) =>
    field === META_GRAPH_GRAPH_DEF ? changeGraphDef(graphDef, change) : undefined,
  );
}

/** As `changeGraph`, for a serialised GraphDef. */
export function changeGraphDef(
  graphDef: Uint8Array,
  { bodies, ...change }: GraphChange,
): Uint8Array {
  const changed = changeOps(graphDef, GRAPH_DEF_NODE, change);
  if (bodies.size === 0) return changed;
  return rewriteMessage(changed, (field, library) => {
    if (field !== GRAPH_DEF_LIBRARY) return undefined;
    return rewriteMessage(library, (libraryField, definition) => {
      if (libraryField !== LIBRARY_FUNCTION) return undefined;
      const signature = lastValueOf(definition, FUNCTION_SIGNATURE);
      const body = bodies.get(signature ? nameOf(signature) : '');
      return body && changeOps(definition, FUNCTION_NODE, body);
    });
  });
}

/** Changes a message that holds ops in one of its fields: a GraphDef or a FunctionDef. */
function changeOps(
  message: Uint8Array,
  nodeField: number,
  { nodes, inputs }: OpsChange,
): Uint8Array {
  const added = nodes.map((node) =>
    lengthDelimited(nodeField, tensorflow.NodeDef.encode(node).finish()),
  );
  if (inputs.size === 0) return concatBytes([message, ...added]);
  return rewriteMessage(
    message,
    (field, node) => {
      const more = field === nodeField ? inputs.get(nameOf(node)) : undefined;
      if (!more) return undefined;
      const encoded = more.map((input) => lengthDelimited(NODE_INPUT, encoder.encode(input)));
      return concatBytes([node, ...encoded]);
    },
    added,
  );
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A NodeDef and an OpDef both have their name in field 1. */
function nameOf(message: Uint8Array): string {
  return decoder.decode(lastValueOf(message, MESSAGE_NAME));
}

function lastValueOf(message: Uint8Array, wanted: number): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  for (const { number, valueStart, end } of wireFields(message)) {
    if (number === wanted) found = message.subarray(valueStart, end);
  }
  return found;
}
