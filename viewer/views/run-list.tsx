import type { WireRun } from '../../src/wire/api.js';
import { formatCount } from '../format.js';
import { changeQuery, typeQuery, urlState, writeUrl } from '../location.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { PatternField } from '../parts/pattern-field.js';
import { RunSwatch } from '../parts/run-swatch.js';
import { chosenRuns, matchingRuns, report, runPatternCheck } from '../state.js';
import { verdictWords } from '../words.js';

/** Boxes drawn at once; more are for the filter to find. */
const maxBoxes = 200;

function choose(names: ReadonlySet<string>): void {
  const all = report.peek()?.runs ?? [];
  const chosen = all.filter((run) => names.has(run.name)).map((run) => run.name);
  changeQuery({ runs: chosen.length === all.length ? undefined : chosen });
}

/** The runs that are chosen, whether the pattern shows them or not. */
function chosenNames(): Set<string> {
  const { runs } = urlState.peek().query;
  return new Set(runs ?? report.peek()?.runs.map((run) => run.name));
}

interface RunBoxProps {
  readonly run: WireRun;
  readonly isChosen: boolean;
}

function RunBox({ run, isChosen }: RunBoxProps) {
  const { icon, tone, word } = verdictWords[run.verdict];
  const toggle = (): void => {
    const names = chosenNames();
    if (!names.delete(run.name)) names.add(run.name);
    choose(names);
  };
  return (
    <li>
      <label class="run-box">
        <input type="checkbox" checked={isChosen} onChange={toggle} />
        <RunSwatch run={run.name} />
        <Name name={run.name} tailLength={12} />
        <span class={`state tone-${tone}`} title={word}>
          <Icon name={icon} />
          <span class="visually-hidden">{word}</span>
        </span>
      </label>
    </li>
  );
}

/** A filter, two buttons and a box for each run: chooses the runs that every page is about. */
export function RunList() {
  const shown = matchingRuns.value;
  const chosen = new Set(chosenRuns.value.map((run) => run.name));
  const { runPattern } = urlState.value.query;
  const set = (isWanted: boolean): void => {
    const names = chosenNames();
    for (const { name } of shown) isWanted ? names.add(name) : names.delete(name);
    choose(names);
  };
  return (
    <>
      <PatternField
        label="Filter runs by regular expression"
        placeholder="Filter runs by regex"
        value={runPattern}
        pattern={runPatternCheck.value}
        onInput={(text) => typeQuery({ runPattern: text })}
        onBlur={writeUrl}
      />
      <p class="actions">
        <button type="button" class="button" onClick={() => set(true)}>
          All{runPattern !== '' && ' shown'}
        </button>
        <button type="button" class="button" onClick={() => set(false)}>
          None{runPattern !== '' && ' shown'}
        </button>
        <span class="muted">
          {formatCount(chosen.size)} of {formatCount(report.value?.runs.length ?? 0)}
        </span>
      </p>
      <ul class="run-list">
        {shown.slice(0, maxBoxes).map((run) => (
          <RunBox key={run.name} run={run} isChosen={chosen.has(run.name)} />
        ))}
      </ul>
      {shown.length > maxBoxes && (
        <p class="muted">{formatCount(shown.length - maxBoxes)} more; filter to see them.</p>
      )}
    </>
  );
}
