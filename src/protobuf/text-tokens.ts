import { FlatlineError } from '../base/errors.js';

/** Text that is no text protobuf. Lines and columns count from 1. */
export class TextFormatError extends FlatlineError {
  readonly code = 'text-format';
  readonly line: number;
  readonly column: number;

  constructor(line: number, column: number, wrong: string) {
    super(
      `not a text protobuf: ${wrong} at line ${line}, column ${column}`,
      'Check that the file is whole and was not edited by hand since it was written.',
    );
    this.line = line;
    this.column = column;
  }
}

export type TextToken =
  | { readonly kind: 'name'; readonly text: string; readonly at: number }
  | { readonly kind: 'number'; readonly text: string; readonly at: number }
  | { readonly kind: 'string'; readonly bytes: Uint8Array; readonly at: number }
  | { readonly kind: 'sign'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

const SPACE = /(?:[ \t\r\n\f\v]+|#[^\n]*)*/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fF]?)(?![A-Za-z0-9_.])/y;
const STRING = /"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'/y;
const ESCAPE = /\\(?:([0-7]{1,3})|[xX]([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g;

/** Takes text protobuf apart, one token after another. */
export class TextTokens {
  readonly #text: string;
  #at = 0;
  #next: TextToken;

  /** @throws TextFormatError, as every call that goes on to a next token. */
  constructor(text: string) {
    this.#text = text;
    this.#next = this.#read();
  }

  /** The next token, which stays the next. */
  get next(): TextToken {
    return this.#next;
  }

  take(): TextToken {
    const token = this.#next;
    this.#next = this.#read();
    return token;
  }

  /** Takes the next token if it is this sign. */
  takeSign(...signs: readonly string[]): boolean {
    const isSign = this.#next.kind === 'sign' && signs.includes(this.#next.text);
    if (isSign) this.take();
    return isSign;
  }

  errorAt(token: TextToken, wanted: string): TextFormatError {
    return this.#error(token.at, `${shown(token)} where ${wanted} should be`);
  }

  #error(at: number, wrong: string): TextFormatError {
    const before = this.#text.slice(0, at);
    const line = before.split('\n').length;
    return new TextFormatError(line, at - before.lastIndexOf('\n'), wrong);
  }

  #read(): TextToken {
    this.#match(SPACE);
    const at = this.#at;
    const character = this.#text[at];
    if (character === undefined) return { kind: 'end', at };
    const name = this.#match(NAME);
    if (name !== undefined) return { kind: 'name', text: name, at };
    if (character === '"' || character === "'") {
      const quoted = this.#match(STRING);
      if (quoted === undefined) throw this.#error(at, 'a string without its end');
      return { kind: 'string', bytes: this.#unquoted(quoted, at), at };
    }
    if (/[\d.]/.test(character)) {
      const number = this.#match(NUMBER);
      if (number !== undefined) return { kind: 'number', text: number, at };
    }
    if (!'{}<>[]:,;-./'.includes(character)) {
      throw this.#error(at, `${JSON.stringify(character)}, which means nothing`);
    }
    this.#at++;
    return { kind: 'sign', text: character, at };
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #unquoted(quoted: string, at: number): Uint8Array {
    const inner = quoted.slice(1, -1);
    if (!inner.includes('\\')) return Buffer.from(inner, 'utf8');
    const parts: Uint8Array[] = [];
    let plainFrom = 0;
    for (const match of inner.matchAll(ESCAPE)) {
      const [whole, octal, hex, short, long, letter] = match;
      parts.push(Buffer.from(inner.slice(plainFrom, match.index), 'utf8'));
      plainFrom = match.index + whole.length;
      if (octal !== undefined) parts.push(Uint8Array.of(Number.parseInt(octal, 8)));
      else if (hex !== undefined) parts.push(Uint8Array.of(Number.parseInt(hex, 16)));
      else if (letter === undefined) {
        const codePoint = Number.parseInt(short ?? long ?? '', 16);
        if (codePoint > 0x10ffff) {
          throw this.#error(at + 1 + match.index, `${whole}, which is no character,`);
        }
        parts.push(Buffer.from(String.fromCodePoint(codePoint), 'utf8'));
      } else {
        const byte = letterEscapes[letter];
        if (byte === undefined) {
          throw this.#error(at + 1 + match.index, `${whole}, which is no escape,`);
        }
        parts.push(Uint8Array.of(byte));
      }
    }
    parts.push(Buffer.from(inner.slice(plainFrom), 'utf8'));
    return Buffer.concat(parts);
  }
}

const letterEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '?': 63,
  '\\': 92,
  "'": 39,
  '"': 34,
};

const SHOWN_CHARACTERS = 40;

function shown(token: TextToken): string {
  switch (token.kind) {
    case 'end':
      return 'the end';
    case 'string':
      return 'a string';
    default:
      return `"${token.text.slice(0, SHOWN_CHARACTERS)}"`;
  }
}
