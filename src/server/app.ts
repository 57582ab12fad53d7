import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { WireError } from '../wire/api.js';
import { type Access, guard } from './access.js';
import { viewerFiles } from './answers/viewer-files.js';
import { ApiError } from './api-error.js';
import { apiRouter, type Sources } from './api-router.js';
import type { LiveReport } from './live-report.js';
import type { PageOpening } from './page-opening.js';
import { tensorboardRouter } from './tensorboard/tensorboard-router.js';

export interface AppOptions {
  /** Folder with the built viewer: index.html, main.js, main.css. */
  readonly viewerFolder: string;
  /** Where a proxy shows it, for instance `/flatline`; empty for the root. */
  readonly pathPrefix: string;
  readonly access: Access;
  readonly sources: Sources;
  /** Told when a browser opens the page, and when its script has come. */
  readonly opening?: PageOpening;
}

/** The HTTP application, not yet listening. It only reads. */
export function createApp(live: LiveReport, options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
          objectSrc: ["'none'"],
        },
      },
      // Served over plain HTTP on the loopback address.
      strictTransportSecurity: false,
    }),
  );
  app.use(guard(options.access));
  const site = express.Router();
  site.get('/', (_request, _response, next) => {
    options.opening?.begin();
    next();
  });
  site.get('/api/v1/events', (_request, _response, next) => {
    options.opening?.end();
    next();
  });
  site.use('/api/v1', apiRouter(live, options.sources, options.viewerFolder));
  // Clients put the experiment before it, of which there is one here, whatever they call it.
  site.use(['/data', '/experiment/:experiment/data'], tensorboardRouter(live, options.sources));
  site.get(/^/, viewerFiles(options.viewerFolder));
  app.use(options.pathPrefix || '/', site);
  app.use((_request, response) => {
    const advice = `Open ${options.pathPrefix}/.`;
    const error = { code: 'not-found', message: 'no such page', advice };
    response.status(404).json({ error } satisfies WireError);
  });
  app.use(answerError);
  return app;
}

const answerError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, ...told } = toldError(error);
  response.status(status).json({ error: told } satisfies WireError);
};

function toldError(error: unknown): WireError['error'] & { readonly status: number } {
  if (error instanceof ApiError) {
    const { status, code, message, advice } = error;
    return { status, code, message, advice };
  }
  console.error(error);
  const advice = 'Look at the terminal that runs flatline serve.';
  return { status: 500, code: 'internal', message: 'the server failed to answer', advice };
}
