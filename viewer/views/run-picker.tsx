import { useState } from 'preact/hooks';
import type { WireRun } from '../../src/wire/api.js';
import { changeQuery } from '../location.js';
import { compilePattern } from '../name-pattern.js';
import { Icon } from '../parts/icon.js';
import { Name } from '../parts/name.js';
import { chosenRuns, report } from '../state.js';
import { verdictWords } from '../words.js';

const filterFrom = 8;
/** Boxes drawn at once; more are for the filter to find. */
const maxBoxes = 200;

function choose(all: readonly WireRun[], names: ReadonlySet<string>): void {
  const chosen = all.filter((run) => names.has(run.name)).map((run) => run.name);
  changeQuery({ runs: chosen.length === all.length ? undefined : chosen });
}

interface RunBoxProps {
  readonly run: WireRun;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function RunBox({ run, isChosen, onToggle }: RunBoxProps) {
  const { icon, tone, word } = verdictWords[run.verdict];
  return (
    <li>
      <label class="run-box">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <Name name={run.name} />
        <span class={`state tone-${tone}`}>
          <Icon name={icon} />
          {word}
        </span>
      </label>
    </li>
  );
}

/** Chooses the runs that every page is about. Not shown where there is no choice. */
export function RunPicker() {
  const [filter, setFilter] = useState('');
  const all = report.value?.runs ?? [];
  if (all.length < 2) return null;
  const chosen = new Set(chosenRuns.value.map((run) => run.name));
  const pattern = compilePattern(filter);
  const shown = pattern.ok ? all.filter((run) => pattern.matches(run.name)) : all;
  const names = new Set(shown.map((run) => run.name));
  const toggle = (name: string): void => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    choose(all, next);
  };
  return (
    <>
      <button type="button" class="button" popovertarget="run-picker">
        Runs <b>{chosen.size === all.length ? all.length : `${chosen.size}/${all.length}`}</b>
        <Icon name="down" />
      </button>
      <div id="run-picker" class="popover" popover="auto" role="dialog" aria-label="Choose runs">
        {all.length > filterFrom && (
          <input
            type="search"
            class="input"
            placeholder="Filter runs by regex"
            aria-label="Filter runs by regular expression"
            aria-invalid={!pattern.ok}
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        )}
        {!pattern.ok && <p class="error">{pattern.message}</p>}
        <p class="actions">
          <button
            type="button"
            class="button"
            onClick={() => choose(all, new Set([...chosen, ...names]))}
          >
            All {filter !== '' && 'shown'}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => choose(all, new Set([...chosen].filter((name) => !names.has(name))))}
          >
            None {filter !== '' && 'shown'}
          </button>
        </p>
        <ul class="run-list">
          {shown.slice(0, maxBoxes).map((run) => (
            <RunBox
              key={run.name}
              run={run}
              isChosen={chosen.has(run.name)}
              onToggle={() => toggle(run.name)}
            />
          ))}
        </ul>
        {shown.length > maxBoxes && (
          <p class="muted">{shown.length - maxBoxes} more; filter to see them.</p>
        )}
      </div>
    </>
  );
}
