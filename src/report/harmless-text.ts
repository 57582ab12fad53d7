/**
 * Text from a log, made safe to print: what would steer a terminal (control characters, so escape
 * sequences too) or disguise the text (line separators, changes of direction) is shown as an
 * escape.
 *
 * @example harmlessText('w\u001b[2J') // 'w\\x1b[2J'
 */
export function harmlessText(text: string): string {
  return text.replace(steering, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

const steering = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
