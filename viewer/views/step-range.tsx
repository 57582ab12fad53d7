import type { ChartAxis } from '../chart-query.js';
import { formatFigure, formatSpan, formatWallTime } from '../format.js';
import { changeCharts, urlState } from '../location.js';
import { Icon } from '../parts/icon.js';

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

/** The stretch of the horizontal axis that every chart shows, for those who do not draw it. */
export function StepRange() {
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
