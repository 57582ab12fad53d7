import MarkdownIt, { type Token } from 'markdown-it';
import { type ComponentChild, Fragment, h } from 'preact';
import { useMemo } from 'preact/hooks';

/** Tags in a text are text. */
const parser = new MarkdownIt({ html: false });
/** Other links could run code, read files, or lead the page itself elsewhere. */
parser.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim());

/** A log's headings stand beneath those of the page, which end with a card's. */
const levelsAbove = 3;
const deepestLevel = 6;

/**
 * Markdown as elements, never as a string of HTML. Nothing is loaded for it: an image is a link, for
 * whoever wants to open it.
 */
export function Markdown({ text }: { readonly text: string }) {
  const children = useMemo(() => elementsOf(parser.parse(text, {})), [text]);
  return h('div', { class: 'markdown' }, ...children);
}

interface OpenElement {
  readonly token: Token | undefined;
  readonly children: ComponentChild[];
}

function elementsOf(tokens: readonly Token[]): readonly ComponentChild[] {
  const root: OpenElement = { token: undefined, children: [] };
  const open = [root];
  for (const token of tokens) {
    if (token.nesting > 0) open.push({ token, children: [] });
    else if (token.nesting === 0) open.at(-1)?.children.push(leafOf(token));
    else {
      const closed = open.pop();
      if (closed?.token) open.at(-1)?.children.push(elementOf(closed.token, closed.children));
    }
  }
  return root.children;
}

function elementOf(token: Token, children: readonly ComponentChild[]): ComponentChild {
  // Paragraphs in a tight list.
  if (token.hidden) return h(Fragment, null, ...children);
  switch (token.tag) {
    case 'a':
      return linkTo(String(token.attrGet('href')), ...children);
    case 'ol':
      return h('ol', { start: Number(token.attrGet('start') ?? 1) }, ...children);
    case 'table':
      return h('div', { class: 'scroll-x', tabIndex: 0 }, h('table', null, ...children));
    case 'td':
    case 'th': {
      const [, textAlign] = /text-align:(\w+)/.exec(String(token.attrGet('style'))) ?? [];
      return h(token.tag, textAlign ? { style: { textAlign } } : null, ...children);
    }
  }
  const [, level] = /^h(\d)$/.exec(token.tag) ?? [];
  const tag = level ? `h${Math.min(deepestLevel, Number(level) + levelsAbove)}` : token.tag;
  return h(tag, null, ...children);
}

function leafOf(token: Token): ComponentChild {
  switch (token.type) {
    case 'inline':
      return h(Fragment, null, ...elementsOf(token.children ?? []));
    case 'code_inline':
      return h('code', null, token.content);
    case 'fence':
    case 'code_block':
      return h('pre', { tabIndex: 0 }, h('code', null, token.content));
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return h('br', null);
    case 'hr':
      return h('hr', null);
    case 'image': {
      const source = String(token.attrGet('src'));
      return linkTo(source, `image: ${token.content || source}`);
    }
    default:
      return token.content;
  }
}

function linkTo(href: string, ...children: readonly ComponentChild[]): ComponentChild {
  return h('a', { href, title: href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}
