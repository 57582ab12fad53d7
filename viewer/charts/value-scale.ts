import type { ChartConfiguration, ChartDataset, Point } from 'chart.js';
import { formatApart } from '../format.js';
import type { ChartPalette } from './chart-palette.js';

type LineOptions = NonNullable<ChartConfiguration<'line', Point[]>['options']>;
type Scale = NonNullable<LineOptions['scales']>[string];
type Dataset = ChartDataset<'line', Point[]>;

interface ValueScaleInput {
  readonly datasets: readonly Dataset[];
  readonly isLog: boolean;
  /** Share of the range that is left free above and below. */
  readonly margin: number;
  readonly mostTicks: number;
  readonly palette: ChartPalette;
}

/** An axis does not cross zero where no value does: there is no room below a loss that falls to it. */
export function zeroLimit(datasets: readonly Dataset[], margin: number): { min?: 0; max?: 0 } {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { data, yAxisID } of datasets) {
    if (yAxisID === 'marks') continue;
    for (const { y } of data) {
      if (y === null || !Number.isFinite(y)) continue;
      lowest = Math.min(lowest, y);
      highest = Math.max(highest, y);
    }
  }
  const room = (highest - lowest) * margin;
  if (!(highest > lowest)) return {};
  // Beyond the margin Chart.js goes on to the next tick, which may be far below zero.
  if (lowest >= 0) return lowest <= room ? { min: 0 } : {};
  return highest <= 0 && highest >= -room ? { max: 0 } : {};
}

/** The vertical axis of a chart of values. */
export function valueScale(input: ValueScaleInput): Scale {
  const { datasets, isLog, margin, mostTicks, palette } = input;
  return {
    type: isLog ? 'logarithmic' : 'linear',
    grace: `${100 * margin}%`,
    ...(isLog ? {} : zeroLimit(datasets, margin)),
    grid: { color: palette.grid },
    border: { display: false },
    ticks: {
      color: palette.text,
      maxTicksLimit: mostTicks,
      callback: (value, index, ticks) =>
        formatApart(ticks.map((tick) => tick.value))[index] ?? String(value),
    },
  };
}
