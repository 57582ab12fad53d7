import type { ChartHover } from '../charts/chart-host.js';
import type { SeriesChartConfig, StyledSeries } from '../charts/series-chart.js';
import { formatApart, formatFigure, formatSpan, formatWallTime, toNumber } from '../format.js';
import { Name } from '../parts/name.js';
import { RunSwatch } from '../parts/run-swatch.js';
import { type TooltipOrder, tooltipOrder } from '../settings.js';

/** Rows that a glance can take in; those nearest to the pointer are kept. */
const mostRows = 10;

interface Row {
  readonly line: StyledSeries;
  readonly index: number;
  /** What is drawn: smoothed where it is. */
  readonly drawn: number;
}

/** Rows come nearest first; a value that is no number keeps its place. */
const orders: Readonly<Record<TooltipOrder, (a: Row, b: Row) => number>> = {
  highest: (a, b) => b.drawn - a.drawn || 0,
  lowest: (a, b) => a.drawn - b.drawn || 0,
  nearest: () => 0,
  name: (a, b) => (a.line.series.run < b.line.series.run ? -1 : 1),
};

function rowsOf(
  hover: ChartHover,
  lines: readonly StyledSeries[],
  config: SeriesChartConfig,
  order: TooltipOrder,
): readonly Row[] {
  const byRun = new Map(lines.map((line) => [line.series.run, line]));
  const rows = hover.points.flatMap(({ dataset, index }): readonly Row[] => {
    const line = byRun.get(config.data.datasets[dataset]?.label ?? '');
    if (!line) return [];
    const { smoothed, value } = line.series;
    return [{ line, index, drawn: toNumber((smoothed ?? value)[index] ?? 'NaN') }];
  });
  const distance = ({ drawn }: Row): number =>
    Number.isFinite(drawn) ? Math.abs(drawn - hover.value) : Number.MAX_VALUE;
  return rows
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, mostRows)
    .sort(orders[order]);
}

interface SeriesTooltipProps {
  readonly hover: ChartHover;
  readonly lines: readonly StyledSeries[];
  readonly config: SeriesChartConfig;
}

/** The runs' values where the pointer is, in the order that the settings say. */
export function SeriesTooltip({ hover, lines, config }: SeriesTooltipProps) {
  const rows = rowsOf(hover, lines, config, tooltipOrder.chosen.value);
  if (rows.length === 0) return null;
  const isSmoothed = rows.some(({ line }) => line.series.smoothed);
  const drawn = formatApart(
    rows.map((row) => row.drawn),
    4,
  );
  const more = hover.points.length - rows.length;
  return (
    <div class="tooltip" aria-hidden="true">
      <table>
        <thead>
          <tr>
            <th />
            <th>Run</th>
            {isSmoothed && <th class="number">Smoothed</th>}
            <th class="number">Value</th>
            <th class="number">Step</th>
            <th class="number">Relative</th>
            <th class="number">Time</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line: { series }, index }, at) => (
            <tr key={series.run}>
              <td>
                <RunSwatch run={series.run} />
              </td>
              <td class="t-run">
                <Name name={series.run} tailLength={12} />
              </td>
              {isSmoothed && <td class="number">{drawn[at]}</td>}
              <td class="number">
                {isSmoothed ? formatFigure(series.value[index] ?? 'NaN') : drawn[at]}
              </td>
              <td class="number">{series.step[index]}</td>
              <td class="number">
                {formatSpan((series.wallTime[index] ?? 0) - series.startWallTime)}
              </td>
              <td class="number">{formatWallTime(series.wallTime[index] ?? Number.NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="muted">and {more} more further from the pointer</p>}
    </div>
  );
}
