import { useMemo } from 'preact/hooks';
import type { WireRun } from '../../src/wire/api.js';
import { formatCount, plural } from '../format.js';
import { hrefOf } from '../location.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { RunSwatch } from '../parts/run-swatch.js';
import { Steps } from '../parts/steps.js';
import { type MatrixCell, runMatrix } from '../run-matrix.js';
import { runStyle } from '../run-styles.js';
import { chosenRuns } from '../state.js';
import { statusWords, verdictWords } from '../words.js';
import { ChartsLayout } from './charts-layout.js';
import { SessionsTable } from './sessions-table.js';

/** Rows drawn at once; the filter finds the others. */
const mostRuns = 300;

function Cell({ cell }: { readonly cell: MatrixCell | undefined }) {
  if (!cell) return <span class="muted">none</span>;
  return (
    <span class="matrix-cell">
      {cell.counts.map(([status, count]) => {
        const { icon, tone, word } = statusWords[status];
        return (
          <span key={status} class={`state tone-${tone}`} title={`${count} ${word}`}>
            <Icon name={icon} />
            {formatCount(count)}
            <span class="visually-hidden"> {word}</span>
          </span>
        );
      })}
    </span>
  );
}

function RunRow({
  run,
  roles,
  cells,
}: {
  readonly run: WireRun;
  readonly roles: readonly string[];
  readonly cells: ReadonlyMap<string, MatrixCell> | undefined;
}) {
  const { icon, tone, word } = verdictWords[run.verdict];
  const { group } = runStyle(run.name);
  const findings = run.findings.filter(({ severity }) => severity !== 'info');
  return (
    <tr>
      <th scope="row" class="run-name">
        <span class="run-cell">
          <RunSwatch run={run.name} />
          <a href={hrefOf({ kind: 'variables' }, { runs: [run.name], runPattern: '' })}>
            <Name name={run.name} tailLength={16} />
          </a>
          {group !== undefined && <span class="muted">{group}</span>}
        </span>
      </th>
      <td>
        <span class={`state tone-${tone}`}>
          <Icon name={icon} />
          {word}
        </span>
      </td>
      <td class={findings.length === 0 ? 'causes absent' : 'causes'}>
        {findings.length === 0 ? (
          <span class="muted">no cause</span>
        ) : (
          [...new Set(findings.map(({ id }) => id))].join(', ')
        )}
      </td>
      <td class="number">
        <span class="narrow-only">steps </span>
        <Steps run={run} />
      </td>
      {roles.map((role) => (
        <td key={role} class={cells?.has(role) ? undefined : 'absent'}>
          <span class="narrow-only">{role} </span>
          <Cell cell={cells?.get(role)} />
        </td>
      ))}
    </tr>
  );
}

/** The chosen runs side by side: verdict, causes, and what the variables of each role do. */
export function RunsPage() {
  const runs = chosenRuns.value;
  const matrix = useMemo(() => runMatrix(runs), [runs]);
  return (
    <ChartsLayout title="Runs">
      <SessionsTable />
      <section class="plain-page" aria-labelledby="matrix-title">
        <h2 id="matrix-title">{plural(runs.length, 'run')}, by role of variable</h2>
        {runs.length === 0 ? (
          <p class="nothing">No run is chosen, or none is there.</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, which keys must reach
          <section class="scroll-x" aria-label="Runs by role of variable" tabIndex={0}>
            <table class="table stacked matrix">
              <thead>
                <tr>
                  <th scope="col">Run</th>
                  <th scope="col">Verdict</th>
                  <th scope="col">Causes</th>
                  <th scope="col" class="number">
                    Steps
                  </th>
                  {matrix.roles.map((role) => (
                    <th key={role} scope="col">
                      {role}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {runs.slice(0, mostRuns).map((run) => (
                  <RunRow
                    key={run.name}
                    run={run}
                    roles={matrix.roles}
                    cells={matrix.cells.get(run.name)}
                  />
                ))}
              </tbody>
            </table>
          </section>
        )}
        {runs.length > mostRuns && (
          <p class="muted">
            {plural(runs.length - mostRuns, 'more run')}; choose fewer with the filter to see them.
          </p>
        )}
      </section>
    </ChartsLayout>
  );
}
