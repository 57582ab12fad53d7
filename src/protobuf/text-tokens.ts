import { FlatlineError } from '../base/errors.js';
import { unescaped } from './text-escapes.js';

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

/** Where a token begins and ends among the bytes. */
interface Place {
  readonly at: number;
  readonly end: number;
}

export type TextToken = Place &
  (
    | { readonly kind: 'name'; readonly text: string }
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'string'; readonly bytes: Uint8Array }
    | { readonly kind: 'sign'; readonly text: string }
    | { readonly kind: 'end' }
  );

const NUMBER = /^(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fF]?)$/;
const SIGNS = '{}<>[]:,;-./';

const NEWLINE = 0x0a;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** What a byte may be part of. */
const SPACE = 1;
const NAME = 2;
const DIGIT = 4;
const QUOTE = 8;
const kinds = new Uint8Array(256);
for (const [characters, kind] of [
  [' \t\r\n\f\v', SPACE],
  ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', NAME],
  ['0123456789', DIGIT],
  ['"\'', QUOTE],
] as const) {
  for (const byte of Buffer.from(characters)) kinds[byte] = kind;
}

/**
 * Takes text protobuf apart, one token after another. It goes over the bytes as they stand in the
 * file, since a string of JavaScript ends at 512 MB and weights as text do not.
 */
export class TextTokens {
  readonly #bytes: Buffer;
  #at = 0;
  #next: TextToken;
  /** The line that was asked for last, and where it ends. */
  #line = 1;
  #lineEnd: number;

  /** @throws TextFormatError, as every call that goes on to a next token. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (BYTE_ORDER_MARK.every((byte, place) => bytes[place] === byte)) this.#at = 3;
    this.#lineEnd = this.#bytes.indexOf(NEWLINE);
    this.#next = this.#read();
  }

  /** The line that a token stands on; tokens are asked for in their order. */
  lineOf({ at }: TextToken): number {
    while (this.#lineEnd >= 0 && this.#lineEnd < at) {
      this.#line++;
      this.#lineEnd = this.#bytes.indexOf(NEWLINE, this.#lineEnd + 1);
    }
    return this.#line;
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
    let line = 1;
    let lineStart = 0;
    for (;;) {
      const newline = this.#bytes.indexOf(NEWLINE, lineStart);
      if (newline < 0 || newline >= at) break;
      line++;
      lineStart = newline + 1;
    }
    let column = 1;
    // A character's further bytes in UTF-8 are 10xxxxxx.
    for (const byte of this.#bytes.subarray(lineStart, at)) if (byte >> 6 !== 0b10) column++;
    return new TextFormatError(line, column, wrong);
  }

  #read(): TextToken {
    this.#skipSpace();
    const at = this.#at;
    const byte = this.#bytes[at];
    if (byte === undefined) return { kind: 'end', at, end: at };
    const kind = kinds[byte];
    if (kind === NAME) {
      this.#skip(NAME | DIGIT);
      return { kind: 'name', text: this.#textFrom(at), at, end: this.#at };
    }
    if (kind === QUOTE) return this.#string(at, byte);
    const text = String.fromCharCode(byte);
    if (kind === DIGIT || text === '.') {
      const number = this.#number(at);
      if (number !== undefined) return { kind: 'number', text: number, at, end: this.#at };
    }
    if (!SIGNS.includes(text)) throw this.#error(at, `${this.#shownAt(at)}, which means nothing`);
    this.#at = at + 1;
    return { kind: 'sign', text, at, end: this.#at };
  }

  #skip(wanted: number): void {
    const bytes = this.#bytes;
    while (((kinds[bytes[this.#at] as number] as number) & wanted) !== 0) this.#at++;
  }

  #skipSpace(): void {
    for (;;) {
      this.#skip(SPACE);
      if (this.#bytes[this.#at] !== HASH) return;
      const newline = this.#bytes.indexOf(NEWLINE, this.#at);
      this.#at = newline < 0 ? this.#bytes.length : newline;
    }
  }

  #textFrom(at: number): string {
    return this.#bytes.toString('latin1', at, this.#at);
  }

  /** Goes on behind the number; stays where it is when there is none. */
  #number(at: number): string | undefined {
    for (;;) {
      this.#skip(NAME | DIGIT);
      const before = this.#bytes.toString('latin1', at, this.#at);
      const sign = this.#bytes.toString('latin1', this.#at, this.#at + 1);
      const isExponent = /^[\d.]+[eE]$/.test(before) && /[+-]/.test(sign);
      if (sign !== '.' && !isExponent) break;
      this.#at++;
    }
    const text = this.#textFrom(at);
    if (NUMBER.test(text)) return text;
    this.#at = at;
    return undefined;
  }

  #string(at: number, quote: number): TextToken {
    const bytes = this.#bytes;
    let hasEscapes = false;
    let end = at + 1;
    for (; bytes[end] !== quote; end++) {
      const byte = bytes[end];
      if (byte === BACKSLASH) {
        hasEscapes = true;
        end++;
      }
      if (bytes[end] === undefined || bytes[end] === NEWLINE) {
        throw this.#error(at, 'a string without its end');
      }
    }
    this.#at = end + 1;
    const inner = bytes.subarray(at + 1, end);
    if (!hasEscapes) return { kind: 'string', bytes: inner, at, end: this.#at };
    const fail = (place: number, wrong: string): TextFormatError =>
      this.#error(at + 1 + place, wrong);
    return { kind: 'string', bytes: unescaped(inner, fail), at, end: this.#at };
  }

  /** The character there, in quotes. */
  #shownAt(at: number): string {
    const [character = ''] = this.#bytes.toString('utf8', at, at + 4);
    return JSON.stringify(character);
  }
}

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
