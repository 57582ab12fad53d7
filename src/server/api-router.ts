import express, { type Router } from 'express';
import { AnswerCache } from './answers/answer-cache.js';
import { ApiError } from './api-error.js';
import type { HistogramSource } from './histogram-series.js';
import type { LiveReport } from './live-report.js';
import type { PayloadSource } from './media.js';
import { eventsRoute } from './routes/events.js';
import { graphRoute } from './routes/graph.js';
import { histogramsRoute } from './routes/histograms.js';
import { hparamsRoute } from './routes/hparams.js';
import { mediaFileRoute, mediaPointRoute, mediaRoute } from './routes/media.js';
import { pointsRoute } from './routes/points.js';
import { reportRoute } from './routes/report.js';
import { scalarsRoute } from './routes/scalars.js';
import { shareRoute } from './routes/share.js';
import { tagsRoute } from './routes/tags.js';
import { textsRoute } from './routes/texts.js';
import { variableRoute } from './routes/variable.js';

/** Where the routes find what is not in memory. */
export interface Sources {
  readonly histograms: HistogramSource;
  readonly payloads: PayloadSource;
}

/**
 * Everything beneath `/api/v1`; docs/http-api.md tells what it answers.
 *
 * @param viewerFolder the built viewer, which a shared page takes along.
 */
export function apiRouter(live: LiveReport, sources: Sources, viewerFolder: string): Router {
  const { histograms, payloads } = sources;
  const answers = new AnswerCache(live);
  const api = express.Router();
  api.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  api.get('/report', answers.json(reportRoute(live)));
  api.get('/events', eventsRoute(live));
  api.get('/variable', answers.json(variableRoute(live)));
  api.get('/tags', answers.json(tagsRoute(live)));
  api.get('/scalars', answers.json(scalarsRoute(live)));
  api.get('/histograms', answers.json(histogramsRoute(live, histograms)));
  api.get('/texts', answers.json(textsRoute(live, payloads)));
  api.get('/hparams', answers.json(hparamsRoute(live, payloads)));
  api.get('/media', answers.json(mediaRoute(live)));
  api.get('/media-point', answers.json(mediaPointRoute(live, payloads)));
  api.get('/media-file', mediaFileRoute(live, payloads));
  api.get('/graph', answers.json(graphRoute(live)));
  api.get('/share', shareRoute(live, sources, viewerFolder));
  api.get('/points', pointsRoute(live));
  api.use((request) => {
    throw new ApiError(
      404,
      'no-such-route',
      `nothing is at ${request.path}`,
      'docs/http-api.md lists what is there.',
    );
  });
  return api;
}
