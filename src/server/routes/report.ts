import type { WireReport } from '../../wire/api.js';
import type { LiveReport } from '../live-report.js';
import type { Query } from '../query.js';
import { wireReport } from '../to-wire.js';

/** GET /api/v1/report[?since=] -> WireReport */
export function reportRoute(live: LiveReport): (query: Query) => WireReport {
  return (query) => wireReport(live, query.optionalText('since'));
}
