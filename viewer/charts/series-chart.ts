import type { ChartConfiguration, ChartDataset, Point } from 'chart.js';
import type { WireNumber } from '../../src/wire/api.js';
import type { WireScalarSeries } from '../../src/wire/series.js';
import type { ChartAxis, ChartRange } from '../chart-query.js';
import { toNumber } from '../format.js';
import { axisScale, positions } from './axis-scale.js';
import type { ChartPalette } from './chart-palette.js';
import { valueScale } from './value-scale.js';

export type SeriesChartConfig = ChartConfiguration<'line', Point[]>;

/** One run's line with the way it is drawn. */
export interface StyledSeries {
  readonly series: WireScalarSeries;
  readonly colour: string;
  readonly dash: readonly number[];
}

export interface SeriesChartInput {
  readonly lines: readonly StyledSeries[];
  readonly axis: ChartAxis;
  readonly isLog: boolean;
  readonly clipsOutliers: boolean;
  readonly range: ChartRange | undefined;
  readonly palette: ChartPalette;
}

type Dataset = ChartDataset<'line', Point[]>;

const dottedBelow = 30;
const mostTicks = 7;
const mostTimeTicks = 5;
const markHeight = 0.03;
const outlierShare = 0.05;
/** Transparency of the raw values behind a smoothed line. */
const faint = '40';

function pointsOf(x: readonly number[], figures: readonly WireNumber[], isLog: boolean): Point[] {
  return x.map((position, index) => {
    const figure = toNumber(figures[index] ?? 'NaN');
    const isDrawn = Number.isFinite(figure) && (!isLog || figure > 0);
    return { x: position, y: isDrawn ? figure : Number.NaN };
  });
}

/** A cross where values stop being numbers, and a line along the bottom for as long as they are none. */
function missingMarks(x: readonly number[], isMissing: readonly boolean[]): Dataset {
  return {
    label: '',
    data: x.map((position, index) => ({
      x: position,
      y: isMissing[index] ? markHeight : Number.NaN,
    })),
    yAxisID: 'marks',
    borderDash: [],
    borderWidth: 2,
    pointStyle: 'crossRot',
    pointRadius: isMissing.map((missing, index) => (missing && !isMissing[index - 1] ? 4 : 0)),
    pointHoverRadius: 0,
  };
}

/** The line of a run that a tooltip reads is its last but for marks: smoothed where it is. */
function datasetsOf({ series, colour, dash }: StyledSeries, input: SeriesChartInput): Dataset[] {
  const { axis, isLog } = input;
  const x = positions(series, axis);
  const base = {
    parsing: false as const,
    pointRadius: 0,
    pointHoverRadius: 3,
    borderWidth: 1.5,
    borderDash: [...dash],
    borderColor: colour,
    backgroundColor: colour,
    clip: 4,
  };
  const sets: Dataset[] = [];
  if (series.smoothed) {
    sets.push({
      ...base,
      label: '',
      data: pointsOf(x, series.value, isLog),
      borderColor: `${colour}${faint}`,
      pointHoverRadius: 0,
    });
  }
  sets.push({
    ...base,
    label: series.run,
    data: pointsOf(x, series.smoothed ?? series.value, isLog),
    pointRadius: x.length < dottedBelow ? 2 : 0,
  });
  const isMissing = series.value.map((figure) => !Number.isFinite(toNumber(figure)));
  if (isMissing.includes(true)) sets.push({ ...base, ...missingMarks(x, isMissing) });
  return sets;
}

/** Lowest and highest value without the outermost twentieth on each side. */
export function rangeWithoutOutliers(values: readonly number[]): ChartRange | undefined {
  const sorted = Float64Array.from(values.filter(Number.isFinite)).sort();
  const at = (share: number): number | undefined =>
    sorted[Math.round(share * Math.max(0, sorted.length - 1))];
  const [from, to] = [at(outlierShare), at(1 - outlierShare)];
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

function yRange({ lines, clipsOutliers, isLog }: SeriesChartInput): { min?: number; max?: number } {
  if (!clipsOutliers) return {};
  const shown = lines.flatMap(({ series }) => (series.smoothed ?? series.value).map(toNumber));
  const range = rangeWithoutOutliers(isLog ? shown.filter((value) => value > 0) : shown);
  if (!range) return {};
  const margin = isLog ? 0 : (range.to - range.from) * 0.08;
  return { min: range.from - margin, max: range.to + margin };
}

function xLimits({ lines, axis, range }: SeriesChartInput): ChartRange | undefined {
  if (range) return range;
  const ends = lines.flatMap(({ series }) => {
    const x = positions(series, axis);
    return [x[0], x.at(-1)].filter((position) => position !== undefined);
  });
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return to > from ? { from, to } : undefined;
}

/** One scalar over many runs: a line a run, smoothed lines over faint raw ones, a mark for NaN. */
export function seriesChart(input: SeriesChartInput): SeriesChartConfig {
  const { lines, axis, isLog, palette } = input;
  const datasets = lines.flatMap((line) => datasetsOf(line, input));
  return {
    type: 'line',
    data: { datasets },
    options: {
      animation: false,
      maintainAspectRatio: false,
      normalized: true,
      spanGaps: false,
      font: { family: palette.font, size: 11 },
      interaction: { mode: 'nearestOfEach', axis: 'x', intersect: false },
      scales: {
        x: axisScale({
          axis,
          limits: xLimits(input),
          palette,
          mostTicks: axis === 'wall' ? mostTimeTicks : mostTicks,
        }),
        y: {
          ...valueScale({ datasets, isLog, margin: 0.05, mostTicks: 6, palette }),
          ...yRange(input),
        },
        marks: { axis: 'y', type: 'linear', display: false, min: 0, max: 1 },
      },
    },
  };
}
