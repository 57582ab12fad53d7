import { tensorflow } from '../../protobuf/generated/messages.js';
import { messageType } from '../../protobuf/message-type.js';
import { wireToText } from '../../protobuf/text-printer.js';
import { lengthDelimited, rewriteMessage, wireFields } from '../../protobuf/wire.js';

/** Field numbers (tensorflow/core/framework/{graph,node_def}.proto). */
const GRAPH_NODE = 1;
const NODE_ATTR = 5;
const ENTRY_KEY = 1;
const ENTRY_VALUE = 2;

/** Leaves out attributes of more bytes, and lists their names in an attribute of its own. */
export interface AttributeLimit {
  readonly bytes: number;
  readonly key: string;
}

/** A serialised GraphDef as text protobuf, in pieces. */
export function* graphDefText(
  graphDef: Uint8Array,
  limit: AttributeLimit | undefined,
): Generator<string, void, undefined> {
  const type = messageType('GraphDef');
  if (!limit) {
    yield* wireToText(graphDef, type);
    return;
  }
  for (const { number, start, valueStart, end } of wireFields(graphDef)) {
    const field =
      number === GRAPH_NODE
        ? lengthDelimited(GRAPH_NODE, limitedNode(graphDef.subarray(valueStart, end), limit))
        : graphDef.subarray(start, end);
    yield* wireToText(field, type);
  }
}

/** A serialised RunMetadata as text protobuf, in pieces. */
export function runMetadataText(runMetadata: Uint8Array): Generator<string, void, undefined> {
  return wireToText(runMetadata, messageType('RunMetadata'));
}

function limitedNode(node: Uint8Array, { bytes, key }: AttributeLimit): Uint8Array {
  const large: Uint8Array[] = [];
  const kept = rewriteMessage(node, (number, entry) => {
    if (number !== NODE_ATTR || (valueIn(entry, ENTRY_VALUE)?.length ?? 0) <= bytes) {
      return undefined;
    }
    large.push(valueIn(entry, ENTRY_KEY) ?? new Uint8Array(0));
    return 'drop';
  });
  if (large.length === 0) return node;
  const names = tensorflow.NodeDef.encode({ attr: { [key]: { list: { s: large } } } }).finish();
  return Buffer.concat([kept, names]);
}

function valueIn(message: Uint8Array, wanted: number): Uint8Array | undefined {
  const field = [...wireFields(message)].findLast(({ number }) => number === wanted);
  return field && message.subarray(field.valueStart, field.end);
}
