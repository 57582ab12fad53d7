import type { RequestHandler } from 'express';
import type { LiveReport } from '../live-report.js';
import { Query } from '../query.js';
import { wireReport } from '../to-wire.js';

/** GET /api/v1/report[?since=] -> WireReport */
export function reportRoute(live: LiveReport): RequestHandler {
  return (request, response) => {
    response.json(wireReport(live, new Query(request).optionalText('since')));
  };
}
