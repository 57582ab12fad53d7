import { useMemo, useState } from 'preact/hooks';
import type { WireVariableDetail } from '../../src/wire/api.js';
import { setRange } from '../chart-query.js';
import { type BandScale, bandChart, isLogUseful } from '../charts/band-chart.js';
import { ChartHost } from '../charts/chart-host.js';
import { readPalette } from '../charts/chart-palette.js';
import { type Columns, carriedColumns, nonFinitePoints } from '../columns.js';
import { formatCount, plural } from '../format.js';
import { changeCharts, urlState } from '../location.js';
import { AxisChoice } from '../parts/axis-choice.js';
import { Choice } from '../parts/choice.js';
import { shortenMiddle } from '../shorten.js';
import { isDark } from '../theme.js';
import { useAnswer } from '../use-answer.js';
import { StepRange } from './step-range.js';

const scales = [
  ['linear', 'Linear'],
  ['log', 'Log'],
] as const;

/** The points of the stretch that is in sight, asked for with all its peaks; undefined for all. */
function useStretch({ run, variable }: WireVariableDetail): Columns | undefined {
  const { axis, range } = urlState.value.charts;
  const query = new URLSearchParams({ run, name: variable.name, axis });
  setRange(query, range);
  const { answer } = useAnswer<WireVariableDetail>(range && `variable?${query}`, [run]);
  // An answer stays until the next one is there, and may be another variable's.
  const isOwn = answer?.run === run && answer.variable.name === variable.name;
  return range && isOwn ? answer.columns : undefined;
}

/** The chart of a variable's values with its legend and its choices of axis. */
export function ValueChart({ shown }: { readonly shown: WireVariableDetail }) {
  const [asked, setScale] = useState<BandScale>('linear');
  const { total, superseded, variable } = shown;
  const { axis, range } = urlState.value.charts;
  const zoomed = useStretch(shown);
  const columns = zoomed ?? shown.columns;
  const startWallTime = shown.columns.wallTime[0] ?? 0;
  const offersLog = useMemo(() => isLogUseful(columns), [columns]);
  const scale = offersLog ? asked : 'linear';
  const dark = isDark.value;
  const palette = useMemo(readPalette, [dark]);
  const config = useMemo(
    () => bandChart({ columns, axis, scale, range, startWallTime, palette }),
    [columns, axis, scale, range, startWallTime, palette],
  );
  const missing = useMemo(() => nonFinitePoints(columns).filter(Boolean).length, [columns]);
  if (shown.columns.step.length === 0) return null;
  const carried = carriedColumns(columns);
  const hasBand = carried.includes('min') && carried.includes('max');
  const count = zoomed
    ? `${plural(zoomed.step.length, 'point')} of this stretch, of ${formatCount(total)}`
    : total > columns.step.length
      ? `${formatCount(columns.step.length)} of ${plural(total, 'point')}, every minimum and maximum kept`
      : plural(total, 'point');
  const writtenAgain =
    superseded > 0 ? `, ${formatCount(superseded)} more written again by a resumed run` : '';
  return (
    <figure class="value-chart">
      <figcaption>
        <h2>Values</h2>
        <span class="legend">
          <span class="key key-line" aria-hidden="true" /> mean
          {hasBand && (
            <>
              <span class="key key-band" aria-hidden="true" /> min..max of the elements
            </>
          )}
          {missing > 0 && (
            <span class="tone-flat">
              <span aria-hidden="true">✕</span> {plural(missing, 'point')} not a number
            </span>
          )}
          <span class="muted">
            {count}
            {writtenAgain}
          </span>
        </span>
        <AxisChoice />
        <StepRange />
        {offersLog && (
          <Choice legend="Vertical axis" values={scales} chosen={scale} onChoose={setScale} />
        )}
      </figcaption>
      <ChartHost
        config={config}
        label={`Least, mean and greatest element of ${shortenMiddle(variable.name, 200)} over ${axis === 'step' ? 'steps' : 'time'}; the table of points has the figures.`}
        describedBy="points-caption"
        selection={palette.band}
        onRange={(next) => changeCharts({ range: next })}
      />
    </figure>
  );
}
