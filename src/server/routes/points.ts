import type { RequestHandler } from 'express';
import type { RunView } from '../../model/run-view.js';
import { exportRows } from '../../report/export-rows.js';
import { sendPieces } from '../answers/send-pieces.js';
import type { LiveReport } from '../live-report.js';
import { Query } from '../query.js';

const formats = ['csv', 'json'] as const;
const mediaTypes = { csv: 'text/csv', json: 'application/x-ndjson' } as const;

/**
 * GET /api/v1/points[?format=csv|json][&run=]...[&tag=]... -> every point of the named runs and tags,
 * or of all, as `flatline export` writes them; made as fast as the client takes them.
 */
export function pointsRoute(live: LiveReport): RequestHandler {
  return async (request, response) => {
    const query = new Query(request);
    const format = query.choice('format', formats);
    const names = new Set(query.texts('run'));
    const tags = query.has('tag') ? new Set(query.texts('tag')) : undefined;
    const runs = [...live.runs.values()]
      .filter((run) => !query.has('run') || names.has(run.name))
      .map((whole) => ({ whole, view: tags ? withTags(whole, tags) : whole }));
    response.setHeader('Content-Type', `${mediaTypes[format]}; charset=utf-8`);
    response.setHeader('Content-Disposition', `attachment; filename="flatline-points.${format}"`);
    await sendPieces(request, response, exportRows(runs, { format, isForTerminal: false }));
  };
}

function withTags(run: RunView, tags: ReadonlySet<string>): RunView {
  return {
    ...run,
    scalars: run.scalars.filter(({ tag }) => tags.has(tag)),
    histograms: run.histograms.filter(({ tag }) => tags.has(tag)),
    variables: run.variables.filter(({ name, tags: own }) =>
      [name, ...own].some((tag) => tags.has(tag)),
    ),
  };
}
