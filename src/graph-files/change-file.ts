import { assertUnreachable } from '../base/assert.js';
import {
  changeGraph,
  changeGraphDef,
  changeMetaGraph,
  type GraphChange,
} from '../protobuf/saved-model.js';
import { addInputsToText } from '../protobuf/text-edit.js';
import { describeKind, type GraphFile, GraphFileError } from './graph-file.js';

/** Inputs to put behind those that nodes have, by node: `^name` for a control edge. */
export type AddedInputs = ReadonlyMap<string, readonly string[]>;

/**
 * The bytes of a graph file with inputs added to nodes of one of its graphs. All else stays as it
 * is: unknown fields, the order, in a text every space.
 *
 * @param bytes the file as it was read.
 * @param graph the place of the graph among the file's graphs.
 * @throws GraphFileError for a kind of file that is no export of a graph to train.
 */
export function changeFile(
  { file, kind }: GraphFile,
  bytes: Uint8Array,
  graph: number,
  added: AddedInputs,
): Uint8Array {
  if (kind.kind !== 'message') {
    throw new GraphFileError(
      `${file} is ${describeKind(kind)}, which nothing trains from`,
      'Export the graph: as a SavedModel, a MetaGraph or a GraphDef.',
    );
  }
  if (kind.form === 'text') {
    return addInputsToText(bytes, graph, added);
  }
  const change: GraphChange = { nodes: [], inputs: added, bodies: new Map() };
  switch (kind.message) {
    case 'SavedModel':
      return changeGraph(bytes, graph, change);
    case 'MetaGraphDef':
      return changeMetaGraph(bytes, change);
    case 'GraphDef':
      return changeGraphDef(bytes, change);
    default:
      return assertUnreachable(kind.message);
  }
}
