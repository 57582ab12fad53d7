import { useMemo, useState } from 'preact/hooks';
import type { WireVariableDetail } from '../../src/wire/api.js';
import { type BandAxis, type BandScale, bandChart, isLogUseful } from '../charts/band-chart.js';
import { ChartHost } from '../charts/chart-host.js';
import { readPalette } from '../charts/chart-palette.js';
import { carriedColumns, nonFinitePoints } from '../columns.js';
import { formatCount, plural } from '../format.js';
import { Choice } from '../parts/choice.js';
import { shortenMiddle } from '../shorten.js';
import { isDark } from '../theme.js';

const axes = [
  ['step', 'Step'],
  ['wall', 'Wall time'],
] as const;
const scales = [
  ['linear', 'Linear'],
  ['log', 'Log'],
] as const;

/** The chart of a variable's values with its legend and its choices of axis. */
export function ValueChart({ shown }: { readonly shown: WireVariableDetail }) {
  const [axis, setAxis] = useState<BandAxis>('step');
  const [asked, setScale] = useState<BandScale>('linear');
  const { columns, total, superseded, variable } = shown;
  const offersLog = useMemo(() => isLogUseful(columns), [columns]);
  const scale = offersLog ? asked : 'linear';
  const dark = isDark.value;
  const config = useMemo(
    () => bandChart({ columns, axis, scale, palette: readPalette() }),
    [columns, axis, scale, dark],
  );
  const missing = useMemo(() => nonFinitePoints(columns).filter(Boolean).length, [columns]);
  if (columns.step.length === 0) return null;
  const carried = carriedColumns(columns);
  const hasBand = carried.includes('min') && carried.includes('max');
  const count =
    total > columns.step.length
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
        <Choice legend="Horizontal axis" values={axes} chosen={axis} onChoose={setAxis} />
        {offersLog && (
          <Choice legend="Vertical axis" values={scales} chosen={scale} onChoose={setScale} />
        )}
      </figcaption>
      <ChartHost
        config={config}
        label={`Least, mean and greatest element of ${shortenMiddle(variable.name, 200)} over ${axis === 'step' ? 'steps' : 'time'}; the table of points has the figures.`}
        describedBy="points-caption"
      />
    </figure>
  );
}
