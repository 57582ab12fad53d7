import { signal } from '@preact/signals';
import { type ChartQuery, defaultCharts } from './chart-query.js';
import {
  emptyQuery,
  formatHash,
  type GraphPlace,
  type Page,
  parseHash,
  type Query,
  type UrlState,
} from './url-state.js';

/** The URL hash, parsed. Everything the page shows follows from it and from the server's answers. */
export const urlState = signal<UrlState>({
  page: { kind: 'findings' },
  query: emptyQuery,
  charts: defaultCharts,
});

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
  const state = urlState.peek();
  urlState.value = { ...state, query: { ...state.query, ...change } };
  writeUrl();
}

function writeUrlSoon(): void {
  clearTimeout(writing);
  writing = setTimeout(writeUrl, writeDelayMillis);
}

/** Changes the page with every letter, but the address bar less often: browsers limit that. */
export function typeQuery(change: Partial<Query>): void {
  const state = urlState.peek();
  urlState.value = { ...state, query: { ...state.query, ...change } };
  writeUrlSoon();
}

/** Changes how charts show, in place; while a slider is drawn or a word typed the URL follows later. */
export function changeCharts(change: Partial<ChartQuery>): void {
  const state = urlState.peek();
  urlState.value = { ...state, charts: { ...state.charts, ...change } };
  writeUrlSoon();
}

export function clearFilters(): void {
  changeQuery({ pattern: '', statuses: [], finding: undefined });
}

/** Address of a page that keeps the question asked of the table. */
export function hrefOf(page: Page, change?: Partial<Query>): string {
  const { query, charts } = urlState.value;
  return formatHash({ page, query: { ...query, ...change }, charts });
}

/** Goes to a page, with an entry in the browser's history. */
export function openPage(page: Page): void {
  writeUrl();
  location.hash = formatHash({ ...urlState.peek(), page });
}

/** Address of the page of the graph with something about it changed. */
export function graphHref(place: GraphPlace, change: Partial<GraphPlace>): string {
  return hrefOf({ kind: 'graph', graph: { ...place, ...change } });
}
