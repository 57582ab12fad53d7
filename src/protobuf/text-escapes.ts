const BACKSLASH = 0x5c;
/** The longest escape is `\U` with eight digits. */
const LONGEST = 10;

const ESCAPE = /^\\(?:([0-7]{1,3})|[xX]([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/;

const letters: Readonly<Record<string, number>> = {
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

const shownLetters: ReadonlyMap<number, string> = new Map(
  Object.entries(letters).flatMap(([letter, byte]) =>
    'nrt\\\'"'.includes(letter) ? [[byte, `\\${letter}`] as const] : [],
  ),
);

/** Bytes as a string of text protobuf. */
export function quotedBytes(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += escapedBytes[byte];
  return `"${escaped}"`;
}

/** UTF-8 as a string of text protobuf: what is no ASCII stays as it is. */
export function quotedText(bytes: Uint8Array): string {
  let escaped = '';
  for (const character of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    const code = character.codePointAt(0) as number;
    escaped += code < 0x80 ? escapedBytes[code] : character;
  }
  return `"${escaped}"`;
}

const escapedBytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const isPrintable = byte >= 0x20 && byte < 0x7f;
  const plain = isPrintable ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  return shownLetters.get(byte) ?? plain;
});

/**
 * What a string of text protobuf stands for.
 *
 * @param inner what stands between the quotes.
 * @param fail makes the error for an escape that is none, from its place and what is wrong.
 */
export function unescaped(
  inner: Buffer,
  fail: (place: number, wrong: string) => Error,
): Uint8Array {
  // No escape is shorter than what it stands for.
  const meant = Buffer.alloc(inner.length);
  let length = 0;
  for (let at = 0; at < inner.length; ) {
    const byte = inner[at] as number;
    if (byte !== BACKSLASH) {
      meant[length++] = byte;
      at++;
      continue;
    }
    const octal = octalAt(inner, at + 1);
    if (octal >= 0) {
      meant[length++] = octal;
      at += 4;
      continue;
    }
    const text = inner.toString('utf8', at, at + LONGEST);
    const [whole = '\\', short, hex, four, eight, letter] = ESCAPE.exec(text) ?? [];
    if (four !== undefined || eight !== undefined) {
      const codePoint = Number.parseInt(four ?? eight ?? '', 16);
      if (codePoint > 0x10ffff) throw fail(at, `${whole}, which is no character,`);
      length += meant.write(String.fromCodePoint(codePoint), length, 'utf8');
    } else {
      const value =
        letter === undefined
          ? Number.parseInt(short ?? hex ?? '', short ? 8 : 16)
          : letters[letter];
      if (value === undefined) throw fail(at, `${whole}, which is no escape,`);
      meant[length++] = value;
    }
    at += whole.length;
  }
  return meant.subarray(0, length);
}

/** The value of three octal digits, as which most of a weight's bytes stand; -1 where they are not. */
function octalAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let digit = 0; digit < 3; digit++) {
    const byte = bytes[at + digit] as number;
    if (!(byte >= 0x30 && byte <= 0x37)) return -1;
    value = value * 8 + byte - 0x30;
  }
  return value;
}
