import type { ChartConfiguration, ChartDataset, Point } from 'chart.js';
import type { WireHistogramPoint } from '../../src/wire/histograms.js';
import type { ChartRange } from '../chart-query.js';
import { formatFigure, toNumber } from '../format.js';
import { axisScale } from './axis-scale.js';
import type { ChartPalette } from './chart-palette.js';
import { valueScale } from './value-scale.js';

/** The shares at which a distribution is read, in per cent. */
export const shares = [0, 6.68, 15.87, 30.85, 50, 69.15, 84.13, 93.32, 100] as const;
const median = 4;

/** Transparency of the bands between the shares, from the outermost to the innermost. */
const alphas = ['22', '33', '4d', '66'] as const;

interface PercentileChartInput {
  readonly points: readonly WireHistogramPoint[];
  readonly colour: string;
  readonly range: ChartRange | undefined;
  readonly palette: ChartPalette;
}

/** A distribution over steps: bands between percentiles, the darker the nearer to the median. */
export function percentileChart({
  points,
  colour,
  range,
  palette,
}: PercentileChartInput): ChartConfiguration<'line', Point[]> {
  const line = (share: number): Point[] =>
    points.map(({ step, percentiles }) => {
      const value = toNumber(percentiles?.[share] ?? 'NaN');
      return { x: step, y: Number.isFinite(value) ? value : Number.NaN };
    });
  const datasets = shares.map((share, index): ChartDataset<'line', Point[]> => {
    const band = Math.min(index, shares.length - 1 - index);
    return {
      label: share === 50 ? 'median' : `${share} %`,
      data: line(index),
      parsing: false,
      borderColor: index === median ? colour : `${colour}66`,
      borderWidth: index === median ? 1.5 : 0.5,
      pointRadius: points.length < 2 ? 2 : 0,
      pointHoverRadius: index === median ? 3 : 0,
      backgroundColor: `${colour}${alphas[index > median ? band : Math.max(0, band - 1)] ?? alphas[0]}`,
      ...(index === 0 ? {} : { fill: '-1' }),
    };
  });
  const steps = points.map(({ step }) => step);
  const [from, to] = [Math.min(...steps), Math.max(...steps)];
  const limits = range ?? (to > from ? { from, to } : undefined);
  return {
    type: 'line',
    data: { datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      normalized: true,
      font: { family: palette.font, size: 11 },
      interaction: { mode: 'index', axis: 'x', intersect: false },
      scales: {
        x: axisScale({ axis: 'step', limits, palette, mostTicks: 7 }),
        y: valueScale({
          datasets,
          isLog: false,
          margin: 0.05,
          mostTicks: 6,
          palette,
        }),
      },
      plugins: {
        tooltip: {
          displayColors: false,
          caretSize: 0,
          cornerRadius: 2,
          itemSort: (a, b) => b.datasetIndex - a.datasetIndex,
          callbacks: {
            title: (items) => `step ${points[items[0]?.dataIndex ?? 0]?.step}`,
            label: ({ dataset, parsed }) =>
              `${dataset.label}  ${formatFigure(parsed.y ?? Number.NaN, 6)}`,
          },
        },
      },
    },
  };
}
