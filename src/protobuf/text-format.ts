import { enumNumber, type FieldType, type MessageType, type ScalarKind } from './message-type.js';
import { MessageWriter } from './message-writer.js';
import { TextFormatError, type TextToken, TextTokens } from './text-tokens.js';

export { TextFormatError };

/** Protocol buffers' own limit: nothing that was meant is deeper. */
const MAX_DEPTH = 100;

type OnNode = (start: number, line: number) => void;

/**
 * Turns text protobuf into the serialised message. Fields that our schema does not know are passed
 * over, whatever they hold.
 *
 * Follows https://protobuf.dev/reference/protobuf/textformat-spec/, without groups.
 *
 * @param onNode is told of each NodeDef where it begins in what is written, and on which line.
 * @throws TextFormatError with line and column.
 * @example textToWire(Buffer.from('node { name: "x" op: "Placeholder" }'), messageType('GraphDef'))
 */
export function textToWire(text: Uint8Array, type: MessageType, onNode?: OnNode): Uint8Array {
  const parser = new TextParser(text, onNode);
  parser.message(type, undefined, 0);
  return parser.writer.finish();
}

class TextParser {
  readonly writer: MessageWriter;
  readonly #tokens: TextTokens;
  readonly #onNode: OnNode | undefined;

  constructor(text: Uint8Array, onNode: OnNode | undefined) {
    // Room that nothing is written to takes no memory, and a message is seldom longer than its text.
    this.writer = new MessageWriter(text.length);
    this.#tokens = new TextTokens(text);
    this.#onNode = onNode;
  }

  /**
   * Reads fields up to the closing sign, or to the end of the text.
   *
   * @param type undefined for a message that is passed over.
   */
  message(type: MessageType | undefined, closing: string | undefined, depth: number): void {
    const tokens = this.#tokens;
    for (;;) {
      const { next } = tokens;
      if (closing === undefined && next.kind === 'end') return;
      if (closing !== undefined && tokens.takeSign(closing)) return;
      if (depth > MAX_DEPTH) throw tokens.errorAt(next, `no more than ${MAX_DEPTH} messages deep`);
      this.#field(type, closing, depth);
      tokens.takeSign(',', ';');
    }
  }

  #field(type: MessageType | undefined, closing: string | undefined, depth: number): void {
    const tokens = this.#tokens;
    const name = tokens.take();
    let field: FieldType | undefined;
    if (name.kind === 'name') field = type?.fields.get(name.text);
    else if (name.kind === 'sign' && name.text === '[') this.#passExtensionName();
    else {
      throw tokens.errorAt(name, closing === undefined ? 'a field' : `a field or "${closing}"`);
    }
    const hasColon = tokens.takeSign(':');
    if (tokens.takeSign('[')) {
      while (!tokens.takeSign(']')) {
        this.#value(field, true, depth);
        if (!tokens.takeSign(',') && !isSign(tokens.next, ']')) {
          throw tokens.errorAt(tokens.next, '"," or "]"');
        }
      }
      return;
    }
    this.#value(field, hasColon, depth);
  }

  #value(field: FieldType | undefined, mayBeScalar: boolean, depth: number): void {
    const tokens = this.#tokens;
    const start = tokens.next;
    const closing = tokens.takeSign('{') ? '}' : tokens.takeSign('<') ? '>' : undefined;
    if (closing !== undefined) {
      if (field === undefined) this.message(undefined, closing, depth + 1);
      else if (typeof field.value === 'string') throw tokens.errorAt(start, nouns[field.value]);
      else {
        const mark = this.writer.begin(field.id);
        if (field.value.name === 'NodeDef') this.#onNode?.(mark, tokens.lineOf(start));
        this.message(field.value, closing, depth + 1);
        this.writer.end(mark);
      }
      return;
    }
    if (!mayBeScalar) throw tokens.errorAt(start, '":" or "{"');
    if (field === undefined) this.#scalar(undefined, 0);
    else if (typeof field.value === 'string') this.#scalar(field.value, field.id);
    else throw tokens.errorAt(start, '"{"');
  }

  #scalar(kind: ScalarKind | undefined, id: number): void {
    const tokens = this.#tokens;
    const isNegative = tokens.takeSign('-');
    const token = tokens.take();
    const { writer } = this;
    if (token.kind === 'string' && !isNegative) {
      const parts = [token.bytes];
      for (let { next } = tokens; next.kind === 'string'; next = tokens.next) {
        parts.push(next.bytes);
        tokens.take();
      }
      if (kind === 'string' || kind === 'bytes') writer.bytes(id, Buffer.concat(parts));
      else if (kind !== undefined) throw tokens.errorAt(token, nouns[kind]);
      return;
    }
    if (token.kind !== 'name' && token.kind !== 'number') throw tokens.errorAt(token, 'a value');
    const wrong = (): TextFormatError => tokens.errorAt(token, kind ? nouns[kind] : 'a value');
    switch (kind) {
      case undefined:
        return;
      case 'string':
      case 'bytes':
        throw wrong();
      case 'bool': {
        const bool = isNegative ? undefined : bools.get(token.text);
        if (bool === undefined) throw wrong();
        writer.integer(id, bool ? 1n : 0n);
        return;
      }
      case 'integer': {
        const integer = integerOf(token);
        if (integer === undefined) throw wrong();
        writer.integer(id, isNegative ? -integer : integer);
        return;
      }
      case 'float':
      case 'double': {
        const number = numberOf(token.text);
        if (number === undefined) throw wrong();
        writer[kind](id, isNegative ? -number : number);
      }
    }
  }

  /** `[some.extension]` or `[type.googleapis.com/some.Message]`, the bracket being taken. */
  #passExtensionName(): void {
    const tokens = this.#tokens;
    while (!tokens.takeSign(']')) {
      const part = tokens.take();
      const isPart = part.kind === 'name' || isSign(part, '.') || isSign(part, '/');
      if (!isPart && part.kind !== 'number' && !isSign(part, '-')) {
        throw tokens.errorAt(part, '"]"');
      }
    }
  }
}

function isSign(token: TextToken, sign: string): boolean {
  return token.kind === 'sign' && token.text === sign;
}

const nouns: Readonly<Record<ScalarKind, string>> = {
  string: 'a string',
  bytes: 'a string',
  integer: 'a whole number',
  bool: 'true or false',
  float: 'a number',
  double: 'a number',
};

const bools: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['t', true],
  ['1', true],
  ['false', false],
  ['False', false],
  ['f', false],
  ['0', false],
]);

function integerOf(token: TextToken & { readonly text: string }): bigint | undefined {
  if (token.kind === 'name') return BigInt(enumNumber(token.text));
  if (/^0[0-7]+$/.test(token.text)) return BigInt(`0o${token.text.slice(1)}`);
  return /^(0[xX][0-9a-fA-F]+|\d+)$/.test(token.text) ? BigInt(token.text) : undefined;
}

function numberOf(text: string): number | undefined {
  if (/^inf(inity)?$/i.test(text)) return Number.POSITIVE_INFINITY;
  if (/^nan$/i.test(text)) return Number.NaN;
  if (/^0[xX]/.test(text)) return Number(text);
  const number = Number(text.replace(/[fF]$/, ''));
  return Number.isNaN(number) ? undefined : number;
}
