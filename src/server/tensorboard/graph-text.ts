import type { Graph } from '../../model/graph.js';

/**
 * A graph as the text form of a GraphDef, op by op as it is asked for: names, ops and inputs.
 * Attributes are left out, as TensorBoard leaves out those that are large.
 */
export function* graphDefText({ nodes }: Graph): Generator<string, void, undefined> {
  for (const { name, op, inputs } of nodes) {
    const lines = [
      `  name: ${quoted(name)}`,
      `  op: ${quoted(op)}`,
      ...inputs.map((input) => `  input: ${quoted(input)}`),
    ];
    yield `node {\n${lines.join('\n')}\n}\n`;
  }
}

/** A string of protobuf's text format: bytes beyond ASCII as octal escapes. */
function quoted(text: string): string {
  let escaped = '';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === '\\') escaped += `\\${character}`;
    else if (byte >= 0x20 && byte < 0x7f) escaped += character;
    else escaped += `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return `"${escaped}"`;
}
