import express, { type Router } from 'express';
import { jsonNumber } from '../../base/float-text.js';
import { runName } from '../../model/names.js';
import type { RunView } from '../../model/run-view.js';
import type { AnswerCache } from '../answers/answer-cache.js';
import { ApiError } from '../api-error.js';
import type { Sources } from '../api-router.js';
import { wholeAxis } from '../axis-window.js';
import { choosePoints, histogramTagsOf } from '../histogram-series.js';
import type { LiveReport } from '../live-report.js';
import { mediaTagOf } from '../media.js';
import { Query } from '../query.js';
import { formOf } from './form.js';
import { mediaSeries, samplesByTag } from './media.js';
import { scalarEvents, taggedScalars } from './scalars.js';

/** TensorBoard's own number of histograms a tag here. */
const HISTOGRAM_POINTS = 51;
const MOST_REQUESTS = 1000;

/** What a client asks of one tag (tensorboard/plugins/metrics/http_api.md). */
interface SeriesRequest {
  readonly plugin?: unknown;
  readonly tag?: unknown;
  readonly run?: unknown;
  readonly sample?: unknown;
}

/** What the time series plugin of TensorBoard answers: tags of all kinds, and many series at once. */
export function timeSeriesRouter(live: LiveReport, answers: AnswerCache, sources: Sources): Router {
  const router = express.Router();
  router.get(
    '/timeseries/tags',
    answers.json(() => tagsOfAll(live, sources)),
  );
  const series = async (text: string | undefined): Promise<unknown[]> => {
    const asked: unknown[] = [];
    for (const request of seriesRequests(text)) asked.push(await answerOf(live, sources, request));
    return asked;
  };
  router.get('/timeseries/timeSeries', async (request, response) => {
    response.json(await series(new Query(request).optionalText('requests')));
  });
  // Only asks, as a GET does: many tags make a question too long for an address.
  router.post('/timeseries/timeSeries', async (request, response) => {
    response.json(await series((await formOf(request)).get('requests') ?? undefined));
  });
  return router;
}

function seriesRequests(text: string | undefined): readonly SeriesRequest[] {
  const bad = (message: string): ApiError =>
    new ApiError(400, 'bad-query', message, 'Send [{ "plugin": "scalars", "tag": "loss" }].');
  if (!text) throw bad("Missing 'requests' field");
  let requests: unknown;
  try {
    requests = JSON.parse(text);
  } catch {
    throw bad("Unable to parse 'requests' as JSON");
  }
  if (!Array.isArray(requests)) throw bad("'requests' is no list");
  if (requests.length > MOST_REQUESTS) throw bad(`more than ${MOST_REQUESTS} requests`);
  return requests.map((request) => (typeof request === 'object' && request ? request : {}));
}

async function tagsOfAll(live: LiveReport, { payloads }: Sources): Promise<unknown> {
  const runs = [...live.runs.values()];
  const basic = (tagsOf: (run: RunView) => Iterable<string>): unknown => {
    const known = runs.map((run) => [run.name, [...tagsOf(run)].sort()] as const);
    return {
      runTagInfo: Object.fromEntries(known.filter(([, tags]) => tags.length > 0)),
      tagDescriptions: {},
    };
  };
  const samples = new Map<string, [run: string, info: unknown][]>();
  for (const run of runs) {
    for (const [tag, count] of await samplesByTag(run, 'images', payloads)) {
      const ofTag = samples.get(tag) ?? [];
      samples.set(tag, [...ofTag, [run.name, { maxSamplesPerStep: count }]]);
    }
  }
  return {
    scalars: basic((run) => taggedScalars(run).keys()),
    histograms: basic(histogramTagsOf),
    images: {
      tagDescriptions: {},
      tagRunSampledInfo: Object.fromEntries(
        [...samples].map(([tag, ofRuns]) => [tag, Object.fromEntries(ofRuns)]),
      ),
    },
  };
}

async function answerOf(
  live: LiveReport,
  sources: Sources,
  { plugin, tag, run, sample }: SeriesRequest,
): Promise<unknown> {
  const about = {
    plugin,
    tag,
    ...(typeof run === 'string' ? { run } : {}),
    ...(Number.isInteger(sample) ? { sample } : {}),
  };
  if (typeof tag !== 'string') return { ...about, error: 'Missing tag' };
  const seriesOf = seriesOfPlugin(plugin, tag, sample, sources);
  if (!seriesOf) return { ...about, error: 'Invalid plugin' };
  if (plugin !== 'scalars' && typeof run !== 'string') return { ...about, error: 'Missing run' };
  if (plugin === 'images' && !Number.isInteger(sample))
    return { ...about, error: 'Missing sample' };
  const chosen = typeof run === 'string' && run ? [runName(run)] : [...live.runs.keys()];
  const series: [string, unknown][] = [];
  for (const name of chosen) {
    const view = live.runs.get(name);
    const points = view && (await seriesOf(view));
    if (points) series.push([name, points]);
  }
  return { ...about, runToSeries: Object.fromEntries(series) };
}

type SeriesOfRun = (run: RunView) => Promise<unknown[] | undefined>;

/** @returns undefined for a plugin without time series. */
function seriesOfPlugin(
  plugin: unknown,
  tag: string,
  sample: unknown,
  { histograms, payloads }: Sources,
): SeriesOfRun | undefined {
  switch (plugin) {
    case 'scalars':
      return async (run) => {
        const scalar = taggedScalars(run).get(tag);
        const events = scalar && scalarEvents(scalar);
        return events?.map(([wallTime, step, value]) => ({ wallTime, step, value }));
      };
    case 'histograms':
      return async (run) => {
        const points = await histograms.read(run.name, tag, (steps) =>
          choosePoints(steps, { ...wholeAxis, points: HISTOGRAM_POINTS }),
        );
        return points?.map(({ wallTime, step, buckets }) => ({
          wallTime,
          step,
          bins: Array.from({ length: buckets.length / 3 }, (_, row) => {
            const [min = Number.NaN, max = Number.NaN, count = 0] = buckets.subarray(3 * row);
            return { min: jsonNumber(min), max: jsonNumber(max), count };
          }),
        }));
      };
    case 'images':
      return async (run) => {
        const view = mediaTagOf(run, tag, 'images');
        if (!view) return undefined;
        const data = await mediaSeries(run.name, view, Number(sample), payloads);
        const steps = data.map(({ key, ...time }) => ({ ...time, imageId: key }));
        return steps.length > 0 ? steps : undefined;
      };
    default:
      return undefined;
  }
}
