import { quotedText } from './text-escapes.js';
import { TextTokens } from './text-tokens.js';
import { concatBytes } from './wire.js';

/**
 * Adds inputs to nodes of a graph in text protobuf, each in a line of its own behind those the node
 * has; every other character stays.
 *
 * @param graph which of the text's graphs is meant, counted from 0: a SavedModel may hold several.
 * @param added by the name of a node: inputs as TensorFlow writes them, `^name` for a control edge.
 * @throws TextFormatError with line and column.
 * @example addInputsToText(bytes, 0, new Map([['train_op', ['^bn/AssignMovingAvg']]]))
 */
export function addInputsToText(
  text: Uint8Array,
  graph: number,
  added: ReadonlyMap<string, readonly string[]>,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let kept = 0;
  for (const node of nodesOfText(text)) {
    const inputs = node.graph === graph ? added.get(node.name) : undefined;
    if (!inputs) continue;
    const lineStart = text.lastIndexOf(NEWLINE, node.nameAt) + 1;
    const line = Buffer.from(text.subarray(lineStart, node.nameAt)).toString('latin1');
    const separator = /^[ \t]*$/.test(line) ? `\n${line}` : ' ';
    const written = inputs
      .map((input) => `${separator}input: ${quotedText(Buffer.from(input))}`)
      .join('');
    parts.push(text.subarray(kept, node.inputsEnd), Buffer.from(written));
    kept = node.inputsEnd;
  }
  return concatBytes([...parts, text.subarray(kept)]);
}

const NEWLINE = 0x0a;

interface TextNode {
  readonly graph: number;
  readonly name: string;
  /** Where its field `name` begins. */
  readonly nameAt: number;
  /** Where its last input ends, or, where it has none, its name. */
  readonly inputsEnd: number;
}

/** The nodes of the graphs themselves; those in functions' bodies are no nodes of a graph. */
function* nodesOfText(text: Uint8Array): Generator<TextNode> {
  const tokens = new TextTokens(text);
  const path: string[] = [];
  let graph = -1;
  let field = '';
  let fieldAt = 0;
  let node: TextNode | undefined;
  for (;;) {
    const token = tokens.take();
    if (token.kind === 'end') return;
    if (token.kind === 'name') {
      field = token.text;
      fieldAt = token.at;
    } else if (token.kind === 'sign' && /^[{<]$/.test(token.text)) {
      path.push(field);
      const place = path.join(' ');
      const beginsGraph =
        /^(meta_graphs )?graph_def$/.test(place) || (graph < 0 && place === 'node');
      if (beginsGraph) graph++;
      if (isNode(place)) node = { graph, name: '', nameAt: -1, inputsEnd: -1 };
    } else if (token.kind === 'sign' && /^[}>]$/.test(token.text)) {
      if (node && isNode(path.join(' ')) && node.inputsEnd >= 0) yield node;
      if (isNode(path.join(' '))) node = undefined;
      path.pop();
    } else if (token.kind === 'string' && node && isNode(path.join(' '))) {
      const { end } = token;
      if (field === 'name') {
        const name = Buffer.from(token.bytes).toString('utf8');
        node = { ...node, name, nameAt: fieldAt, inputsEnd: Math.max(node.inputsEnd, end) };
      } else if (field === 'input') node = { ...node, inputsEnd: end };
    }
  }
}

function isNode(place: string): boolean {
  return /^((meta_graphs )?graph_def )?node$/.test(place);
}
