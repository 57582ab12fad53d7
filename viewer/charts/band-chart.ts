import type { ChartConfiguration, ChartDataset, Point } from 'chart.js';
import type { ChartAxis, ChartRange } from '../chart-query.js';
import { type Columns, carriedColumns, nonFinitePoints } from '../columns.js';
import { formatFigure, formatWallTime, toNumber } from '../format.js';
import { axisScale, positions } from './axis-scale.js';
import type { ChartPalette } from './chart-palette.js';
import { valueScale } from './value-scale.js';

export type BandScale = 'linear' | 'log';
export type BandChartConfig = ChartConfiguration<'line', Point[]>;

export interface BandChartInput {
  readonly columns: Columns;
  readonly axis: ChartAxis;
  /** Undefined: all there is. */
  readonly range: ChartRange | undefined;
  /** Wall time of the variable's first point. */
  readonly startWallTime: number;
  readonly scale: BandScale;
  readonly palette: ChartPalette;
}

/** Few points are drawn as points too, else one lone point would be invisible. */
const dottedBelow = 41;
const mostTicks = 8;
const axisTitles = {
  step: 'step',
  relative: 'time since the first point',
  wall: 'wall time',
} as const;
/** Height of the marks for points that have no height, on an axis of their own from 0 to 1. */
const markHeight = 0.03;
const logarithmicFrom = 1000;

/** A logarithmic axis helps where all figures are positive and span three decades. */
export function isLogUseful(columns: Columns): boolean {
  const figures = carriedColumns(columns)
    .filter((name) => name === 'min' || name === 'max' || name === 'mean')
    .flatMap((name) => columns[name].map(toNumber))
    .filter(Number.isFinite);
  const lowest = figures.reduce((low, figure) => Math.min(low, figure), Number.POSITIVE_INFINITY);
  const highest = figures.reduce((high, figure) => Math.max(high, figure), 0);
  return lowest > 0 && Number.isFinite(lowest) && highest / lowest >= logarithmicFrom;
}

function series(input: BandChartInput, name: 'min' | 'max' | 'mean'): Point[] {
  const { columns } = input;
  return placesOf(input).map((position, index) => {
    const figure = toNumber(columns[name][index] ?? 'NaN');
    return { x: position, y: Number.isFinite(figure) ? figure : Number.NaN };
  });
}

function marks(input: BandChartInput): Point[] {
  const missing = nonFinitePoints(input.columns);
  return placesOf(input).map((position, index) => ({
    x: position,
    y: missing[index] ? markHeight : Number.NaN,
  }));
}

type Dataset = ChartDataset<'line', Point[]>;

function datasets(input: BandChartInput): Dataset[] {
  const { columns, palette } = input;
  const carried = carriedColumns(columns);
  const radius = columns.step.length < dottedBelow ? 2 : 0;
  const base = {
    pointRadius: 0,
    pointHoverRadius: 3,
    borderWidth: 1,
    clip: 6,
    parsing: false as const,
  };
  const edge = { ...base, borderColor: palette.edge, backgroundColor: palette.band };
  const sets: Dataset[] = [];
  if (carried.includes('min') && carried.includes('max')) {
    sets.push({ ...edge, label: 'max', data: series(input, 'max') });
    sets.push({ ...edge, label: 'min', data: series(input, 'min'), fill: '-1' });
  }
  const line = carried.includes('mean') ? 'mean' : 'max';
  sets.push({
    ...base,
    label: line,
    data: series(input, line),
    borderColor: palette.line,
    backgroundColor: palette.line,
    borderWidth: 2,
    pointRadius: radius,
  });
  if (nonFinitePoints(columns).includes(true)) {
    sets.push({
      ...base,
      label: 'not a number',
      data: marks(input),
      yAxisID: 'marks',
      showLine: false,
      pointStyle: 'crossRot',
      pointRadius: 4,
      pointHoverRadius: 6,
      borderColor: palette.mark,
      borderWidth: 2,
    });
  }
  return sets;
}

function placesOf({ columns, axis, startWallTime }: BandChartInput): readonly number[] {
  return positions({ ...columns, startWallTime }, axis);
}

function xLimits(input: BandChartInput): ChartRange | undefined {
  if (input.range) return input.range;
  const x = placesOf(input);
  const [from, to] = [Math.min(...x), Math.max(...x)];
  return to > from ? { from, to } : undefined;
}

function tooltipTitle({ columns }: BandChartInput, index: number): string {
  return `step ${columns.step[index]}, ${formatWallTime(columns.wallTime[index] ?? Number.NaN)}`;
}

/** The least and the greatest element of a tensor as a band, its mean as a line over steps or time. */
export function bandChart(input: BandChartInput): BandChartConfig {
  const { columns, axis, scale, palette } = input;
  const drawn = datasets(input);
  const tickFont = { family: palette.font, size: 11 };
  return {
    type: 'line',
    data: { datasets: drawn },
    options: {
      animation: false,
      maintainAspectRatio: false,
      normalized: true,
      spanGaps: false,
      font: tickFont,
      interaction: { mode: 'index', axis: 'x', intersect: false },
      scales: {
        x: axisScale({ axis, limits: xLimits(input), palette, mostTicks, title: axisTitles[axis] }),
        y: valueScale({
          datasets: drawn,
          isLog: scale === 'log',
          margin: 0.08,
          mostTicks: 7,
          palette,
        }),
        marks: { axis: 'y', type: 'linear', display: false, min: 0, max: 1 },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          itemSort: (a, b) => (b.parsed.y ?? 0) - (a.parsed.y ?? 0),
          caretSize: 0,
          cornerRadius: 2,
          callbacks: {
            title: (items) => tooltipTitle(input, items[0]?.dataIndex ?? 0),
            label: ({ dataset, dataIndex, parsed }) =>
              dataset.yAxisID === 'marks'
                ? (['min', 'mean', 'max'] as const).map(
                    (name) => `${name} ${columns[name][dataIndex]}`,
                  )
                : `${dataset.label} ${formatFigure(parsed.y ?? Number.NaN, 9)}`,
          },
        },
      },
    },
  };
}
