import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatCount } from '../format.js';
import { useKeys } from '../keyboard.js';
import { changeQuery, clearFilters, typeQuery, urlState, writeUrl } from '../location.js';
import { isNarrow } from '../media.js';
import { Icon } from '../parts/icon.js';
import { PatternField } from '../parts/pattern-field.js';
import { patternCheck, statusCounts, visibleRows } from '../state.js';
import { sortColumns, statusOrder } from '../url-state.js';
import type { TreeLine } from '../variable-tree.js';
import { statusWords } from '../words.js';
import { VariableTable } from './variable-table.js';

function StatusButtons() {
  const { statuses } = urlState.value.query;
  const counts = statusCounts.value;
  return (
    <fieldset class="status-buttons">
      <legend class="visually-hidden">Show only these states</legend>
      {statusOrder.map((status) => {
        const { word, icon, tone, explanation } = statusWords[status];
        const isOn = statuses.includes(status);
        const count = counts.get(status) ?? 0;
        if (count === 0 && !isOn) return null;
        return (
          <button
            key={status}
            type="button"
            class={`status-button tone-${tone}`}
            aria-pressed={isOn}
            title={explanation}
            onClick={() =>
              changeQuery({
                statuses: isOn
                  ? statuses.filter((other) => other !== status)
                  : [...statuses, status],
              })
            }
          >
            <Icon name={icon} />
            <b>{formatCount(count)}</b> {word}
          </button>
        );
      })}
    </fieldset>
  );
}

function FindingChip() {
  const { finding } = urlState.value.query;
  if (finding === undefined) return null;
  return (
    <button
      type="button"
      class="status-button"
      aria-pressed={true}
      title="Show the variables of every finding again."
      onClick={() => changeQuery({ finding: undefined })}
    >
      only <code>{finding}</code>
      <Icon name="cross" />
    </button>
  );
}

function SortChoice() {
  const { sort } = urlState.value.query;
  return (
    <label class="sort-choice">
      Sort{' '}
      <select
        class="input"
        value={sort.column}
        onChange={(event) => {
          const column = sortColumns.find((known) => known === event.currentTarget.value);
          if (column) changeQuery({ sort: { column, descending: false } });
        }}
      >
        {sortColumns.map((column) => (
          <option key={column} value={column}>
            {column === 'status' ? 'worst first' : column}
          </option>
        ))}
      </select>
    </label>
  );
}

interface VariableSectionProps {
  readonly lines: ReadonlySignal<readonly TreeLine[]>;
  readonly tools?: ComponentChildren;
}

/** The counts, the filter and the table of variables. */
export function VariableSection({ lines, tools }: VariableSectionProps) {
  const section = useRef<HTMLElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const { query } = urlState.value;
  useKeys(
    useMemo(
      () =>
        new Map([
          ['/', () => filter.current?.select()],
          ['Escape', clearFilters],
        ]),
      [],
    ),
  );
  const answered = useRef(query);
  useEffect(() => {
    if (answered.current === query) return;
    answered.current = query;
    const top = section.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) section.current?.scrollIntoView();
  }, [query]);
  const shown = visibleRows.value.length;
  return (
    <section class="section variables" ref={section} aria-labelledby="variables-title">
      <div class="toolbar">
        <h2 id="variables-title">
          Variables <span class="muted">{formatCount(shown)}</span>
        </h2>
        <StatusButtons />
        <FindingChip />
        {tools}
        {isNarrow.value && <SortChoice />}
        <PatternField
          field={filter}
          label="Filter variables by regular expression"
          placeholder="Filter names by regex  ( / )"
          value={query.pattern}
          pattern={patternCheck.value}
          onInput={(pattern) => typeQuery({ pattern })}
          onBlur={writeUrl}
        />
      </div>
      {shown === 0 ? (
        <p class="nothing">
          No variable matches.{' '}
          <button type="button" class="button" onClick={clearFilters}>
            Clear the filters
          </button>
        </p>
      ) : (
        <VariableTable lines={lines} />
      )}
    </section>
  );
}
