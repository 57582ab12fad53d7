import { effect, signal } from '@preact/signals';
import { ApiError, fetchReport, fetchVariable } from './api.js';
import { ChangeRhythm } from './change-rhythm.js';
import { listen } from './change-stream.js';
import { urlState } from './location.js';
import { mergeReport } from './merge-report.js';
import { Refresher } from './refresher.js';
import { share } from './share.js';
import { detail, report, reportFailure } from './state.js';

export type Connection = 'connecting' | 'live' | 'lost';

export const connection = signal<Connection>('connecting');
/** Milliseconds since 1970 of the last message from the server. */
export const lastEventAt = signal<number | undefined>(undefined);
/** How often runs change. */
export const rhythm = new ChangeRhythm();
export const paused = signal(false);
/** What the page has to ask for again: the runs that changed, or everything. */
export interface Staleness {
  readonly runs: ReadonlySet<string> | 'all';
}
/** A new object with every change that the page is to show. */
export const staleness = signal<Staleness>({ runs: 'all' });
/** Changes that came while the page was paused. */
export const heldChanges = signal(0);

const refreshPauseMillis = 250;
/** Until there are runs an answer is small, and somebody waits for it. */
const firstPauseMillis = 50;
const retryMillis = 3000;

export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(
    `The server's answer could not be read: ${error instanceof Error ? error.message : error}`,
    'Reload the page; if it stays, the server is of another version.',
  );
}

async function loadReport(): Promise<void> {
  try {
    const known = report.peek();
    const answer = await fetchReport(known?.cursor);
    reportFailure.value = undefined;
    if (!paused.peek() || known === undefined) report.value = mergeReport(known, answer);
  } catch (error) {
    reportFailure.value = toApiError(error);
    setTimeout(() => reportRefresher.request(), retryMillis);
  }
}

let detailRequest = new AbortController();

/** Loads the open variable; what is shown of it stays until the answer is there. */
async function loadDetail(): Promise<void> {
  const { page } = urlState.peek();
  detailRequest.abort();
  if (page.kind !== 'variable') {
    detail.value = { kind: 'none' };
    return;
  }
  const { run, name } = page;
  detailRequest = new AbortController();
  const { signal: aborted } = detailRequest;
  const shown = detail.peek();
  const isSame = shown.kind !== 'none' && shown.run === run && shown.name === name;
  if (!isSame) detail.value = { kind: 'loading', run, name };
  try {
    const answer = await fetchVariable(run, name, aborted);
    if (!aborted.aborted) detail.value = { kind: 'ready', run, name, detail: answer };
  } catch (error) {
    if (aborted.aborted) return;
    const failure = toApiError(error);
    const serverSpoke = failure.status !== undefined;
    if (isSame && shown.kind === 'ready' && !serverSpoke) return;
    detail.value = { kind: 'failed', run, name, failure };
  }
}

const reportRefresher = new Refresher(loadReport, () =>
  report.peek()?.runs.length ? refreshPauseMillis : firstPauseMillis,
);
const detailRefresher = new Refresher(loadDetail, () => refreshPauseMillis);

function refresh(): void {
  heldChanges.value = 0;
  staleness.value = { runs: 'all' };
  reportRefresher.request();
  detailRefresher.request();
}

export function togglePause(): void {
  paused.value = !paused.peek();
  if (!paused.peek()) refresh();
}

/** Asks for everything shown, now and after every change the server tells of. */
export function startLive(): void {
  reportRefresher.request();
  const page = urlState.peek().page;
  let openPage = page.kind === 'variable' ? page : undefined;
  if (openPage) void loadDetail();
  effect(() => {
    const { page: next } = urlState.value;
    const opened = next.kind === 'variable' ? next : undefined;
    if (opened?.run === openPage?.run && opened?.name === openPage?.name) return;
    openPage = opened;
    void loadDetail();
  });
  if (share) return;
  listen({
    onOpen: () => {
      if (connection.peek() === 'lost' && !paused.peek()) refresh();
      connection.value = 'live';
      rhythm.restart(Date.now());
    },
    onChange: (change, isCatchUp) => {
      connection.value = 'live';
      lastEventAt.value = Date.now();
      // While the files are read for the first time, the reading sets the pace and not the training.
      const isReading = report.peek()?.loading !== undefined;
      const isBeat = change.runs.length > 0 && !isCatchUp && !isReading;
      if (isBeat && report.peek()) rhythm.beat(Date.now());
      if (paused.peek()) {
        heldChanges.value += 1;
        return;
      }
      if (change.anew) {
        refresh();
        return;
      }
      if (report.peek()?.revision !== change.revision) reportRefresher.request();
      if (change.runs.length > 0) staleness.value = { runs: new Set(change.runs) };
      const shown = detail.peek();
      if (shown.kind === 'none') return;
      const isStale = shown.kind !== 'ready' || shown.detail.revision !== change.revision;
      if (isStale && (shown.kind === 'failed' || change.runs.includes(shown.run))) {
        detailRefresher.request();
      }
    },
    onLost: () => {
      connection.value = 'lost';
    },
    onRest: () => {
      if (connection.peek() === 'live') connection.value = 'connecting';
    },
  });
}
