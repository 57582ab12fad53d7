import { useEffect, useRef } from 'preact/hooks';
import { hrefOf, urlState } from '../location.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { share } from '../share.js';
import { chosenRuns, problemCount, report } from '../state.js';
import { emptyGraph, type Page, type PlainPage } from '../url-state.js';
import { KeysHelp } from './keys-help.js';
import { LiveBadge } from './live-badge.js';
import { RunPicker } from './run-picker.js';
import { SettingsButton } from './settings-button.js';

interface Entry {
  readonly page: PlainPage | 'findings' | 'graph';
  readonly label: string;
  /** A page beneath it, which its entry stands for too. */
  readonly also?: Page['kind'];
}

const entries: readonly Entry[] = [
  { page: 'findings', label: 'Findings' },
  { page: 'variables', label: 'Variables', also: 'variable' },
  { page: 'graph', label: 'Graph' },
  { page: 'scalars', label: 'Scalars' },
  { page: 'histograms', label: 'Histograms' },
  { page: 'media', label: 'Images & audio' },
  { page: 'text', label: 'Text' },
  { page: 'runs', label: 'Runs' },
  { page: 'files', label: 'Files & health' },
];

/** How much of the entry before the current one stays in sight. */
const entryMargin = 64;

function Navigation() {
  const { kind } = urlState.value.page;
  const problems = problemCount.value;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]');
    // On a narrow screen the entries scroll sideways.
    if (nav.current && current) nav.current.scrollLeft = current.offsetLeft - entryMargin;
  }, [kind]);
  return (
    <nav aria-label="Pages" ref={nav}>
      {entries.map(({ page, label, also }) => (
        <a
          key={page}
          href={hrefOf(page === 'graph' ? { kind: page, graph: emptyGraph } : { kind: page })}
          aria-current={kind === page ? 'page' : kind === also ? 'true' : undefined}
        >
          {label}
          {page === 'files' && problems > 0 && (
            <span class="count tone-warn">
              <Icon name="warning" />
              {problems}
              <span class="visually-hidden"> problems</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}

/** One file with the chosen runs, for people who have no logs and no Flatline. */
function ShareButton() {
  const { runs, runPattern } = urlState.value.query;
  const query = new URLSearchParams();
  if (runs || runPattern !== '') {
    for (const { name } of chosenRuns.value) query.append('run', name);
  }
  return (
    <a
      class="button bare"
      href={`api/v1/share?${query}`}
      download
      title="Download this as one HTML file that needs no server"
    >
      <Icon name="download" />
      <span class="wide-only">Share</span>
    </a>
  );
}

/** Pages with the runs beside them. */
const withRunList: readonly Page['kind'][] = ['scalars', 'histograms', 'media', 'text', 'runs'];

export function Header() {
  const hasRunList = withRunList.includes(urlState.value.page.kind);
  return (
    <header class="header">
      <span class="brand">
        <Icon name="pulse" />
        <span class="brand-name">Flatline</span>
      </span>
      <Navigation />
      <span class="logdir muted">
        <span class="visually-hidden">Log directory </span>
        {report.value && <Name name={report.value.logdir} />}
      </span>
      <div class="tools">
        {!hasRunList && <RunPicker />}
        <LiveBadge />
        {!share && <ShareButton />}
        <SettingsButton />
        <KeysHelp />
      </div>
    </header>
  );
}
