import { runName } from '../../model/names.js';
import type { WireGraph } from '../../wire/graph.js';
import { ApiError } from '../api-error.js';
import { wireGraph } from '../graph-view.js';
import type { LiveReport } from '../live-report.js';
import type { Query } from '../query.js';

/** GET /api/v1/graph?run=&name=[&fetch=][&node=][&scope=]... -> WireGraph */
export function graphRoute(live: LiveReport): (query: Query) => WireGraph {
  return (query) => {
    const asked = query.text('run');
    const run = live.runs.get(runName(asked));
    if (!run) {
      const advice = 'Ask /api/v1/report for the runs.';
      throw new ApiError(404, 'no-such-run', `there is no run "${asked}"`, advice);
    }
    const question = {
      run,
      name: query.text('name'),
      fetch: query.optionalText('fetch'),
      node: query.optionalText('node'),
      scopes: query.texts('scope'),
    };
    return wireGraph(live, question);
  };
}
