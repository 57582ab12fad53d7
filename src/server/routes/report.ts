import type { RequestHandler } from 'express';
import type { LiveReport } from '../live-report.js';
import { wireReport } from '../to-wire.js';

/** GET /api/v1/report -> WireReport */
export function reportRoute(live: LiveReport): RequestHandler {
  return (_request, response) => {
    response.json(wireReport(live));
  };
}
