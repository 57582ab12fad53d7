import { signal } from '@preact/signals';
import {
  emptyQuery,
  formatHash,
  type Page,
  parseHash,
  type Query,
  type UrlState,
} from './url-state.js';

/** The URL hash, parsed. Everything the page shows follows from it and from the server's answers. */
export const urlState = signal<UrlState>({ page: { kind: 'findings' }, query: emptyQuery });

const writeDelayMillis = 200;
let writing: ReturnType<typeof setTimeout> | undefined;

/** Brings the address bar up to date with the state. */
export function writeUrl(): void {
  clearTimeout(writing);
  writing = undefined;
  const hash = formatHash(urlState.peek());
  if (hash !== location.hash) history.replaceState(history.state, '', hash);
}

export function startLocation(): void {
  urlState.value = parseHash(location.hash);
  addEventListener('hashchange', () => {
    clearTimeout(writing);
    urlState.value = parseHash(location.hash);
  });
}

/** Changes what the table shows, in place: no entry in the browser's history. */
export function changeQuery(change: Partial<Query>): void {
  const { page, query } = urlState.peek();
  urlState.value = { page, query: { ...query, ...change } };
  writeUrl();
}

/** Changes the pattern with every letter, but the address bar less often: browsers limit that. */
export function typePattern(pattern: string): void {
  const { page, query } = urlState.peek();
  urlState.value = { page, query: { ...query, pattern } };
  clearTimeout(writing);
  writing = setTimeout(writeUrl, writeDelayMillis);
}

export function clearFilters(): void {
  changeQuery({ pattern: '', statuses: [], finding: undefined });
}

/** Address of a page that keeps the question asked of the table. */
export function hrefOf(page: Page, change?: Partial<Query>): string {
  return formatHash({ page, query: { ...urlState.value.query, ...change } });
}

/** Goes to a page, with an entry in the browser's history. */
export function openPage(page: Page): void {
  writeUrl();
  location.hash = formatHash({ page, query: urlState.peek().query });
}
