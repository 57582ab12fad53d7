import type { WireHparams, WireSession } from '../../src/wire/hparams.js';
import { formatFigure, plural } from '../format.js';
import { changeQuery, urlState } from '../location.js';
import { Name } from '../parts/name.js';
import { RunSwatch } from '../parts/run-swatch.js';
import { metricName, sortSessions } from '../session-rows.js';
import { chosenRuns } from '../state.js';
import type { SessionSort } from '../url-state.js';
import { useAnswer } from '../use-answer.js';

/** Rows drawn at once; the filter finds the others. */
const mostSessions = 300;

const statusTexts: Readonly<Record<WireSession['status'], string>> = {
  unknown: '',
  success: 'succeeded',
  failure: 'failed',
  running: 'running',
};

function Heading({ kind, name }: Pick<SessionSort, 'kind' | 'name'>) {
  const sort = urlState.value.query.sessionSort;
  const isSorted = sort?.kind === kind && sort.name === name;
  const isDown = isSorted && sort.descending;
  // Once more down, then as they were.
  const next = isDown ? undefined : { kind, name, descending: isSorted };
  return (
    <th
      scope="col"
      class={kind === 'metric' ? 'number' : undefined}
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => changeQuery({ sessionSort: next })}>
        <Name name={name} tailLength={16} />
        <span class="sort-mark" aria-hidden="true">
          {isSorted ? (isDown ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  );
}

function Value({ value }: { readonly value: WireSession['values'][number] }) {
  if (value === null) return <span class="muted">none</span>;
  if (typeof value === 'number') return <span title={String(value)}>{formatFigure(value)}</span>;
  return typeof value === 'boolean' ? String(value) : <Name name={value} />;
}

interface SessionRowProps {
  readonly session: WireSession;
  readonly columns: WireHparams;
}

function SessionRow({ session, columns }: SessionRowProps) {
  const { run, group, status, values, metrics } = session;
  return (
    <tr>
      <th scope="row" class="run-name">
        <span class="run-cell">
          <RunSwatch run={run} />
          <Name name={run} tailLength={16} />
          {group !== '' && (
            <span class="muted session-group" title={group}>
              {group}
            </span>
          )}
          {statusTexts[status] !== '' && <span class="muted">{statusTexts[status]}</span>}
        </span>
      </th>
      {values.map((value, at) => (
        <td key={columns.hyperparameters[at]} class={value === null ? 'absent' : undefined}>
          <span class="narrow-only">{columns.hyperparameters[at]} </span>
          <Value value={value} />
        </td>
      ))}
      {columns.metrics.map((metric, at) => (
        <td key={metricName(metric)} class="number">
          <span class="narrow-only">{metricName(metric)} </span>
          <Value value={metrics[at] ?? null} />
        </td>
      ))}
    </tr>
  );
}

/** What the chosen runs were started with, and what they came to; nothing where no run says so. */
export function SessionsTable() {
  const { answer } = useAnswer<WireHparams>('hparams');
  const chosen = new Set(chosenRuns.value.map(({ name }) => name));
  if (!answer) return null;
  const sessions = sortSessions(answer, urlState.value.query.sessionSort).filter(({ run }) =>
    chosen.has(run),
  );
  if (sessions.length === 0) return null;
  return (
    <section class="plain-page" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{plural(sessions.length, 'run')}, by hyperparameter and metric</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, which keys must reach */}
      <section class="scroll-x" aria-label="Hyperparameters and metrics" tabIndex={0}>
        <table class="table stacked matrix">
          <thead>
            <tr>
              <th scope="col">Run</th>
              {answer.hyperparameters.map((name) => (
                <Heading key={name} kind="value" name={name} />
              ))}
              {answer.metrics.map((metric) => (
                <Heading key={metricName(metric)} kind="metric" name={metricName(metric)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sessions.slice(0, mostSessions).map((session) => (
              <SessionRow key={session.run} session={session} columns={answer} />
            ))}
          </tbody>
        </table>
      </section>
      {sessions.length > mostSessions && (
        <p class="muted">
          {plural(sessions.length - mostSessions, 'more run')}; choose fewer with the filter to see
          them.
        </p>
      )}
    </section>
  );
}
