import { messageOf } from '../base/errors.js';
import { decodeGraphDef, readMetaGraph } from '../protobuf/graph-codec.js';
import type { OnCut } from '../protobuf/graph-def-reader.js';
import type { FileMessage } from '../protobuf/message-type.js';
import { decodeSavedModel, SavedModelError } from '../protobuf/saved-model.js';
import { GraphFileError, type TaggedGraph } from './graph-file.js';

/**
 * The graphs of a serialised message.
 *
 * @param onCut when given, bytes that end too early are no error: this is told where.
 * @throws GraphFileError when the bytes are not sound, SavedModelError when it holds no graph.
 */
export function graphsOfMessage(
  message: FileMessage,
  bytes: Uint8Array,
  file: string,
  onCut?: OnCut,
): readonly [TaggedGraph, ...TaggedGraph[]] {
  try {
    switch (message) {
      case 'GraphDef':
        return [{ tags: [], graph: decodeGraphDef(bytes, onCut) }];
      case 'MetaGraphDef':
        return [readMetaGraph(bytes, { start: 0, end: bytes.length }, onCut)];
      case 'SavedModel': {
        const [first, ...others] = decodeSavedModel(bytes, file, onCut);
        if (first) return [first, ...others];
        throw new SavedModelError(`${file} holds no graph`, 'Export the model again.');
      }
    }
  } catch (error) {
    if (error instanceof SavedModelError) throw error;
    throw new GraphFileError(
      `${file} looks like a ${message}, but cannot be read: ${messageOf(error)}`,
      'Copy or write the file again.',
      { cause: error },
    );
  }
}
