import express, { type Router } from 'express';
import { ApiError } from './api-error.js';
import type { HistogramSource } from './histogram-series.js';
import type { LiveReport } from './live-report.js';
import type { PayloadSource } from './media.js';
import { eventsRoute } from './routes/events.js';
import { graphRoute } from './routes/graph.js';
import { histogramsRoute } from './routes/histograms.js';
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
  const api = express.Router();
  api.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  api.get('/report', reportRoute(live));
  api.get('/events', eventsRoute(live));
  api.get('/variable', variableRoute(live));
  api.get('/tags', tagsRoute(live));
  api.get('/scalars', scalarsRoute(live));
  api.get('/histograms', histogramsRoute(live, histograms));
  api.get('/texts', textsRoute(live, payloads));
  api.get('/media', mediaRoute(live));
  api.get('/media-point', mediaPointRoute(live, payloads));
  api.get('/media-file', mediaFileRoute(live, payloads));
  api.get('/graph', graphRoute(live));
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
