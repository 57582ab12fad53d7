import type { ComponentChildren } from 'preact';
import { formatCount } from '../format.js';
import { changeCharts, urlState, writeUrl } from '../location.js';
import { isNarrow } from '../media.js';
import { PatternField } from '../parts/pattern-field.js';
import { colourCheck } from '../run-styles.js';
import { chosenRuns } from '../state.js';
import { RunList } from './run-list.js';

function Sidebar() {
  return (
    <>
      <RunList />
      <label class="field-label" for="colour-pattern">
        Colour by regex
      </label>
      <PatternField
        label="Colour runs by regular expression: the same captures, the same colour"
        placeholder="for instance lr=([\d.]+)"
        value={urlState.value.charts.colourPattern}
        pattern={colourCheck.value}
        onInput={(colourPattern) => changeCharts({ colourPattern })}
        onBlur={writeUrl}
      />
    </>
  );
}

interface ChartsLayoutProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A page of charts beside the list of runs; on a narrow screen the list folds away. */
export function ChartsLayout({ title, children }: ChartsLayoutProps) {
  return (
    <div class="charts-page">
      <h1 class="visually-hidden" tabIndex={-1}>
        {title}
      </h1>
      {isNarrow.value ? (
        <details class="runs-fold">
          <summary>Runs: {formatCount(chosenRuns.value.length)} chosen</summary>
          <Sidebar />
        </details>
      ) : (
        <aside class="sidebar" aria-label="Runs">
          <Sidebar />
        </aside>
      )}
      <div class="charts-main">{children}</div>
    </div>
  );
}
