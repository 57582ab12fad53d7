import { RE2JS, RE2JSSyntaxException } from 're2js';

export type NamePattern =
  | {
      readonly ok: true;
      readonly matches: (name: string) => boolean;
      /** What the groups captured, or the whole match where there are none; undefined if no match. */
      readonly captured: (name: string) => string | undefined;
    }
  | { readonly ok: false; readonly message: string };

/** No sign of these means anything else in a regular expression. */
const plainText = /^[\w /:,;=@%&#~!"'<>-]+$/;

const anything: NamePattern = { ok: true, matches: () => true, captured: () => '' };

/**
 * A regular expression over names, from what a person typed; letter case does not matter. Never
 * throws.
 *
 * RE2 takes time linear in the name, whatever the pattern: `(a+)+$` cannot hang the page. It knows no
 * look-around and no back-references, and says so.
 */
export function compilePattern(text: string): NamePattern {
  if (text === '') return anything;
  if (plainText.test(text)) return plainPattern(text);
  try {
    const expression = RE2JS.compile(RE2JS.translateRegExp(text), RE2JS.CASE_INSENSITIVE);
    return {
      ok: true,
      matches: (name) => expression.test(name),
      captured: (name) => {
        const matcher = expression.matcher(name);
        if (!matcher.find()) return undefined;
        const groups = Array.from({ length: matcher.groupCount() }, (_, index) =>
          matcher.group(index + 1),
        );
        return groups.length > 0
          ? groups.map((group) => group ?? '').join(', ')
          : (matcher.group() ?? '');
      },
    };
  } catch (error) {
    return { ok: false, message: reasonOf(error) };
  }
}

/**
 * Most of what is typed is plain text, which the browser's own engine finds in a fraction of RE2's
 * time, in linear time too, and with the same idea of letter case.
 */
function plainPattern(text: string): NamePattern {
  const expression = new RegExp(text, 'iu');
  return {
    ok: true,
    matches: (name) => expression.test(name),
    captured: (name) => expression.exec(name)?.[0],
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof RE2JSSyntaxException)) return String(error);
  const place = error.getPattern();
  return place ? `${error.getDescription()}: ${place}` : error.getDescription();
}
