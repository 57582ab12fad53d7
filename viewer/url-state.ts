import type { WireStatus } from '../src/wire/api.js';
import { type ChartQuery, formatCharts, parseCharts } from './chart-query.js';

/** Pages that need nothing but their name. */
export const plainPages = [
  'variables',
  'scalars',
  'histograms',
  'media',
  'text',
  'runs',
  'files',
] as const;
export type PlainPage = (typeof plainPages)[number];

export type Page =
  | { readonly kind: 'findings' }
  | { readonly kind: 'variable'; readonly run: string; readonly name: string }
  | { readonly kind: 'graph'; readonly graph: GraphPlace }
  | { readonly kind: PlainPage }
  | { readonly kind: 'unknown'; readonly path: string };

/** What the page of the graph shows. Undefined stands for what the page finds by itself. */
export interface GraphPlace {
  readonly run: string | undefined;
  readonly name: string | undefined;
  readonly fetch: string | undefined;
  /** The op whose facts are shown. */
  readonly node: string | undefined;
  /** Scopes that someone opened. */
  readonly scopes: readonly string[];
  readonly isText: boolean;
}

export const emptyGraph: GraphPlace = {
  run: undefined,
  name: undefined,
  fetch: undefined,
  node: undefined,
  scopes: [],
  isText: false,
};

export const sortColumns = [
  'status',
  'run',
  'name',
  'role',
  'points',
  'observed',
  'implied',
  'evidence',
] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** What the table of variables shows, and so what "next variable" means. */
export interface Query {
  /** Regular expression over names, as typed. */
  readonly pattern: string;
  /** Empty: every status. */
  readonly statuses: readonly WireStatus[];
  /** Regular expression over names of runs, as typed: other runs are nowhere shown. */
  readonly runPattern: string;
  /** Undefined: every run, those to come included. */
  readonly runs: readonly string[] | undefined;
  /** Only the variables that this rule's findings name. */
  readonly finding: string | undefined;
  readonly sort: Sort;
  /** What sessions are sorted by on the page of runs; undefined for their names. */
  readonly sessionSort: SessionSort | undefined;
}

/** A column of hyperparameters or of metrics. */
export interface SessionSort {
  readonly kind: 'value' | 'metric';
  /** The column's name: columns come and go with runs. */
  readonly name: string;
  readonly descending: boolean;
}

export interface UrlState {
  readonly page: Page;
  readonly query: Query;
  readonly charts: ChartQuery;
}

/** Worst first: the order in which the page, and the keys of the filter buttons, name them. */
export const statusOrder: readonly WireStatus[] = [
  'flat',
  'too-few',
  'frozen',
  'constant',
  'moving',
];

export const defaultSort: Sort = { column: 'status', descending: false };

export const emptyQuery: Query = {
  pattern: '',
  statuses: [],
  runPattern: '',
  runs: undefined,
  finding: undefined,
  sort: defaultSort,
  sessionSort: undefined,
};

function parsePage(path: string, parameters: URLSearchParams): Page {
  switch (path) {
    case '':
      return { kind: 'findings' };
    case 'variable':
      return {
        kind: 'variable',
        run: parameters.get('run') ?? '',
        name: parameters.get('name') ?? '',
      };
  }
  if (path === 'graph') return { kind: 'graph', graph: parseGraph(parameters) };
  const kind = plainPages.find((plain) => plain === path);
  return kind ? { kind } : { kind: 'unknown', path };
}

function parseGraph(parameters: URLSearchParams): GraphPlace {
  const text = (name: string): string | undefined => parameters.get(name) ?? undefined;
  return {
    run: text('run'),
    name: text('name'),
    fetch: text('fetch'),
    node: text('node'),
    scopes: [...new Set(parameters.getAll('scope'))],
    isText: parameters.has('text'),
  };
}

function formatGraph({ scopes, isText, ...texts }: GraphPlace, parameters: URLSearchParams): void {
  for (const name of ['run', 'name', 'fetch', 'node'] as const) {
    const value = texts[name];
    if (value !== undefined) parameters.set(name, value);
  }
  for (const scope of scopes) parameters.append('scope', scope);
  if (isText) parameters.set('text', '');
}

function parseSort(text: string | null): Sort {
  const descending = text?.startsWith('-') ?? false;
  const column = sortColumns.find((known) => known === text?.slice(descending ? 1 : 0));
  return column === undefined ? defaultSort : { column, descending };
}

/** `value:lr`, `-metric:accuracy`. */
function parseSessionSort(text: string | null): SessionSort | undefined {
  const [, minus, kind, name = ''] = /^(-?)(value|metric):(.*)$/s.exec(text ?? '') ?? [];
  if (kind !== 'value' && kind !== 'metric') return undefined;
  return { kind, name, descending: minus === '-' };
}

function parseQuery(parameters: URLSearchParams): Query {
  const statuses = (parameters.get('status') ?? '').split(',');
  const runs = parameters.getAll('only');
  return {
    pattern: parameters.get('q') ?? '',
    statuses: statusOrder.filter((status) => statuses.includes(status)),
    runPattern: parameters.get('runs') ?? '',
    runs: runs.length > 0 ? runs : parameters.has('no-runs') ? [] : undefined,
    finding: parameters.get('finding') ?? undefined,
    sort: parseSort(parameters.get('sort')),
    sessionSort: parseSessionSort(parameters.get('sessions')),
  };
}

/** The state that a location hash tells; never throws, whatever someone typed there. */
export function parseHash(hash: string): UrlState {
  const text = hash.replace(/^#?\/?/, '');
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  const parameters = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1));
  return {
    page: parsePage(path, parameters),
    query: parseQuery(parameters),
    charts: parseCharts(parameters),
  };
}

function pathOf(page: Page): string {
  switch (page.kind) {
    case 'findings':
      return '';
    case 'unknown':
      return page.path;
    default:
      return page.kind;
  }
}

/** The inverse of `parseHash`. */
export function formatHash({ page, query, charts }: UrlState): string {
  const parameters = new URLSearchParams();
  if (page.kind === 'variable') {
    parameters.set('run', page.run);
    parameters.set('name', page.name);
  }
  if (page.kind === 'graph') formatGraph(page.graph, parameters);
  if (query.pattern !== '') parameters.set('q', query.pattern);
  if (query.statuses.length > 0) parameters.set('status', query.statuses.join(','));
  if (query.runPattern !== '') parameters.set('runs', query.runPattern);
  for (const run of query.runs ?? []) parameters.append('only', run);
  if (query.runs?.length === 0) parameters.set('no-runs', '');
  if (query.finding !== undefined) parameters.set('finding', query.finding);
  const { column, descending } = query.sort;
  if (column !== defaultSort.column || descending) {
    parameters.set('sort', `${descending ? '-' : ''}${column}`);
  }
  if (query.sessionSort) {
    const { kind, name, descending: isDown } = query.sessionSort;
    parameters.set('sessions', `${isDown ? '-' : ''}${kind}:${name}`);
  }
  formatCharts(charts, parameters);
  const text = parameters.toString();
  return `#/${pathOf(page)}${text === '' ? '' : `?${text}`}`;
}
