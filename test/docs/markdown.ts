import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

export interface CodeBlock {
  /** Empty where the fence names none. */
  readonly language: string;
  readonly text: string;
  /** Line of the fence, from 1. */
  readonly line: number;
}

/** A Markdown page, its code told apart from its prose. */
export interface Page {
  /** Relative to the repository. */
  readonly file: string;
  /** Without code blocks; lines keep their numbers. */
  readonly prose: readonly string[];
  readonly blocks: readonly CodeBlock[];
}

/** Every page at the repository's top, and below docs. */
export function allPages(): Page[] {
  const below = (folder: string, recursive: boolean): string[] =>
    readdirSync(path.join(repository, folder), { recursive, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name));
  return [...below('.', false), ...below('docs', true)].sort().map(readPage);
}

function readPage(file: string): Page {
  return parsePage(file, readFileSync(path.join(repository, file), 'utf8'));
}

export function parsePage(file: string, text: string): Page {
  const prose: string[] = [];
  const blocks: CodeBlock[] = [];
  let open:
    | { readonly fence: string; readonly block: CodeBlock; readonly lines: string[] }
    | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', fence = '', language = ''] = /^( *)(```+)(\w*)/.exec(line) ?? [];
    if (open) {
      if (fence === open.fence) {
        blocks.push({ ...open.block, text: open.lines.join('\n') });
        open = undefined;
      } else open.lines.push(line);
      prose.push('');
    } else if (fence !== '' && indent.length <= 3) {
      open = { fence, block: { language, text: '', line: index + 1 }, lines: [] };
      prose.push('');
    } else prose.push(line);
  }
  if (open) throw new Error(`${file}:${open.block.line}: the code block has no end`);
  return { file, prose, blocks };
}

/** The anchors that GitHub gives the headings of a page, and those that the page sets itself. */
export function anchorsOf({ prose }: Page): Set<string> {
  const anchors = new Set<string>();
  for (const line of prose) {
    for (const [, id = ''] of line.matchAll(/<a id="([^"]+)">/g)) anchors.add(id);
    const [, title] = /^#{1,6} +(?:<a [^>]*><\/a> *)?(.*?) *#*$/.exec(line) ?? [];
    if (title === undefined) continue;
    const slug = title
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let copy = 1; anchors.has(anchor); copy++) anchor = `${slug}-${copy}`;
    anchors.add(anchor);
  }
  return anchors;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

/** What a page links to or shows, other than by a whole URL. */
export function relativeLinks({ prose }: Page): Link[] {
  return prose.flatMap((text, index) => {
    const bare = text.replace(/`[^`]*`/g, (code) => '`'.repeat(code.length));
    const patterns = [/\]\(([^)\s]+)\)/g, /\b(?:src|srcset|href)="([^"\s]+)"/g];
    return patterns
      .flatMap((pattern) => [...bare.matchAll(pattern)])
      .map(([, target = '']) => ({ target, line: index + 1 }))
      .filter(({ target }) => !/^[a-z]+:/.test(target));
  });
}

export interface PrintedCommand {
  /** Without `npx flatline`. */
  readonly words: readonly string[];
  readonly line: number;
  /** Whether it is named in a sentence, which may leave arguments out. */
  readonly isNamed: boolean;
}

/** Each `flatline` command that a page prints. */
export function flatlineCommands({ prose, blocks }: Page): PrintedCommand[] {
  const typed = blocks.flatMap(({ language, text, line }) =>
    text.split('\n').flatMap((row, index) => {
      const prompt = language === '' ? '\\$ ' : "\\s*(?:- |- run: |sh ')?";
      const [, rest] = new RegExp(`^${prompt}npx (?:--yes )?flatline(?: (.*))?$`).exec(row) ?? [];
      if (rest === undefined) return [];
      return [{ words: shellWords(rest), line: line + 1 + index, isNamed: false }];
    }),
  );
  const inline = prose.flatMap((text, index) =>
    [...text.matchAll(/`(?:npx )?flatline ([^`]+)`/g)].map(([, rest = '']) => ({
      words: shellWords(rest),
      line: index + 1,
      isNamed: true,
    })),
  );
  return [...typed, ...inline];
}

/** Words as a shell splits them, up to a comment, a pipe or the end of the command. */
function shellWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/[|;&]|(?:'[^']*'|"[^"]*"|[^\s'"|;&])+/g)) {
    if (/^[|;&#]/.test(word)) break;
    words.push(word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'));
  }
  return words;
}
