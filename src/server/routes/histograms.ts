import { reasonOf, systemCodeOf } from '../../base/errors.js';
import { jsonNumber } from '../../base/float-text.js';
import type { HistogramPoint } from '../../model/histogram-point.js';
import { runName } from '../../model/names.js';
import type { WireHistogramPoint, WireHistograms } from '../../wire/histograms.js';
import { ApiError } from '../api-error.js';
import { choosePoints, type HistogramSource, type HistogramWindow } from '../histogram-series.js';
import type { LiveReport } from '../live-report.js';
import { percentiles } from '../percentiles.js';
import type { Query } from '../query.js';

const shapes = ['buckets', 'percentiles'] as const;
const DEFAULT_POINTS = 50;
const MAX_POINTS = 1000;

/** GET /api/v1/histograms?run=&tag=[&as=][&from=&to=][&points=] -> WireHistograms */
export function histogramsRoute(
  live: LiveReport,
  source: HistogramSource,
): (query: Query) => Promise<WireHistograms> {
  return async (query) => {
    const [run, tag] = [query.text('run'), query.text('tag')];
    const shape = query.choice('as', shapes);
    const window = {
      from: query.number('from', Number.NEGATIVE_INFINITY),
      to: query.number('to', Number.POSITIVE_INFINITY),
      points: Math.floor(query.numberWithin('points', DEFAULT_POINTS, 1, MAX_POINTS)),
    };
    const question = { run, tag, shape, window };
    const answer = await wireHistograms(live, source, question).catch((error: unknown) => {
      if (systemCodeOf(error) === undefined) throw error;
      throw unreadable(run, error);
    });
    if (!answer) throw noSuchTag(run, tag);
    return answer;
  };
}

export interface HistogramsQuestion {
  readonly run: string;
  readonly tag: string;
  readonly shape: (typeof shapes)[number];
  readonly window: HistogramWindow;
}

/** @returns undefined when there is no such run or tag. */
export async function wireHistograms(
  live: LiveReport,
  source: HistogramSource,
  { run, tag, shape, window }: HistogramsQuestion,
): Promise<WireHistograms | undefined> {
  if (!live.runs.has(runName(run))) return undefined;
  const { revision } = live;
  let total = 0;
  const points = await source.read(runName(run), tag, (steps) => {
    total = steps.length;
    return choosePoints(steps, window);
  });
  const toWire = shape === 'buckets' ? withBuckets : withPercentiles;
  return points && { revision, run, tag, total, points: points.map(toWire) };
}

/** The files may go, or be replaced, between two looks at them. */
function unreadable(run: string, error: unknown): ApiError {
  return new ApiError(
    503,
    'unreadable',
    `the files of run "${run}" cannot be read now: ${reasonOf(error)}`,
    'Ask again when they are back.',
  );
}

function noSuchTag(run: string, tag: string): ApiError {
  return new ApiError(
    404,
    'no-such-tag',
    `run "${run}" has no histogram "${tag}"`,
    'Ask /api/v1/tags for the tags of the runs.',
  );
}

function withBuckets({ step, wallTime, buckets }: HistogramPoint): WireHistogramPoint {
  const at = (index: number) => jsonNumber(buckets[index] as number);
  return {
    step,
    wallTime,
    buckets: Array.from({ length: buckets.length / 3 }, (_, row) => [
      at(3 * row),
      at(3 * row + 1),
      at(3 * row + 2),
    ]),
  };
}

function withPercentiles({ step, wallTime, buckets }: HistogramPoint): WireHistogramPoint {
  const isEmpty = !buckets.some((figure, index) => index % 3 === 2 && figure > 0);
  // Nothing has no percentiles; the zeros that TensorBoard gives would read as values.
  const values = percentiles(buckets).map((value) => (isEmpty ? Number.NaN : value));
  return { step, wallTime, percentiles: values.map(jsonNumber) };
}
