import type { Ref } from 'preact';
import { type ChartAxis, maxSmoothing } from '../chart-query.js';
import { formatFigure, formatSpan, formatWallTime } from '../format.js';
import { changeCharts, urlState, writeUrl } from '../location.js';
import type { NamePattern } from '../name-pattern.js';
import { Choice } from '../parts/choice.js';
import { Icon } from '../parts/icon.js';
import { PatternField } from '../parts/pattern-field.js';

const axes = [
  ['step', 'Step'],
  ['relative', 'Relative'],
  ['wall', 'Wall'],
] as const;

function Smoothing() {
  const { smoothing } = urlState.value.charts;
  const change = (text: string): void => {
    const weight = Number(text);
    if (weight >= 0 && weight <= maxSmoothing) changeCharts({ smoothing: weight });
  };
  return (
    <fieldset class="smoothing">
      <legend>Smoothing</legend>
      <input
        type="range"
        min={0}
        max={maxSmoothing}
        step={0.001}
        aria-label="Smoothing"
        value={smoothing}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <input
        type="number"
        class="input"
        min={0}
        max={maxSmoothing}
        step={0.1}
        aria-label="Smoothing as a number"
        value={smoothing}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </fieldset>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly title: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, title, isOn, onChange }: ToggleProps) {
  return (
    <button
      type="button"
      class="button"
      aria-pressed={isOn}
      title={title}
      onClick={() => onChange(!isOn)}
    >
      {label}
    </button>
  );
}

/** A range's end in the units of its axis. */
function rangeText(value: number, axis: ChartAxis): string {
  if (axis === 'wall') return formatWallTime(value);
  return axis === 'relative' ? formatSpan(value) : formatFigure(value, 7);
}

function RangeField({ end }: { readonly end: 'from' | 'to' }) {
  const { range, axis } = urlState.value.charts;
  const change = (text: string): void => {
    const from = end === 'from' ? Number(text || Number.NaN) : (range?.from ?? 0);
    const to = end === 'to' ? Number(text || Number.NaN) : (range?.to ?? Number.MAX_SAFE_INTEGER);
    changeCharts({ range: from < to ? { from, to } : undefined });
  };
  const value = range?.[end];
  return (
    <input
      type="number"
      class="input"
      step="any"
      placeholder={end}
      aria-label={`Show ${axis === 'step' ? 'steps' : 'seconds'} ${end}`}
      value={value === undefined || value === Number.MAX_SAFE_INTEGER ? '' : value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function Range() {
  const { range, axis } = urlState.value.charts;
  return (
    <fieldset class="range">
      <legend>{axis === 'step' ? 'Steps' : 'Time'}</legend>
      {axis === 'wall' ? (
        <span class="muted">
          {range
            ? `${rangeText(range.from, axis)} – ${rangeText(range.to, axis)}`
            : 'drag over a chart'}
        </span>
      ) : (
        <>
          <RangeField end="from" />
          <RangeField end="to" />
        </>
      )}
      <button
        type="button"
        class="button bare"
        disabled={!range}
        title="Show everything (or double-click a chart)"
        onClick={() => changeCharts({ range: undefined })}
      >
        <Icon name="cross" />
        <span class="visually-hidden">Show everything</span>
      </button>
    </fieldset>
  );
}

interface ScalarToolbarProps {
  readonly filter: Ref<HTMLInputElement>;
  readonly pattern: NamePattern;
}

/** What holds for all charts of the page. */
export function ScalarToolbar({ filter, pattern }: ScalarToolbarProps) {
  const { axis, isLog, clipsOutliers, tagPattern } = urlState.value.charts;
  return (
    <div class="chart-toolbar">
      <PatternField
        field={filter}
        label="Filter tags by regular expression"
        placeholder="Filter tags by regex  ( / )"
        value={tagPattern}
        pattern={pattern}
        onInput={(text) => changeCharts({ tagPattern: text })}
        onBlur={writeUrl}
      />
      <Smoothing />
      <Choice
        legend="Horizontal axis"
        values={axes}
        chosen={axis}
        onChoose={(chosen) => changeCharts({ axis: chosen, range: undefined })}
      />
      <span class="toggles">
        <Toggle
          label="Log"
          title="Logarithmic vertical axis; values that are not above 0 are left out"
          isOn={isLog}
          onChange={(isOn) => changeCharts({ isLog: isOn })}
        />
        <Toggle
          label="Clip"
          title="Leave the highest and the lowest twentieth out of the vertical range"
          isOn={clipsOutliers}
          onChange={(isOn) => changeCharts({ clipsOutliers: isOn })}
        />
      </span>
      <Range />
    </div>
  );
}
