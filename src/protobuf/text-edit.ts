import { TextFormatError, TextTokens } from './text-tokens.js';

/**
 * Adds inputs to nodes of a graph in text protobuf, each in a line of its own behind those the node
 * has; every other character stays.
 *
 * @param graph which of the text's graphs is meant, counted from 0: a SavedModel may hold several.
 * @param added by the name of a node: inputs as TensorFlow writes them, `^name` for a control edge.
 * @throws TextFormatError with line and column.
 * @example addInputsToText(pbtxt, 0, new Map([['train_op', ['^bn/AssignMovingAvg']]]))
 */
export function addInputsToText(
  text: string,
  graph: number,
  added: ReadonlyMap<string, readonly string[]>,
): string {
  const parts: string[] = [];
  let kept = 0;
  for (const node of nodesOfText(text)) {
    const inputs = node.graph === graph ? added.get(node.name) : undefined;
    if (!inputs) continue;
    const line = text.slice(text.lastIndexOf('\n', node.nameAt) + 1, node.nameAt);
    const separator = /^[ \t]*$/.test(line) ? `\n${line}` : ' ';
    parts.push(text.slice(kept, node.inputsEnd));
    for (const input of inputs) parts.push(`${separator}input: ${quoted(input)}`);
    kept = node.inputsEnd;
  }
  return [...parts, text.slice(kept)].join('');
}

interface TextNode {
  readonly graph: number;
  readonly name: string;
  /** Where its field `name` begins. */
  readonly nameAt: number;
  /** Where its last input ends, or, where it has none, its name. */
  readonly inputsEnd: number;
}

/** The nodes of the graphs themselves; those in functions' bodies are no nodes of a graph. */
function* nodesOfText(text: string): Generator<TextNode> {
  const tokens = new TextTokens(text);
  const path: string[] = [];
  let graph = -1;
  let field = '';
  let node: TextNode | undefined;
  for (;;) {
    const token = tokens.take();
    if (token.kind === 'end') return;
    if (token.kind === 'name') field = token.text;
    else if (token.kind === 'sign' && /^[{<]$/.test(token.text)) {
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
      const { at } = token;
      const end = endOfString(text, at);
      if (field === 'name') {
        const name = Buffer.from(token.bytes).toString('utf8');
        const nameAt = text.lastIndexOf('name', at);
        node = { ...node, name, nameAt, inputsEnd: Math.max(node.inputsEnd, end) };
      } else if (field === 'input') node = { ...node, inputsEnd: end };
    }
  }
}

function isNode(place: string): boolean {
  return /^((meta_graphs )?graph_def )?node$/.test(place);
}

function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
  }
  throw new TextFormatError(1, start + 1, 'a string without its end');
}

function quoted(input: string): string {
  return `"${input.replace(/["\\]/g, '\\$&')}"`;
}
