const control = /[\p{Cc}\u2028\u2029]/gu;
const directionControl = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const controlPictures = 0x2400;
const deletePicture = '\u2421';

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(controlPictures + code);
  return code === 0x7f ? deletePicture : `\u27e8U+${code.toString(16).toUpperCase()}\u27e9`;
}

/**
 * A name from the logs as it can be drawn: on one line, and with what would hide or turn its letters
 * made visible. For the eye only; links and files keep the name itself.
 */
export function shownName(name: string): string {
  if (name === '') return '(empty name)';
  return name.replace(control, picture).replace(directionControl, picture);
}
