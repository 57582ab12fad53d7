import express, { type Router } from 'express';
import { jsonNumber } from '../../base/float-text.js';
import type { HistogramPoint } from '../../model/histogram-point.js';
import type { RunView } from '../../model/run-view.js';
import { AnswerCache } from '../answers/answer-cache.js';
import { sendPieces } from '../answers/send-pieces.js';
import { ApiError } from '../api-error.js';
import type { Sources } from '../api-router.js';
import { wholeAxis } from '../axis-window.js';
import { choosePoints, histogramTagsOf } from '../histogram-series.js';
import type { LiveReport } from '../live-report.js';
import { BASIS_POINTS, percentiles } from '../percentiles.js';
import { Query } from '../query.js';
import { byRun, notFound, runAndTag, tagInfos } from './asked.js';
import { customScalarsRouter } from './custom-scalars.js';
import { formOf } from './form.js';
import { graphsRouter } from './graphs.js';
import { mediaRouter } from './media.js';
import { pluginsListing } from './plugins-listing.js';
import { prCurvesRouter } from './pr-curves.js';
import { type ScalarEvent, scalarCsv, scalarEvents, taggedScalars } from './scalars.js';
import { textsRouter } from './texts.js';
import { timeSeriesRouter } from './time-series.js';

/** The version whose answers these are like. */
const TENSORBOARD_VERSION = '2.21.0';
const HISTOGRAM_POINTS = 50;
const DISTRIBUTION_POINTS = 100;

/**
 * What TensorBoard itself answers to reads, so that clients written for it work; docs/http-api.md
 * says where the answers differ.
 */
export function tensorboardRouter(live: LiveReport, sources: Sources): Router {
  const { histograms, payloads } = sources;
  const router = express.Router();
  const answers = new AnswerCache(live);
  const runs = (): readonly RunView[] => [...live.runs.values()];
  const scalarTags = () => byRun(live, (run) => tagInfos(taggedScalars(run).keys()));
  const histogramTags = () => byRun(live, (run) => tagInfos(histogramTagsOf(run)));
  const listings: Readonly<Record<string, () => unknown>> = {
    '/runs': () =>
      runs()
        .toSorted(byStart)
        .map(({ name }) => name),
    '/plugins_listing': () => pluginsListing(runs()),
    '/experiments': () => [],
    '/experiment_runs': () => [],
    '/window_properties': () => ({ window_title: '' }),
    '/logdir': () => ({ logdir: live.logdir }),
    '/environment': () => ({
      version: TENSORBOARD_VERSION,
      data_location: live.logdir,
      window_title: '',
      experiment_name: '',
      experiment_description: '',
      creation_time: 0,
    }),
    '/plugin/scalars/tags': scalarTags,
    '/plugin/histograms/tags': histogramTags,
    '/plugin/distributions/tags': histogramTags,
  };
  for (const [path, listing] of Object.entries(listings)) {
    router.get(path, answers.json(listing));
  }

  const scalars = (query: Query): readonly ScalarEvent[] => {
    const { run, tag } = runAndTag(live, query);
    const scalar = taggedScalars(run).get(tag);
    if (!scalar) throw notFound(`No scalar data for run='${run.name}', tag='${tag}'`);
    return scalarEvents(scalar);
  };
  const scalarsAsJson = answers.json(scalars);
  router.get('/plugin/scalars/scalars', async (request, response, next) => {
    const query = new Query(request);
    if (query.choice('format', ['json', 'csv']) === 'json') {
      await scalarsAsJson(request, response, next);
      return;
    }
    response.type('text/csv');
    await sendPieces(request, response, [scalarCsv(scalars(query))]);
  });

  // Only asks, as a GET does: many runs make a question too long for an address.
  router.post('/plugin/scalars/scalars_multirun', async (request, response) => {
    const form = await formOf(request);
    const [tag, ...more] = form.getAll('tag');
    if (tag === undefined || more.length > 0) {
      throw new ApiError(400, 'bad-query', 'tag is needed once', 'Send tag=loss&runs=a&runs=b.');
    }
    const chosen = new Set(form.getAll('runs'));
    const events = byRun(live, (run) => {
      const scalar = chosen.has(run.name) ? taggedScalars(run).get(tag) : undefined;
      return scalar && scalarEvents(scalar);
    });
    response.json(events);
  });

  const serveHistograms = (
    path: string,
    points: number,
    toWire: (point: HistogramPoint) => unknown,
  ): void => {
    const answer = async (query: Query): Promise<unknown> => {
      const { run, tag } = runAndTag(live, query);
      const read = await histograms.read(run.name, tag, (steps) =>
        choosePoints(steps, { ...wholeAxis, points }),
      );
      if (!read) throw notFound(`No histogram tag '${tag}' for run '${run.name}'`);
      return read.map((point) => [point.wallTime, point.step, toWire(point)]);
    };
    router.get(path, answers.json(answer));
  };
  serveHistograms('/plugin/histograms/histograms', HISTOGRAM_POINTS, ({ buckets }) =>
    Array.from({ length: buckets.length / 3 }, (_, row) =>
      Array.from(buckets.subarray(3 * row, 3 * row + 3), jsonNumber),
    ),
  );
  serveHistograms('/plugin/distributions/distributions', DISTRIBUTION_POINTS, ({ buckets }) =>
    percentiles(buckets).map((value, index) => [BASIS_POINTS[index], jsonNumber(value)]),
  );

  for (const pluginRouter of [
    graphsRouter,
    mediaRouter,
    textsRouter,
    prCurvesRouter,
    customScalarsRouter,
  ]) {
    router.use('/plugin', pluginRouter(live, answers, payloads));
  }
  router.use('/plugin', timeSeriesRouter(live, answers, sources));
  return router;
}

/** Runs by the time of their first point; those without any come last. */
function byStart(a: RunView, b: RunView): number {
  return startOf(a) - startOf(b) || (a.name < b.name ? -1 : 1);
}

function startOf({ scalars, variables }: RunView): number {
  const [first] = [...scalars, ...variables];
  // Not infinity: two of them have no difference.
  return first?.columns.wallTime[0] ?? Number.MAX_VALUE;
}
