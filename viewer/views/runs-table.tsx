import { useEffect, useState } from 'preact/hooks';
import type { WireRun } from '../../src/wire/api.js';
import { formatAge, formatCount, formatWallTime, plural } from '../format.js';
import { hrefOf } from '../location.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { Steps } from '../parts/steps.js';
import { chosenRuns } from '../state.js';
import { verdictWords } from '../words.js';

/** Runs drawn at once. */
const mostRuns = 1000;

interface RunRowProps {
  readonly run: WireRun;
  readonly now: number;
}

function RunRow({ run, now }: RunRowProps) {
  const { icon, tone, word } = verdictWords[run.verdict];
  const { lastWallTime } = run;
  return (
    <tr>
      <td class="run-name">
        <span class="run-cell">
          <a href={hrefOf({ kind: 'findings' }, { runs: [run.name] })}>
            <Name name={run.name} />
          </a>
        </span>
      </td>
      <td>
        <span class={`state tone-${tone}`}>
          <Icon name={icon} />
          {word}
        </span>
      </td>
      <td class="number">
        <span class="narrow-only">steps </span>
        <Steps run={run} />
      </td>
      <td class="number">
        <span class="narrow-only">variables </span>
        {formatCount(run.variables.length)}
      </td>
      <td class="number">
        <span class="narrow-only">files </span>
        {formatCount(run.files)}
      </td>
      <td class="number" title={lastWallTime === undefined ? '' : formatWallTime(lastWallTime)}>
        <span class="narrow-only">last write </span>
        {lastWallTime === undefined ? (
          <span class="muted">none</span>
        ) : (
          `${formatAge(Math.max(now - lastWallTime * 1000, 0)).replace(/\.\d/, '')} ago`
        )}
      </td>
      <td class="engine">{run.engine ?? <span class="muted">not recorded by Flatline</span>}</td>
    </tr>
  );
}

export function RunsTable() {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const runs = chosenRuns.value;
  if (runs.length === 0) return <p class="nothing">No run is found, or none is chosen.</p>;
  return (
    <section class="section" aria-labelledby="runs-title">
      <h2 id="runs-title">{plural(runs.length, 'run')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, which keys must reach */}
      <section class="scroll-x" aria-label="Runs by state of their files" tabIndex={0}>
        <table class="table plain stacked runs-table">
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Verdict</th>
              <th scope="col" class="number">
                Steps
              </th>
              <th scope="col" class="number">
                Variables
              </th>
              <th scope="col" class="number">
                Files
              </th>
              <th scope="col" class="number">
                Last write
              </th>
              <th scope="col">Engine</th>
            </tr>
          </thead>
          <tbody>
            {runs.slice(0, mostRuns).map((run) => (
              <RunRow key={run.name} run={run} now={now} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
