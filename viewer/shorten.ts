/** A head that could not even hold an ellipsis and a letter is no use. */
const shortestHead = 4;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const ascii = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function characters(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/** The last characters of a text, at most `length` of them, never half of one. */
function lastCharacters(text: string, length: number): string {
  return ascii.test(text) ? text.slice(-length) : characters(text).slice(-length).join('');
}

/**
 * A text of at most `max` characters: what is too long loses its middle, since the end of a
 * variable's name is what tells it from its siblings.
 */
export function shortenMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const all = characters(text);
  if (all.length <= max) return text;
  const tail = Math.ceil((max - 1) * 0.6);
  const head = max - 1 - tail;
  return `${all.slice(0, head).join('')}…${all.slice(-tail).join('')}`;
}

export interface SplitName {
  readonly head: string;
  readonly tail: string;
}

/**
 * A name in two parts, of which a narrow column may clip the head and must show the tail.
 *
 * `head + tail` is the name. The tail starts at the earliest separator among the last
 * `tailLength` characters.
 * A name with right-to-left letters stays whole: side by side, its parts would swap.
 */
export function splitName(name: string, tailLength: number): SplitName {
  if (name.length < tailLength + shortestHead || rightToLeft.test(name))
    return { head: name, tail: '' };
  const end = lastCharacters(name, tailLength);
  const separator = end.search(/[/.:]/);
  const tail = separator > 0 && end.length - separator >= 4 ? end.slice(separator) : end;
  return { head: name.slice(0, name.length - tail.length), tail };
}
