import { type FileMessage, messageType } from '../protobuf/message-type.js';
import { TextFormatError, textToWire } from '../protobuf/text-format.js';
import { TextTokens } from '../protobuf/text-tokens.js';
import { GraphFileError } from './graph-file.js';

/** Fields that only one of the messages has, which tell what a text is. */
const tellingFields: readonly (readonly [FileMessage, RegExp])[] = [
  ['SavedModel', /^(saved_model_schema_version|meta_graphs)$/],
  ['MetaGraphDef', /^(meta_info_def|graph_def|saver_def|collection_def|signature_def)$/],
  ['GraphDef', /^(node|library|versions?)$/],
];

/** A message that was text, serialised. */
interface TextMessage {
  readonly message: FileMessage;
  readonly bytes: Uint8Array;
  /** The lines on which ops begin, by where they begin in the bytes. */
  readonly nodeLines: ReadonlyMap<number, number>;
}

/**
 * Reads text protobuf as the message that its first field belongs to.
 *
 * @throws GraphFileError when that is none with a graph, or with the line and column of what is wrong.
 */
export function messageOfText(text: Uint8Array, file: string): TextMessage {
  try {
    return parsed(text, file);
  } catch (error) {
    if (!(error instanceof TextFormatError)) throw error;
    throw new GraphFileError(`${file} is ${error.message}`, error.advice, { cause: error });
  }
}

function parsed(text: Uint8Array, file: string): TextMessage {
  const { next } = new TextTokens(text);
  const first = next.kind === 'name' ? next.text : '';
  const message = tellingFields.find(([, fields]) => fields.test(first))?.[0];
  if (message === undefined) {
    throw new GraphFileError(
      `${file} holds no graph: it is text that begins with the field "${first}"`,
      'A GraphDef as text begins with "node", a MetaGraphDef with "meta_info_def", a SavedModel with "saved_model_schema_version".',
    );
  }
  const nodeLines = new Map<number, number>();
  const bytes = textToWire(text, messageType(message), (start, line) => nodeLines.set(start, line));
  return { message, bytes, nodeLines };
}
