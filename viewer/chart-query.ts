export const chartAxes = ['step', 'relative', 'wall'] as const;
export type ChartAxis = (typeof chartAxes)[number];

/** A stretch of the horizontal axis, in its units: steps, or seconds. */
export interface ChartRange {
  readonly from: number;
  readonly to: number;
}

export const histogramShapes = ['bands', 'offset', 'overlay'] as const;
/** Percentiles over steps, or histograms behind one another or on one line. */
export type HistogramShape = (typeof histogramShapes)[number];

/** How the charts over many runs show what they show. */
export interface ChartQuery {
  /** Regular expression over tags, as typed. */
  readonly tagPattern: string;
  /** Weight of the moving average, 0 for none, below 1. */
  readonly smoothing: number;
  readonly axis: ChartAxis;
  readonly isLog: boolean;
  /** Leaves the highest and the lowest twentieth of the values out of the vertical range. */
  readonly clipsOutliers: boolean;
  /** Undefined: all there is, and what comes. */
  readonly range: ChartRange | undefined;
  /** Tags whose charts stand on top, in the order in which they were pinned. */
  readonly pins: readonly string[];
  /** Regular expression over run names: runs with the same captures share a colour. */
  readonly colourPattern: string;
  readonly shape: HistogramShape;
  /** Images and sounds are those of this step, or the newest before it; undefined for the newest. */
  readonly step: number | undefined;
  /** Texts as they were logged, not as their Markdown means. */
  readonly isRaw: boolean;
}

/** TensorBoard's own. */
export const defaultSmoothing = 0.6;
export const maxSmoothing = 0.999;

export const defaultCharts: ChartQuery = {
  tagPattern: '',
  smoothing: defaultSmoothing,
  axis: 'step',
  isLog: false,
  clipsOutliers: false,
  range: undefined,
  pins: [],
  colourPattern: '',
  shape: 'bands',
  step: undefined,
  isRaw: false,
};

/** Asks a question for a range alone. */
export function setRange(query: URLSearchParams, range: ChartRange | undefined): void {
  if (!range) return;
  query.set('from', String(range.from));
  query.set('to', String(range.to));
}

function parseSmoothing(text: string | null): number {
  const weight = Number(text ?? defaultSmoothing);
  return weight >= 0 && weight <= maxSmoothing ? weight : defaultSmoothing;
}

function parseRange(text: string | null): ChartRange | undefined {
  const [from, to, ...rest] = (text ?? '').split('..').map(Number);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  return from < to ? { from, to } : undefined;
}

function parseStep(text: string | null): number | undefined {
  const step = Number(text || Number.NaN);
  return Number.isFinite(step) ? step : undefined;
}

export function parseCharts(parameters: URLSearchParams): ChartQuery {
  return {
    tagPattern: parameters.get('tag') ?? '',
    smoothing: parseSmoothing(parameters.get('smooth')),
    axis: chartAxes.find((axis) => axis === parameters.get('axis')) ?? defaultCharts.axis,
    isLog: parameters.has('log'),
    clipsOutliers: parameters.has('clip'),
    range: parseRange(parameters.get('range')),
    pins: [...new Set(parameters.getAll('pin'))],
    colourPattern: parameters.get('colour') ?? '',
    shape: histogramShapes.find((shape) => shape === parameters.get('as')) ?? defaultCharts.shape,
    step: parseStep(parameters.get('step')),
    isRaw: parameters.has('raw'),
  };
}

/** The inverse of `parseCharts`; what is as by default is left out. */
export function formatCharts(charts: ChartQuery, parameters: URLSearchParams): void {
  const { tagPattern, smoothing, axis, isLog, clipsOutliers, range, pins } = charts;
  const { colourPattern, shape, step, isRaw } = charts;
  if (tagPattern !== '') parameters.set('tag', tagPattern);
  if (smoothing !== defaultSmoothing) parameters.set('smooth', String(smoothing));
  if (axis !== defaultCharts.axis) parameters.set('axis', axis);
  if (isLog) parameters.set('log', '');
  if (clipsOutliers) parameters.set('clip', '');
  if (range) parameters.set('range', `${range.from}..${range.to}`);
  for (const pin of pins) parameters.append('pin', pin);
  if (colourPattern !== '') parameters.set('colour', colourPattern);
  if (shape !== defaultCharts.shape) parameters.set('as', shape);
  if (step !== undefined) parameters.set('step', String(step));
  if (isRaw) parameters.set('raw', '');
}
