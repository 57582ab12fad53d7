import { useEffect, useMemo } from 'preact/hooks';
import type { WireVariableDetail } from '../../src/wire/api.js';
import { formatCount } from '../format.js';
import { useKeys } from '../keyboard.js';
import { hrefOf, openPage, urlState } from '../location.js';
import { observationSentence } from '../observation.js';
import { StatusBadge } from '../parts/badges.js';
import { CopyButton } from '../parts/copy-button.js';
import { Empty } from '../parts/empty.js';
import { Fix } from '../parts/fix.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { shellWord } from '../shell-word.js';
import { shortenMiddle } from '../shorten.js';
import { shownName } from '../shown-name.js';
import { activeKey, detail, openIndex, openKey, openRow, report, visibleRows } from '../state.js';
import { emptyGraph } from '../url-state.js';
import { AssignsTable } from './assigns-table.js';
import { MissingEdges } from './missing-edges.js';
import { PointsTable } from './points-table.js';
import { ValueChart } from './value-chart.js';
import { VariableFacts } from './variable-facts.js';
import { Why } from './why.js';

/** Characters of a name in the title; a longer one is whole on hover and when copied. */
const longestTitle = 240;

/** Goes to a neighbour in the table's order; where there is none, stays. */
function openNeighbour(by: number): void {
  const index = openIndex.peek();
  const row = index < 0 ? undefined : visibleRows.peek()[index + by];
  if (row) openPage({ kind: 'variable', run: row.run, name: row.variable.name });
}

function openGraph(): void {
  const { page } = urlState.peek();
  if (page.kind !== 'variable') return;
  const { run, name } = page;
  openPage({ kind: 'graph', graph: { ...emptyGraph, run, name } });
}

function Neighbour({ by }: { readonly by: 1 | -1 }) {
  const index = openIndex.value;
  const row = index < 0 ? undefined : visibleRows.value[index + by];
  const word = by < 0 ? 'Previous' : 'Next';
  const glyph = by < 0 ? 'previous' : 'next';
  if (!row) {
    return (
      <button type="button" class="button" disabled aria-label={`${word} variable`}>
        <Icon name={glyph} />
      </button>
    );
  }
  return (
    <a
      class="button"
      href={hrefOf({ kind: 'variable', run: row.run, name: row.variable.name })}
      aria-label={`${word} variable: ${row.variable.name}`}
      title={`${word} (${by < 0 ? 'k' : 'j'}): ${row.variable.name}`}
    >
      <Icon name={glyph} />
    </a>
  );
}

function Toolbar({ run, name }: { readonly run: string; readonly name: string }) {
  const index = openIndex.value;
  return (
    <div class="crumbs">
      <a href={hrefOf({ kind: 'variables' })}>Variables</a>
      <span class="muted">
        {index < 0
          ? 'not in the current filter'
          : `${formatCount(index + 1)} of ${formatCount(visibleRows.value.length)}`}
      </span>
      <span class="crumb-tools">
        <Neighbour by={-1} />
        <Neighbour by={1} />
        <a
          class="button"
          href={hrefOf({ kind: 'graph', graph: { ...emptyGraph, run, name } })}
          title="The part of the graph that writes it"
        >
          Graph
        </a>
        <CopyButton text={() => name} label="Copy name" />
        <CopyButton text={() => location.href} label="Copy link" icon="link" />
      </span>
    </div>
  );
}

function Ready({ shown }: { readonly shown: WireVariableDetail }) {
  const { finding, variable } = shown;
  return (
    <>
      <p class="observation">{observationSentence(shown)}</p>
      <div class="variable-grid">
        <div class="variable-main">
          <ValueChart shown={shown} />
          {finding && <Why finding={finding} />}
          {finding && (
            <MissingEdges finding={finding} variable={variable.name} status={variable.status} />
          )}
          {finding && finding.fix !== '' && (
            <section class="section">
              <h2>Fix</h2>
              <Fix text={finding.fix} />
            </section>
          )}
        </div>
        <VariableFacts shown={shown} />
      </div>
      <AssignsTable
        assigns={shown.assigns}
        isComplete={shown.variable.assigns.observed !== undefined}
      />
      <PointsTable shown={shown} />
    </>
  );
}

function Body() {
  const state = detail.value;
  if (state.kind === 'ready') return <Ready shown={state.detail} />;
  if (state.kind !== 'failed') {
    return (
      <p class="observation muted" aria-busy="true">
        Reading its points…
      </p>
    );
  }
  return (
    <div class="section">
      <p class="error" role="alert">
        {state.failure.message}
      </p>
      <p>{state.failure.advice}</p>
    </div>
  );
}

function Unknown({ run, name }: { readonly run: string; readonly name: string }) {
  const current = report.value;
  const isRun = current?.runs.some((known) => known.name === run);
  const logdir = current ? shellWord(current.logdir) : '<logdir>';
  return (
    <Empty
      title={isRun ? 'This run has no such variable' : 'There is no such run'}
      command={`flatline check ${logdir}`}
    >
      <p class="long">
        <Name name={isRun ? name : run} />
      </p>
      <p>
        The link may be older than the logs. It shows here as soon as it is written;{' '}
        <a href={hrefOf({ kind: 'findings' })}>all findings</a> are here meanwhile.
      </p>
    </Empty>
  );
}

/** One variable: whether it moved, why not, what would make it, and every figure behind that. */
export function VariablePage({ run, name }: { readonly run: string; readonly name: string }) {
  useKeys(
    useMemo(
      () =>
        new Map([
          ['j', () => openNeighbour(1)],
          ['k', () => openNeighbour(-1)],
          ['g', openGraph],
          ['Escape', () => openPage({ kind: 'variables' })],
        ]),
      [],
    ),
  );
  const key = openKey.value;
  useEffect(() => {
    activeKey.value = key;
  }, [key]);
  const row = openRow.value;
  if (!row) return <Unknown run={run} name={name} />;
  return (
    <article class="variable-page">
      <Toolbar run={run} name={name} />
      <header class="variable-title">
        <StatusBadge status={row.variable.status} />
        <h1 tabIndex={-1} title={name}>
          <bdi>{shortenMiddle(shownName(name), longestTitle)}</bdi>
        </h1>
      </header>
      <Body />
    </article>
  );
}
