import type { RequestHandler } from 'express';
import { sendPieces } from '../answers/send-pieces.js';
import type { Sources } from '../api-router.js';
import type { LiveReport } from '../live-report.js';
import { Query } from '../query.js';
import { sharePage } from '../share/share-page.js';

/** GET /api/v1/share[?run=]... -> one HTML file that needs no server. */
export function shareRoute(
  live: LiveReport,
  sources: Sources,
  viewerFolder: string,
): RequestHandler {
  return async (request, response) => {
    const query = new Query(request);
    const runs = query.has('run') ? new Set(query.texts('run')) : undefined;
    const { html } = await sharePage(live, sources, viewerFolder, runs);
    response.setHeader('Content-Disposition', 'attachment; filename="flatline.html"');
    response.type('html');
    await sendPieces(request, response, [html]);
  };
}
