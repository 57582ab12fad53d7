import { useEffect, useRef } from 'preact/hooks';
import { urlState } from '../location.js';
import { lazyPage } from '../parts/lazy-page.js';
import { shortenMiddle } from '../shorten.js';
import { chosenRuns, openKey, report, reportFailure, shownVerdict } from '../state.js';
import type { Page as PlaceOfPage } from '../url-state.js';
import { verdictWords } from '../words.js';
import { Announcer } from './announcer.js';
import { ConnectionBanner } from './connection-banner.js';
import { FilesPage } from './files.js';
import { FindingsPage } from './findings.js';
import { Header } from './header.js';
import { Loading, Unreachable } from './loading.js';
import { NoRuns } from './no-runs.js';
import { NoneChosen } from './none-chosen.js';
import { UnknownPage } from './unknown-page.js';
import { VariablesPage } from './variables.js';

const VariablePage = lazyPage(async () => (await import('./variable.js')).VariablePage);
const GraphPage = lazyPage(async () => (await import('./graph.js')).GraphPage);
const HistogramsPage = lazyPage(async () => (await import('./histograms.js')).HistogramsPage);
const MediaPage = lazyPage(async () => (await import('./media.js')).MediaPage);
const RunsPage = lazyPage(async () => (await import('./runs.js')).RunsPage);
const TextsPage = lazyPage(async () => (await import('./texts.js')).TextsPage);
const ScalarsPage = lazyPage(async () => (await import('./scalars.js')).ScalarsPage);

function needsRuns(kind: PlaceOfPage['kind']): boolean {
  return kind !== 'files' && kind !== 'unknown';
}

/** Pages of the chosen runs that have no list to choose them from. */
function isOfChosenRuns(kind: PlaceOfPage['kind']): boolean {
  return kind === 'findings' || kind === 'variables' || kind === 'graph';
}

function Page() {
  if (!report.value) return reportFailure.value ? <Unreachable /> : <Loading />;
  const { page } = urlState.value;
  if (report.value.runs.length === 0 && needsRuns(page.kind)) return <NoRuns />;
  if (chosenRuns.value.length === 0 && isOfChosenRuns(page.kind)) return <NoneChosen />;
  switch (page.kind) {
    case 'findings':
      return <FindingsPage />;
    case 'variables':
      return <VariablesPage />;
    case 'variable':
      return <VariablePage run={page.run} name={page.name} />;
    case 'files':
      return <FilesPage />;
    case 'graph':
      return <GraphPage />;
    case 'scalars':
      return <ScalarsPage />;
    case 'histograms':
      return <HistogramsPage />;
    case 'media':
      return <MediaPage />;
    case 'text':
      return <TextsPage />;
    case 'runs':
      return <RunsPage />;
    case 'unknown':
      return <UnknownPage path={page.path} />;
  }
}

function title(): string {
  const { page } = urlState.value;
  if (page.kind === 'variable') return `${shortenMiddle(page.name, 60)} · Flatline`;
  const verdict = shownVerdict.value?.verdict;
  return verdict ? `${verdictWords[verdict].word} · Flatline` : 'Flatline';
}

export function App() {
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string>(undefined);
  const place = `${urlState.value.page.kind} ${openKey.value ?? ''}`;
  const pageTitle = title();
  useEffect(() => {
    document.title = pageTitle;
  }, [pageTitle]);
  useEffect(() => {
    if (shown.current !== undefined && urlState.peek().page.kind !== 'findings') {
      scrollTo(0, 0);
      main.current?.querySelector('h1')?.focus({ preventScroll: true });
    }
    shown.current = place;
  }, [place]);
  return (
    <>
      <button type="button" class="button skip" onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <Header />
      <ConnectionBanner />
      <main id="main" ref={main} tabIndex={-1}>
        <Page />
      </main>
      <Announcer />
    </>
  );
}
